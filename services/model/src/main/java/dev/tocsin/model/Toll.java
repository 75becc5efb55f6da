package dev.tocsin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The resolved figures of an event, per kind and group: cumulative, latest credible, never a sum of the same dead twice.
 * Immutable; written as {@code {"killed":{"peacekeeper":{"min":6,"max":6}}}}.
 */
public final class Toll {
    private static final Toll EMPTY = new Toll(Map.of());

    private final Map<CasualtyKind, Map<Group, Figure>> figures;

    private Toll(Map<CasualtyKind, Map<Group, Figure>> figures) {
        this.figures = figures;
    }

    /** Nothing known. */
    public static Toll empty() {
        return EMPTY;
    }

    /** The toll with these figures; empty kinds are dropped. */
    @JsonCreator
    public static Toll of(Map<CasualtyKind, Map<Group, Figure>> figures) {
        Map<CasualtyKind, Map<Group, Figure>> copy = new EnumMap<>(CasualtyKind.class);
        figures.forEach((kind, groups) -> {
            if (!groups.isEmpty()) {
                copy.put(kind, Map.copyOf(new EnumMap<>(groups)));
            }
        });
        return new Toll(copy);
    }

    /** What is known of one kind and group, or null. */
    public @Nullable Figure figure(CasualtyKind kind, Group group) {
        return figures.getOrDefault(kind, Map.of()).get(group);
    }

    /** Every figure in the order of the enums. */
    @JsonValue
    public Map<CasualtyKind, Map<Group, Figure>> figures() {
        Map<CasualtyKind, Map<Group, Figure>> sorted = new EnumMap<>(CasualtyKind.class);
        figures.forEach((kind, groups) -> sorted.put(kind, new EnumMap<>(groups)));
        return sorted;
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Toll toll && figures.equals(toll.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figures);
    }

    @Override
    public String toString() {
        return figures().toString();
    }
}
