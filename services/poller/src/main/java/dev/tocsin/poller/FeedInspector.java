package dev.tocsin.poller;

import dev.tocsin.poller.fetch.BoundedBody;
import dev.tocsin.poller.fetch.FetchLimits;
import dev.tocsin.poller.fetch.FetchResult;
import dev.tocsin.poller.fetch.Fetcher;
import dev.tocsin.poller.parse.FeedParser;
import dev.tocsin.poller.parse.HtmlText;
import dev.tocsin.poller.parse.Links;
import dev.tocsin.poller.parse.ParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the poller makes of a feed, without Kafka: the same fetching and reading as in the service. Thread-safe. */
public final class FeedInspector implements AutoCloseable {
    private final FetchLimits limits;
    private final Fetcher fetcher;

    public FeedInspector(FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.fetcher = new Fetcher(limits, clock);
    }

    /**
     * Reads one source. Never throws: whatever is wrong is in the report.
     *
     * @param source an http or https address, or the path of a file
     */
    public FeedReport inspect(String source) {
        return Links.isWeb(source) ? inspectAddress(source) : inspectFile(source);
    }

    private FeedReport inspectAddress(String url) {
        return switch (fetcher.fetch(url)) {
            case FetchResult.Fetched fetched -> report(url, fetched.body(), fetched.contentType(), fetched.url());
            case FetchResult.NotModified unasked -> none(url, "not modified");
            case FetchResult.Gone gone -> none(url, "HTTP 410: gone for good");
            case FetchResult.Busy busy -> none(url, "HTTP " + busy.status() + ": asks to be left alone");
            case FetchResult.Failed failed -> none(url, failed.detail());
        };
    }

    private FeedReport inspectFile(String source) {
        try {
            Path file = Path.of(source);
            if (!Files.isRegularFile(file)) {
                return none(source, Files.exists(file) ? "not a file" : "no such file");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return report(source, BoundedBody.read(stream, null, limits.maxBytes()), null, null);
            }
        } catch (BoundedBody.TooLargeException | BoundedBody.EncodingException e) {
            return none(source, String.valueOf(e.getMessage()));
        } catch (InvalidPathException | NoSuchFileException e) {
            return none(source, "no such file");
        } catch (IOException e) {
            return none(source, "cannot be read");
        }
    }

    private static FeedReport report(
            String source, byte[] bytes, @Nullable String contentType, @Nullable String address) {
        return switch (FeedParser.parse(bytes, contentType, address)) {
            case ParseResult.NotAFeed none -> none(source, none.reason());
            case ParseResult.Feed feed ->
                new FeedReport(
                        source,
                        feed.format(),
                        feed.entries().stream()
                                .map(entry -> new FeedReport.Entry(
                                        entry.id(),
                                        entry.title(),
                                        entry.url(),
                                        entry.date(),
                                        HtmlText.paragraphs(entry.html())))
                                .toList(),
                        feed.problems());
        };
    }

    private static FeedReport none(String source, String reason) {
        return new FeedReport(source, null, List.of(), List.of(reason));
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
