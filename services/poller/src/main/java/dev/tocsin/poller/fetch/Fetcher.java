package dev.tocsin.poller.fetch;

import dev.tocsin.poller.fetch.FetchResult.Busy;
import dev.tocsin.poller.fetch.FetchResult.Failed;
import dev.tocsin.poller.fetch.FetchResult.Fault;
import dev.tocsin.poller.fetch.FetchResult.Fetched;
import dev.tocsin.poller.fetch.FetchResult.Gone;
import dev.tocsin.poller.fetch.FetchResult.NotModified;
import dev.tocsin.poller.parse.Links;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Conditional GETs to addresses that may be hostile: bounded in bytes and in time, whatever the other side does, and only to
 * the open internet unless the limits say otherwise. Redirects are followed by hand, each hop checked like the first.
 * Thread-safe; made for virtual threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_CONNECTIONS = 2_000;
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    /** The client itself would read headers without end. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(500)
            .build();

    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> TEMPORARY = Set.of(302, 303, 307);

    private final FetchLimits limits;
    private final InstantSource clock;
    private final CloseableHttpClient client;

    public Fetcher(FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.client = client(limits);
    }

    private static CloseableHttpClient client(FetchLimits limits) {
        Timeout connect = Timeout.of(limits.connectTimeout());
        Timeout response = Timeout.of(limits.responseTimeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .setDnsResolver(new AddressGuard(limits.allowPrivateAddresses()))
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(response)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(response)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(limits.userAgent())
                // minutes pass between two polls of a host: a kept connection would only be found dead
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Fetches an address whatever was fetched before. */
    public FetchResult fetch(String url) {
        return fetch(url, null, null);
    }

    /**
     * Fetches an address if it has changed.
     *
     * @param etag from the last answer, or null
     * @param lastModified from the last answer, verbatim, or null
     */
    public FetchResult fetch(String url, @Nullable String etag, @Nullable String lastModified) {
        try (Deadline deadline = new Deadline(limits.totalTimeout())) {
            try {
                return follow(url, etag, lastModified, deadline);
            } catch (IOException | RuntimeException e) {
                return deadline.expired() ? late() : failed(e);
            }
        }
    }

    private FetchResult follow(String first, @Nullable String etag, @Nullable String lastModified, Deadline deadline)
            throws IOException {
        String url = first;
        boolean permanent = true;
        String movedTo = null;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            URI address = address(url);
            if (address == null) {
                return new Failed(Fault.BAD_ADDRESS, "not an http or https address");
            }
            HttpGet request = new HttpGet(address);
            request.setHeader("Accept", ACCEPT);
            request.setHeader("Accept-Encoding", "gzip, br, deflate");
            header(request, "If-None-Match", etag);
            header(request, "If-Modified-Since", lastModified);
            deadline.watch(request);
            try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
                try {
                    int status = response.getCode();
                    if (!PERMANENT.contains(status) && !TEMPORARY.contains(status)) {
                        return answer(response, url, movedTo);
                    }
                    permanent &= PERMANENT.contains(status);
                    url = Links.resolve(url, value(response, "Location"));
                } finally {
                    request.abort(); // closing would read the rest first
                }
            }
            if (url == null) {
                return new Failed(Fault.REDIRECT, "a redirect without an address");
            }
            movedTo = permanent ? url : movedTo;
        }
        return new Failed(Fault.REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    private FetchResult answer(ClassicHttpResponse response, String url, @Nullable String movedTo) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200, 226 ->
                new Fetched(
                        body(response),
                        value(response, "Content-Type"),
                        value(response, "ETag"),
                        value(response, "Last-Modified"),
                        CacheHints.maxAge(value(response, "Cache-Control")),
                        url,
                        movedTo);
            case 304 -> new NotModified(CacheHints.maxAge(value(response, "Cache-Control")));
            case 410 -> new Gone();
            case 429, 503 -> new Busy(status, CacheHints.retryAfter(value(response, "Retry-After"), clock.instant()));
            default -> new Failed(Fault.STATUS, "HTTP " + status);
        };
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent();
        return content == null
                ? new byte[0]
                : BoundedBody.read(content, value(response, "Content-Encoding"), limits.maxBytes());
    }

    private FetchResult late() {
        return new Failed(
                Fault.TIMEOUT, "not finished after " + limits.totalTimeout().toSeconds() + " s");
    }

    private static Failed failed(Exception e) {
        return switch (e) {
            case AddressGuard.PrivateAddressException inside ->
                new Failed(Fault.PRIVATE_ADDRESS, String.valueOf(inside.getMessage()));
            case UnknownHostException unknown -> new Failed(Fault.UNKNOWN_HOST, "no such host");
            case BoundedBody.TooLargeException large -> new Failed(Fault.TOO_LARGE, String.valueOf(large.getMessage()));
            case BoundedBody.EncodingException coding ->
                new Failed(Fault.ENCODING, String.valueOf(coding.getMessage()));
            case MessageConstraintException headers -> new Failed(Fault.TOO_LARGE, "headers beyond all measure");
            case SSLException tls -> new Failed(Fault.TLS, "TLS: " + oneLine(tls));
            case InterruptedIOException slow -> new Failed(Fault.TIMEOUT, "no answer in time");
            case ConnectException refused -> new Failed(Fault.CONNECTION, "connection refused");
            default -> new Failed(Fault.CONNECTION, "broken off: " + oneLine(e));
        };
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        String line = message.replaceAll("\\p{Cntrl}+", " ");
        return e.getClass().getSimpleName() + " " + (line.length() <= 200 ? line : line.substring(0, 200));
    }

    /** An http or https address without credentials; null for anything else. */
    private static @Nullable URI address(String url) {
        try {
            URI address = new URI(Links.escape(url.strip()));
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
                return null;
            }
            return address.getRawFragment() == null
                    ? address
                    : new URI(address.toString().split("#", 2)[0]);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static void header(HttpGet request, String name, @Nullable String value) {
        if (value != null && value.chars().noneMatch(c -> c < ' ')) {
            request.setHeader(name, value);
        }
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
