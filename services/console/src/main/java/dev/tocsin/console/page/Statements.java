package dev.tocsin.console.page;

import dev.tocsin.console.page.EventPage.Statement;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Turns claims and terms into statements with their articles. */
final class Statements {
    /** A group of statements lists no more than this; the latest are the ones to read. */
    private static final int MOST_STATEMENTS = 40;

    private final Map<String, ArticleRef> articles = new HashMap<>();

    Statements(List<ArticleRef> articles) {
        articles.forEach(article -> this.articles.put(article.id(), article));
    }

    /** Latest first; the very same words in several articles are one statement. */
    <T> List<Statement> of(List<T> said, BiFunction<Statements, T, Statement> maker) {
        Map<List<Object>, Statement> statements = new LinkedHashMap<>();
        said.stream()
                .map(one -> maker.apply(this, one))
                .sorted(Comparator.comparing(Statements::saidAt))
                .forEach(statement -> statements.merge(
                        List.of(statement.chip(), statement.by(), statement.quote()), statement, Statements::also));
        return statements.values().stream()
                .sorted(Comparator.comparing(Statements::saidAt).reversed())
                .limit(MOST_STATEMENTS)
                .toList();
    }

    Statement claim(Claim claim) {
        return new Statement(
                Chip.of(claim.kind(), claim.who(), claim.figure()),
                Objects.requireNonNullElse(claim.by(), ""),
                Quote.of(claim.evidence(), claim.figure()),
                articles.get(claim.article()),
                List.of());
    }

    Statement term(Term term) {
        return new Statement(
                new Chip(term.stance().wire(), Words.stance(term.stance()), Words.topic(term.topic())),
                Objects.requireNonNullElse(term.by(), ""),
                Quote.plain(term.evidence()),
                articles.get(term.article()),
                List.of());
    }

    private static Instant saidAt(Statement statement) {
        return statement.article() == null ? Instant.EPOCH : statement.article().publishedAt();
    }

    private static Statement also(Statement first, Statement copy) {
        ArticleRef article = copy.article();
        if (article == null
                || first.also().contains(article.publisher())
                || (first.article() != null && first.article().publisher().equals(article.publisher()))) {
            return first;
        }
        List<String> also = new ArrayList<>(first.also());
        also.add(article.publisher());
        return new Statement(first.chip(), first.by(), first.quote(), first.article(), List.copyOf(also));
    }
}
