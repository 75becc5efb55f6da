package dev.tocsin.console.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tocsin.model.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one rule makes of an article.
 *
 * @param rule its id
 * @param title for readers
 * @param severity of its alerts before escalation
 * @param outcome whether it fires, or the first thing that keeps it from firing
 * @param spans the words that fire it; where words are missing, those that come nearest, maybe none
 * @param reason the smallest condition that fails, one line for readers with what stands in rule files between backquotes; empty
 *     where it fires
 * @param facts whether its {@code facts:} hold, whatever its words do; null where it asks for none
 */
public record Verdict(
        String rule,
        String title,
        Severity severity,
        Outcome outcome,
        List<Span> spans,
        String reason,
        @Nullable Boolean facts) {
    public Verdict {
        spans = List.copyOf(spans);
    }

    /** Whether the rule fires. */
    public boolean fires() {
        return outcome == Outcome.FIRES;
    }

    /** How a verdict may be. */
    public enum Outcome {
        /** Source, words and facts are as the rule asks. */
        FIRES,
        /** Its words are there, its {@code facts:} do not hold. */
        FACTS_MISSING,
        /** Its words are not there, not near enough, or in company that it excludes. */
        WORDS_MISSING,
        /** It does not look at articles of this source. */
        SOURCE_EXCLUDED;

        /** The name in JSON: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stretch of the article.
     *
     * @param field which of its texts the offsets count in
     * @param start first character (UTF-16), inclusive
     * @param end last character, exclusive
     */
    public record Span(Field field, int start, int end) {}

    /** The texts of an article. */
    public enum Field {
        /** The headline. */
        TITLE,
        /** The body. */
        TEXT;

        /** The name in JSON: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
