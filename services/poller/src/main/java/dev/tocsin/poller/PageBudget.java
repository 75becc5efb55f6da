package dev.tocsin.poller;

import dev.tocsin.poller.publish.EntrySieve.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Bounds the time that one poll may spend on pages: a host whose pages hang must not hold up what its feed says. */
final class PageBudget implements PageReader {
    static final Duration LIMIT = Duration.ofMinutes(2);

    private final PageReader pages;
    private final InstantSource clock;
    private Duration spent = Duration.ZERO;

    PageBudget(PageReader pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** The text of a page; null where it says nothing, or too much time has gone already: then the feed's own text will do. */
    @Override
    public @Nullable String text(String url) {
        if (spent.compareTo(LIMIT) >= 0) {
            return null;
        }
        Instant begun = clock.instant();
        try {
            return pages.text(url);
        } finally {
            spent = spent.plus(Duration.between(begun, clock.instant()));
        }
    }
}
