package dev.tocsin.poller.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pages a host lets Tocsin read (RFC 9309). Remembered for a day; thread-safe. */
final class Robots {
    private static final String AGENT = "tocsin";
    private static final int MAX_HOSTS = 1_000;
    private static final Duration FRESH = Duration.ofHours(24);
    private static final int UNREACHABLE = 503;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Rules> byHost = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MAX_HOSTS;
        }
    };

    /** The rules of a host; {@code fault} is why its file could not be had, empty where that says nothing against its pages. */
    private record Rules(SimpleRobotRules rules, String fault, Instant readAt) {}

    Robots(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Why the page may not be read, one line; empty where it may. */
    String refusal(URI page) {
        String host = page.getScheme() + "://" + page.getRawAuthority();
        Instant now = clock.instant();
        Rules rules;
        synchronized (byHost) {
            rules = byHost.get(host);
        }
        if (rules == null || rules.readAt().plus(FRESH).isBefore(now)) {
            rules = read(host + "/robots.txt", now);
            synchronized (byHost) {
                byHost.put(host, rules);
            }
        }
        if (rules.rules().isAllowed(page.toString())) {
            return "";
        }
        return rules.fault().isEmpty() ? "robots.txt forbids to read the page" : rules.fault();
    }

    private Rules read(String url, Instant now) {
        FetchResult result = fetcher.fetch(url);
        String fault = result instanceof FetchResult.Failed failed ? failed.detail() : "";
        return new Rules(rules(url, result), fault, now);
    }

    private SimpleRobotRules rules(String url, FetchResult result) {
        return switch (result) {
            case FetchResult.Fetched fetched -> {
                synchronized (parser) {
                    yield parser.parseContent(
                            url,
                            fetched.body(),
                            fetched.contentType() == null ? "text/plain" : fetched.contentType(),
                            List.of(AGENT));
                }
            }
            // 2.3.1.3: what is not there forbids nothing; 2.3.1.4: what cannot be reached forbids everything
            case FetchResult.Gone gone -> parser.failedFetch(410);
            case FetchResult.Failed failed when failed.detail().startsWith("HTTP 4") -> parser.failedFetch(404);
            default -> parser.failedFetch(UNREACHABLE);
        };
    }
}
