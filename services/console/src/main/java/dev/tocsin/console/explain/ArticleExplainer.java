package dev.tocsin.console.explain;

/**
 * Says what every rule makes of an article. Implementations are thread-safe, bound what they read and how long they read it, and
 * may take seconds; whoever calls bounds how many questions are asked at once.
 */
@FunctionalInterface
public interface ArticleExplainer {
    /** The answer; what cannot be answered is {@link Answer.Refused}, not an exception. */
    Answer explain(Question question);
}
