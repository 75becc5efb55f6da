package dev.tocsin.model;

import java.util.List;

/**
 * Why an article was taken into its event.
 *
 * @param article id of the article
 * @param closest id of the article of the event that is most like it
 * @param probability that it tells of that event, 0 to 1
 * @param why what spoke for and against, weightiest first, a few
 */
public record Joined(String article, String closest, double probability, List<Reason> why) {
    public Joined {
        why = List.copyOf(why);
    }

    /**
     * What one signal said.
     *
     * @param signal its name in the weights file
     * @param says the same for readers
     * @param value what it measured
     * @param adds to the log-odds: above zero it spoke for, below against
     */
    public record Reason(String signal, String says, double value, double adds) {}
}
