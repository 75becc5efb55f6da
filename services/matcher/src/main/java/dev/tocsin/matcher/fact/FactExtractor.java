package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.fact.claim.ClaimReader;
import dev.tocsin.matcher.fact.term.TermReader;
import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.DocumentReader;
import dev.tocsin.matcher.fact.text.Lexicon;
import dev.tocsin.matcher.fact.text.Lexicons;
import dev.tocsin.model.Article;
import java.util.List;

/** Reads casualty claims and ceasefire terms from an article. Thread-safe, pure: the same article gives the same facts. */
public final class FactExtractor {
    private final Lexicons lexicons = Lexicons.bundled();

    /** What the article says; nothing for a language without a lexicon. */
    public Facts extract(Article article) {
        Lexicon lexicon = lexicons.forLanguage(article.language());
        if (lexicon == null) {
            return Facts.none();
        }
        Document document = DocumentReader.read(article, lexicon);
        ClaimReader.Claims claims = ClaimReader.read(document, article.id());
        boolean peaceful = TermReader.peaceful(document);
        return new Facts(
                claims.claims(),
                peaceful ? List.of() : TermReader.read(document, article.id()),
                Withdrawal.in(document),
                Correction.in(document),
                claims.counts(),
                peaceful);
    }
}
