package dev.tocsin.matcher.event;

import org.jspecify.annotations.Nullable;

/**
 * An article of an event as later articles are compared with it. Its term weights are frozen: those it had when it arrived.
 *
 * @param format of this record, for state written by an earlier version
 * @param rule id of the rule
 * @param event it belongs to; null once that event is closed, when only its words are kept, to know which words are rare
 * @param article id of the article
 * @param order of arrival at the rule
 * @param features what it is compared by; the terms carry the frozen weights
 */
public record Member(int format, String rule, @Nullable String event, String article, long order, Features features) {
    /** The format written now. */
    static final int FORMAT = 1;

    /** The same article in another event. */
    Member in(String otherEvent) {
        return new Member(format, rule, otherEvent, article, order, features);
    }

    /** What stays when the event closes. */
    Member retired() {
        return new Member(format, rule, null, article, order, features.wordsOnly());
    }
}
