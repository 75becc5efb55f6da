package dev.tocsin.app.explain;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.Answer.Cause;
import dev.tocsin.console.explain.Answer.Refused;
import dev.tocsin.console.explain.ArticleExplainer;
import dev.tocsin.console.explain.Question;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.model.Article;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.text.LanguageDetector;
import dev.tocsin.poller.fetch.FetchLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the page with the rules in force in this process. Thread-safe. */
public final class RuleExplainer implements ArticleExplainer {
    /** Somebody waits for the page: an address that takes longer is not worth it. */
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(10);

    private final Supplier<? extends @Nullable RuleEngine> rules;
    private final KeptArticles kept;
    private final WebArticles web;
    private final InstantSource clock;
    private final Explanations explanations = new Explanations();

    /**
     * An explainer.
     *
     * @param rules in force, asked for each article; null as long as none have been read
     * @param kafka where articles are kept
     * @param limits of fetching a page; no page takes longer than ten seconds here
     */
    public RuleExplainer(
            Supplier<? extends @Nullable RuleEngine> rules,
            KafkaSettings kafka,
            FetchLimits limits,
            InstantSource clock) {
        this.rules = rules;
        this.kept = new KeptArticles(kafka);
        this.web = new WebArticles(bounded(limits), clock);
        this.clock = clock;
    }

    private static FetchLimits bounded(FetchLimits limits) {
        return new FetchLimits(
                limits.allowPrivateAddresses(),
                limits.maxBytes(),
                limits.connectTimeout(),
                limits.responseTimeout(),
                limits.totalTimeout().compareTo(LONGEST_FETCH) < 0 ? limits.totalTimeout() : LONGEST_FETCH,
                limits.contact());
    }

    @Override
    public Answer explain(Question question) {
        RuleEngine engine = rules.get();
        if (engine == null) {
            return new Refused(Cause.BUSY, "the rules are not read yet; try again in a moment");
        }
        return switch (question) {
            case Question.Given given -> explain(engine, article(given));
            case Question.OnTheWeb page -> fetched(engine, page.url(), page.url());
            case Question.Read read -> {
                Article article = kept.find(read.article(), read.publishedAt());
                yield article == null ? fetched(engine, read.url(), "the article") : explain(engine, article);
            }
        };
    }

    private Answer fetched(RuleEngine engine, @Nullable String url, String name) {
        if (url == null) {
            return new Refused(Cause.UNREADABLE, name + " is kept no more, and it has no address");
        }
        return switch (web.read(url)) {
            case WebArticles.Found found -> explain(engine, found.article());
            case WebArticles.Unread unread -> new Refused(Cause.UNREADABLE, url + ": " + unread.reason());
        };
    }

    private Answer explain(RuleEngine engine, Article article) {
        int characters = article.title().length() + article.text().length();
        return characters > Question.MOST_CHARACTERS
                ? new Refused(
                        Cause.UNREADABLE,
                        "the article has %,d characters; at most %,d are read"
                                .formatted(characters, Question.MOST_CHARACTERS))
                : explanations.of(engine, article);
    }

    private Article article(Question.Given given) {
        return Articles.of(
                null,
                given.url(),
                Objects.requireNonNullElse(given.publisher(), ""),
                given.title(),
                given.text(),
                LanguageDetector.primary(given.language()),
                Objects.requireNonNullElse(given.publishedAt(), clock.instant()));
    }
}
