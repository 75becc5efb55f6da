package dev.tocsin.matcher.event;

import dev.tocsin.matcher.fact.Facts;

/**
 * One rule and one article, on the way to the rule's events. Holds all that is needed from there on, so that neither the text nor
 * the rule files are asked again; written as JSON into the repartition topic.
 *
 * @param rule as it stood when it met the article
 * @param fired whether words and facts both held; else the article may only add to an event that is there, such as a denial
 * @param article without its text
 * @param facts what it says
 * @param features what it is compared by
 * @param evidence the sentence that made the rule fire; empty for a rule that takes every article
 */
public record Match(
        RulePolicy rule, boolean fired, ArticleHead article, Facts facts, Features features, String evidence) {}
