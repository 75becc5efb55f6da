package dev.tocsin.matcher.toll;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From the figures of an event's articles to one toll. Thread-safe, pure. */
public final class TollResolver {
    /**
     * The toll after these articles.
     *
     * @param articles of one event in time order
     */
    public Toll resolve(List<ArticleClaims> articles) {
        Map<CasualtyKind, Map<Group, Figure>> figures = new EnumMap<>(CasualtyKind.class);
        for (ArticleClaims article : articles) {
            for (Count count : article.counts()) {
                figures.computeIfAbsent(count.kind(), kind -> new EnumMap<>(Group.class))
                        .merge(count.who(), count.figure(), (old, now) -> now.min() >= old.min() ? now : old);
            }
        }
        return Toll.of(figures);
    }
}
