package dev.tocsin.notifier.message;

import dev.tocsin.model.Alert;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and who said it.
 *
 * @param sentence from the article
 * @param by whom the article names; null where it names nobody
 * @param outlet that published the article
 * @param url of the article; null where there is none that may be linked
 */
public record Quote(
        String sentence,
        @Nullable String by,
        String outlet,
        @Nullable String url) {
    private static final int MOST = 5;
    private static final int SENTENCE = 400;

    /** The sentences behind the changes; where the alert brings none, those behind its claims and terms. */
    static List<Quote> of(Alert alert) {
        List<Evidence> evidence = alert.evidence().isEmpty() ? claimed(alert) : alert.evidence();
        List<Quote> quotes = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Evidence one : evidence) {
            String sentence = Plain.line(one.text(), SENTENCE);
            if (quotes.size() < MOST && !sentence.isEmpty() && !sentences.contains(sentence)) {
                sentences.add(sentence);
                quotes.add(quote(alert, one, sentence));
            }
        }
        return quotes;
    }

    /** {@code TASS, in The Valley Post}. */
    public String attribution() {
        return by == null ? outlet : by + ", in " + outlet;
    }

    private static List<Evidence> claimed(Alert alert) {
        return Stream.concat(
                        alert.casualties().stream().map(claim -> new Evidence(claim.article(), claim.evidence())),
                        alert.terms().stream().map(term -> new Evidence(term.article(), term.evidence())))
                .toList();
    }

    private static Quote quote(Alert alert, Evidence evidence, String sentence) {
        String by = by(alert, evidence);
        ArticleRef article = alert.references().stream()
                .filter(reference -> reference.id().equals(evidence.article()))
                .findFirst()
                .orElse(null);
        return new Quote(
                sentence,
                by == null ? null : Plain.line(by, 80),
                article == null ? "an earlier article" : Plain.line(article.publisher(), 80),
                article == null ? null : Plain.link(article.url()));
    }

    private static @Nullable String by(Alert alert, Evidence evidence) {
        Stream<@Nullable String> claims = alert.casualties().stream()
                .filter(claim -> said(claim, evidence))
                .map(Claim::by);
        Stream<@Nullable String> terms =
                alert.terms().stream().filter(term -> said(term, evidence)).map(Term::by);
        return Stream.concat(claims, terms).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean said(Claim claim, Evidence evidence) {
        return claim.article().equals(evidence.article()) && claim.evidence().equals(evidence.text());
    }

    private static boolean said(Term term, Evidence evidence) {
        return term.article().equals(evidence.article()) && term.evidence().equals(evidence.text());
    }
}
