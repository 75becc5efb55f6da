package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count.Source;
import dev.tocsin.matcher.toll.ArticleToll.Entry;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From the figures of an event's articles to one toll: what is told later and by a better source stands, a total is never
 * added to its parts, people told on top of others are added once, a report taken back no longer counts. Where several articles come to
 * different figures, they are weighed. Thread-safe, pure.
 */
public final class TollResolver {
    private final FigureVote vote;

    /** A resolver with the weights that ship. */
    public TollResolver() {
        this(FigureModel.shipped());
    }

    /** A resolver that weighs figures as the model says. */
    public TollResolver(FigureModel model) {
        this.vote = new FigureVote(model);
    }

    /**
     * The toll after these articles.
     *
     * @param articles of one event in time order
     */
    public Toll resolve(List<ArticleClaims> articles) {
        List<Telling> tellings = tellings(articles);
        if (tellings.isEmpty()) {
            return Toll.empty();
        }
        Map<CasualtyKind, Map<Group, Figure>> figures =
                new EnumMap<>(tellings.getLast().ledger());
        Map<Group, Figure> killed = vote.row(CasualtyKind.KILLED, tellings, 0);
        figures.put(CasualtyKind.KILLED, killed);
        figures.put(CasualtyKind.WOUNDED, vote.row(CasualtyKind.WOUNDED, tellings, Telling.total(killed)));
        return Toll.of(figures);
    }

    /** The articles that count, each with what it comes to and what the event came to once it was taken in. */
    static List<Telling> tellings(List<ArticleClaims> articles) {
        Books books = new Books();
        List<Telling> tellings = new ArrayList<>();
        for (ArticleClaims article : LaterDeaths.moved(withoutRoundUps(standing(articles)))) {
            Map<CasualtyKind, Map<Group, Entry>> entries = new EnumMap<>(CasualtyKind.class);
            Map<CasualtyKind, Map<Group, Figure>> known = books.figures();
            ArticleToll.of(article)
                    .forEach((kind, told) ->
                            entries.put(kind, Retold.across(told, known.getOrDefault(kind, Map.of()))));
            books.take(article, entries);
            tellings.add(new Telling(article, entries, books.figures()));
        }
        return tellings;
    }

    /** Without the reports their own voice took back, and without what nobody confirmed before a denial. */
    private static List<ArticleClaims> standing(List<ArticleClaims> articles) {
        List<ArticleClaims> standing = new ArrayList<>();
        for (ArticleClaims article : articles) {
            if (article.withdraws()) {
                standing.removeIf(earlier -> earlier.voice().equals(article.voice()) || onlyRumour(earlier));
            }
            standing.add(article);
        }
        return standing;
    }

    /** What sums up several incidents counts only where nothing else tells of this one. */
    private static List<ArticleClaims> withoutRoundUps(List<ArticleClaims> articles) {
        List<ArticleClaims> own =
                articles.stream().filter(article -> !roundUp(article)).toList();
        boolean told = own.stream().anyMatch(article -> !article.counts().isEmpty());
        return told ? own : articles;
    }

    private static boolean roundUp(ArticleClaims article) {
        return article.counts().stream().anyMatch(count -> count.source() == Source.ROUND_UP);
    }

    private static boolean onlyRumour(ArticleClaims article) {
        return article.counts().stream().allMatch(count -> count.source().compareTo(Source.UNCONFIRMED) <= 0);
    }
}
