package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Rule;
import java.util.List;

/**
 * Why a rule fired on an article by its words and source, or why not.
 *
 * @param rule whose verdict it is
 * @param fired whether words and source satisfy the rule; {@code facts:} are not looked at
 * @param wordsDo if fired, whether the rule asks for no facts, or its words do in their place
 * @param spans if fired, the words that did it; if not, the words that came nearest to it, maybe none
 * @param reason if not fired, the smallest condition that failed and how, one line for readers, such as
 *     {@code `near: 15` – closest pair is 22 words apart: …}; if fired, why the words do not do in place of facts; else empty
 */
public record Explanation(Rule rule, boolean fired, boolean wordsDo, List<Span> spans, String reason) {
    public Explanation {
        spans = List.copyOf(spans);
    }
}
