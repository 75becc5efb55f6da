package dev.tocsin.matcher.event;

import dev.tocsin.model.Joined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which event an article belongs to, and why.
 *
 * @param outcome what becomes of the article
 * @param event the event it belongs to; null where it is ignored
 * @param absorbed other events that it proved to be the same, to be merged into {@code event}
 * @param revised whether the article was a member already and changed
 * @param candidates the events it was compared with, likeliest first, a few
 */
public record EventDecision(
        Outcome outcome, @Nullable String event, List<String> absorbed, boolean revised, List<Candidate> candidates) {
    private static final int REASONS = 6;

    public EventDecision {
        absorbed = List.copyOf(absorbed);
        candidates = List.copyOf(candidates);
    }

    /** What becomes of an article. */
    public enum Outcome {
        /** Begins a new event. */
        OPENED,
        /** Belongs to an open event. */
        JOINED,
        /** Follows up an event that was closed, which is open again. */
        REOPENED,
        /** Could only have added to an event, and there is none. */
        IGNORED
    }

    /**
     * An event the article was compared with.
     *
     * @param event its id
     * @param logOdds that the article belongs to it
     * @param closest the member that is most like the article
     * @param why what spoke for and against that member, weightiest first
     */
    public record Candidate(String event, double logOdds, String closest, List<SameEventModel.Contribution> why) {
        public Candidate {
            why = List.copyOf(why);
        }

        /** As the event remembers it, for an article that was taken in. */
        public Joined joined(String article) {
            return new Joined(
                    article,
                    closest,
                    rounded(probability(), 1_000),
                    why.stream()
                            .limit(REASONS)
                            .map(one -> new Joined.Reason(
                                    one.name(), one.says(), rounded(one.value(), 100), rounded(one.adds(), 100)))
                            .toList());
        }

        private static double rounded(double value, int parts) {
            return (double) Math.round(value * parts) / parts;
        }

        /** The probability, 0 to 1. */
        public double probability() {
            return 1 / (1 + Math.exp(-logOdds));
        }
    }
}
