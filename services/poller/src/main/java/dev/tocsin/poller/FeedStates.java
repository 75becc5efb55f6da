package dev.tocsin.poller;

import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.poller.fetch.FetchResult;
import dev.tocsin.poller.parse.ParseResult;
import dev.tocsin.poller.publish.EntrySieve.Sieved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a feed's memory goes from one poll to the next. Pure. */
final class FeedStates {
    /** After so many failures in a row a redirected feed is tried at its listed address again. */
    private static final int RETURN_AFTER = 3;

    private static final int MAX_FAULT = 300;

    private FeedStates() {}

    /** The memory of a feed before its next poll: a new one, or the old one as far as the list still says the same. */
    static FeedState before(ListedFeed feed, @Nullable FeedState old, Instant now) {
        if (old != null && feed.url().equals(old.listedUrl())) {
            return old;
        }
        return new FeedState(
                feed.id(),
                feed.url(),
                feed.url(),
                null,
                FeedHealth.NEW,
                null,
                null,
                now,
                null,
                null,
                0,
                null,
                old == null ? 0 : old.articles(),
                old == null ? List.of() : old.seen());
    }

    /** After a feed was read. */
    static FeedState read(
            FeedState old,
            FetchResult.Fetched fetched,
            ParseResult.Feed feed,
            Sieved sieved,
            Instant now,
            Instant due) {
        boolean everyPage = sieved.complete();
        return new FeedState(
                old.feed(),
                old.listedUrl(),
                fetched.movedTo() == null ? old.url() : fetched.movedTo(),
                feed.title() == null ? old.title() : feed.title(),
                FeedHealth.OK,
                everyPage ? fetched.etag() : null,
                everyPage ? fetched.lastModified() : null,
                due,
                now,
                now,
                0,
                null,
                old.articles() + sieved.articles().size(),
                sieved.seen());
    }

    /** After 304. */
    static FeedState unchanged(FeedState old, Instant now, Instant due) {
        return new FeedState(
                old.feed(),
                old.listedUrl(),
                old.url(),
                old.title(),
                FeedHealth.OK,
                old.etag(),
                old.lastModified(),
                due,
                now,
                now,
                0,
                null,
                old.articles(),
                old.seen());
    }

    /** After any failure, and after 410. */
    static FeedState failed(FeedState old, FeedHealth health, String fault, Instant now, Instant due) {
        int failures = old.failures() + 1;
        boolean back = failures >= RETURN_AFTER && !old.url().equals(old.listedUrl());
        return new FeedState(
                old.feed(),
                old.listedUrl(),
                back ? old.listedUrl() : old.url(),
                old.title(),
                health,
                back ? null : old.etag(),
                back ? null : old.lastModified(),
                due,
                now,
                old.succeededAt(),
                failures,
                fault.length() <= MAX_FAULT ? fault : fault.substring(0, MAX_FAULT),
                old.articles(),
                old.seen());
    }

    /** The same, due at another time. */
    static FeedState dueAt(FeedState old, Instant due) {
        return new FeedState(
                old.feed(),
                old.listedUrl(),
                old.url(),
                old.title(),
                old.health(),
                old.etag(),
                old.lastModified(),
                due,
                old.polledAt(),
                old.succeededAt(),
                old.failures(),
                old.fault(),
                old.articles(),
                old.seen());
    }
}
