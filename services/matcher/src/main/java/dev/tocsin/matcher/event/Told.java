package dev.tocsin.matcher.event;

import dev.tocsin.model.Toll;
import java.util.Set;

/**
 * What subscribers know of an event: as its last alert told it.
 *
 * @param toll the figures told
 * @param terms the terms told, as {@code demand disarm}
 * @param confirmed whether enough outlets were told of
 * @param retracted whether the withdrawal was told
 */
public record Told(Toll toll, Set<String> terms, boolean confirmed, boolean retracted) {
    public Told {
        terms = Set.copyOf(terms);
    }

    /** Nothing yet. */
    public static Told nothing() {
        return new Told(Toll.empty(), Set.of(), false, false);
    }
}
