package dev.tocsin.poller;

import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.Wire;
import dev.tocsin.poller.fetch.ArticlePages;
import dev.tocsin.poller.fetch.FetchResult;
import dev.tocsin.poller.fetch.Fetcher;
import dev.tocsin.poller.parse.FeedParser;
import dev.tocsin.poller.parse.ParseResult;
import dev.tocsin.poller.publish.EntrySieve;
import dev.tocsin.poller.publish.EntrySieve.Sieved;
import dev.tocsin.poller.publish.Outlet;
import dev.tocsin.poller.schedule.Pace;
import dev.tocsin.poller.schedule.PollSchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** One poll of one feed, from the request to what is to be written: fetch, parse, sieve, schedule. Thread-safe. */
final class FeedPoll {
    private static final int LARGE = 1024 * 1024;

    private final ReentrantLock large = new ReentrantLock();
    private final Fetcher fetcher;
    private final ArticlePages pages;
    private final InstantSource clock;

    FeedPoll(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.pages = new ArticlePages(fetcher, clock);
        this.clock = clock;
    }

    /** Polls a feed. Whatever the other side does, there is an outcome. */
    PollOutcome run(ListedFeed feed, FeedState before) {
        FetchResult result = fetcher.fetch(before.url(), before.etag(), before.lastModified());
        Instant now = clock.instant();
        Pace pace = new Pace(feed.id(), feed.every());
        int failures = before.failures() + 1;
        return switch (result) {
            case FetchResult.Fetched fetched -> parseOrFail(feed, before, fetched, now);
            case FetchResult.NotModified same ->
                nothing(
                        "not_modified",
                        FeedStates.unchanged(before, now, PollSchedule.onAnswer(pace, now, same.maxAge(), null)));
            case FetchResult.Gone gone ->
                nothing(
                        "gone",
                        FeedStates.failed(
                                before, FeedHealth.GONE, "HTTP 410: gone for good", now, PollSchedule.onGone()));
            case FetchResult.Busy busy ->
                nothing(
                        "busy",
                        failed(
                                before,
                                "HTTP " + busy.status() + ": asks to be left alone",
                                now,
                                PollSchedule.onBusy(pace, now, failures, busy.retryAfter())));
            case FetchResult.Failed failed ->
                nothing(
                        Wire.name(failed.fault()),
                        failed(before, failed.detail(), now, PollSchedule.onFailure(pace, now, failures)));
        };
    }

    /** A mistake of ours in reading one feed must cost that feed its backoff, not be repeated at once and for ever. */
    private PollOutcome parseOrFail(ListedFeed listed, FeedState before, FetchResult.Fetched fetched, Instant now) {
        try {
            return parse(listed, before, fetched, now);
        } catch (RuntimeException e) {
            Pace pace = new Pace(listed.id(), listed.every());
            Instant due = PollSchedule.onFailure(pace, now, before.failures() + 1);
            return nothing(
                    "unreadable",
                    failed(before, "cannot be read: " + e.getClass().getSimpleName(), now, due));
        }
    }

    /** The tree of a large feed takes many times its size, so that only one is held at a time. */
    private ParseResult read(FetchResult.Fetched fetched) {
        if (fetched.body().length <= LARGE) {
            return FeedParser.parse(fetched.body(), fetched.contentType(), fetched.url());
        }
        large.lock();
        try {
            return FeedParser.parse(fetched.body(), fetched.contentType(), fetched.url());
        } finally {
            large.unlock();
        }
    }

    private PollOutcome parse(ListedFeed listed, FeedState before, FetchResult.Fetched fetched, Instant now) {
        Pace pace = new Pace(listed.id(), listed.every());
        return switch (read(fetched)) {
            case ParseResult.NotAFeed none -> useless("not_a_feed", none.reason(), pace, before, fetched, now);
            // an outlet may have nothing to tell, but then nothing is wrong with its feed either
            case ParseResult.Feed feed
            when feed.entries().isEmpty() && !feed.problems().isEmpty() ->
                useless("unreadable", feed.problems().getFirst(), pace, before, fetched, now);
            case ParseResult.Feed feed -> {
                Outlet outlet = new Outlet(listed.id(), listed.publisher(), listed.language(), listed.tags());
                PageBudget budget = listed.fullText() ? new PageBudget(pages::text, clock) : null;
                Sieved sieved = new EntrySieve(outlet, budget, now).sieve(feed, before.seen());
                Instant due = PollSchedule.onAnswer(pace, now, fetched.maxAge(), feed.timeToLive());
                yield new PollOutcome(
                        sieved.articles().isEmpty() ? "nothing_new" : "published",
                        FeedStates.read(before, fetched, feed, sieved, now, due),
                        sieved.articles(),
                        fetched.body().length,
                        feed.problems());
            }
        };
    }

    private static PollOutcome useless(
            String reason, String fault, Pace pace, FeedState before, FetchResult.Fetched fetched, Instant now) {
        Instant due = PollSchedule.onFailure(pace, now, before.failures() + 1);
        return new PollOutcome(reason, failed(before, fault, now, due), List.of(), fetched.body().length, List.of());
    }

    private static PollOutcome nothing(String reason, FeedState state) {
        return new PollOutcome(reason, state, List.of(), 0, List.of());
    }

    private static FeedState failed(FeedState before, String fault, Instant now, Instant due) {
        return FeedStates.failed(before, FeedHealth.FAILING, fault, now, due);
    }
}
