package dev.tocsin.matcher.toll;

import dev.tocsin.model.CasualtyKind;
import java.util.List;
import java.util.Map;

/** The figures that may be chosen for an event, with what speaks for each: what the weights are learned from. Immutable. */
public final class FigureLesson {
    private final List<Telling> tellings;

    /**
     * A lesson.
     *
     * @param articles of one event in time order
     */
    public FigureLesson(List<ArticleClaims> articles) {
        this.tellings = TollResolver.tellings(articles);
    }

    /**
     * A figure that may be chosen.
     *
     * @param people how many
     * @param signals what speaks for and against it
     */
    public record Choice(int people, Map<FigureSignal, Double> signals) {}

    /**
     * The figures of a kind that may be chosen, lowest first.
     *
     * @param dead how many were killed, where the wounded are wanted
     */
    public List<Choice> choices(CasualtyKind kind, int dead) {
        return FigureVote.choices(FigureVote.candidates(kind, tellings, dead).keySet(), kind, tellings, dead);
    }
}
