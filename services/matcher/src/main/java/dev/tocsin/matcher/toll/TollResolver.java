package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count.Source;
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
 * added to its parts, people told on top of others are added once, a report taken back no longer counts. Thread-safe, pure.
 */
public final class TollResolver {
    /**
     * The toll after these articles.
     *
     * @param articles of one event in time order
     */
    public Toll resolve(List<ArticleClaims> articles) {
        Books books = new Books();
        LaterDeaths.moved(withoutRoundUps(standing(articles))).forEach(books::take);
        Map<CasualtyKind, Map<Group, Ledger>> ledgers = books.ledgers();
        Map<CasualtyKind, Map<Group, Figure>> figures = new EnumMap<>(CasualtyKind.class);
        ledgers.forEach((kind, groups) -> {
            Map<Group, Figure> row = new EnumMap<>(Group.class);
            groups.forEach((group, ledger) -> {
                Figure figure = ledger.figure();
                if (figure != null) {
                    row.put(group, figure);
                }
            });
            figures.put(kind, Groups.withoutDoubles(row));
        });
        return Toll.of(figures);
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
