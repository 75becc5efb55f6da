package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count.Source;
import dev.tocsin.matcher.toll.ArticleToll.Entry;
import dev.tocsin.model.Figure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The figure of one kind and group as the articles come in. Not thread-safe. */
final class Ledger {
    private static final Duration DISPUTE = Duration.ofHours(36);

    private @Nullable Figure figure;
    private Source source = Source.UNCONFIRMED;
    private boolean firm;
    private String voice = "";
    /** By how many the figure rose last. */
    private @Nullable Figure rise;

    private Instant at = Instant.EPOCH;

    /** A lower figure that others tell, and how many told either. */
    private @Nullable Figure lower;

    private int forLower;
    private int forFigure;

    @Nullable
    Figure figure() {
        return figure;
    }

    /** Takes an article's figure in; whether it changed anything. */
    boolean take(Entry entry, ArticleClaims article) {
        Figure now = entry.figure();
        Figure old = figure;
        if (old == null) {
            return set(now, entry, article);
        }
        if (entry.onTop()) {
            boolean again = !article.voice().equals(voice)
                    ? retold(now, article)
                    : !article.at().isAfter(at);
            return !again && set(ArticleToll.plus(old, now), entry, article);
        }
        if (now.equals(old)) {
            forFigure++;
            source = source.compareTo(entry.source()) > 0 ? source : entry.source();
            return false;
        }
        if (vague(now) && old.min() >= now.min()) {
            return false;
        }
        if (entry.source().compareTo(Source.PARTISAN) < 0 && entry.source().compareTo(source) < 0) {
            return false;
        }
        if (entry.source() == Source.PARTISAN && source.compareTo(Source.PARTISAN) > 0) {
            return false;
        }
        if (now.min() >= old.min()) {
            boolean loose = firm && !entry.firm() && entry.source().compareTo(source) <= 0;
            return !loose && set(now, entry, article);
        }
        if (!firm && entry.firm() && now.exact()) {
            return set(now, entry, article);
        }
        return fallen(now, entry, article);
    }

    /** A lower figure corrects a higher one of the same voice or a weaker source; others only dispute it. */
    private boolean fallen(Figure now, Entry entry, ArticleClaims article) {
        Figure old = figure;
        boolean weaker = source.compareTo(Source.REPORTED) < 0 && entry.source().compareTo(Source.REPORTED) >= 0;
        boolean guess = old != null && !old.exact() && now.exact();
        if (article.withdraws()
                || (article.corrects() && now.exact())
                || weaker
                || (guess && entry.source() == Source.OFFICIAL)
                || (article.voice().equals(voice) && entry.source() == Source.OFFICIAL && now.exact())) {
            return set(now, entry, article);
        }
        if (outvoted(now, entry, article)) {
            return set(now, entry, article);
        }
        if (old != null && disputed(old, now, entry, article)) {
            figure = new Figure(now.min(), old.max());
            return true;
        }
        return false;
    }

    /** More than one voice with the same lower figure, and fewer with the higher one. */
    private boolean outvoted(Figure now, Entry entry, ArticleClaims article) {
        Figure old = figure;
        boolean whole = old != null && now.exact() && now.min() * 2 >= old.min() && now.min() > 1;
        if (!whole || !entry.firm() || article.voice().equals(voice)) {
            return false;
        }
        forLower = now.equals(lower) ? forLower + 1 : 1;
        lower = now;
        return forLower > Math.max(1, forFigure);
    }

    /** Two authorities, each with its number, within a day or so; less than half is a part of the story, no dispute. */
    private boolean disputed(Figure old, Figure now, Entry entry, ArticleClaims article) {
        boolean official = entry.source() == Source.OFFICIAL && source == Source.OFFICIAL;
        boolean soon = Duration.between(at, article.at()).compareTo(DISPUTE) < 0;
        return official
                && soon
                && old.exact()
                && now.exact()
                && now.min() > 1
                && now.min() * 2 >= old.min()
                && !article.voice().equals(voice);
    }

    void lower(int people) {
        Figure old = figure;
        if (old != null && old.exact()) {
            figure = old.min() > people ? Figure.exactly(old.min() - people) : null;
        }
    }

    /** "One more has died", told by a second outlet the same day. */
    private boolean retold(Figure more, ArticleClaims article) {
        return more.equals(rise) && Duration.between(at, article.at()).compareTo(DISPUTE) < 0;
    }

    private boolean set(Figure now, Entry entry, ArticleClaims article) {
        Figure old = figure;
        rise = old != null && old.exact() && now.exact() && now.min() > old.min()
                ? Figure.exactly(now.min() - old.min())
                : null;
        figure = now;
        forFigure = 1;
        forLower = 0;
        firm = entry.firm();
        source = entry.source();
        voice = article.voice();
        at = article.at();
        return true;
    }

    /** "soldiers were killed": no number. */
    private static boolean vague(Figure now) {
        return now.max() == null && now.min() <= 3;
    }
}
