package dev.tocsin.console;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.ArticleExplainer;
import dev.tocsin.console.explain.Question;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.console.explain.Verdict.Field;
import dev.tocsin.console.explain.Verdict.Outcome;
import dev.tocsin.console.explain.Verdict.Span;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Group;
import dev.tocsin.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Three rules as simple as can be: one asks for "bell", one for "bell" and what it says of casualties, one for "whistle". */
public final class SampleExplainer implements ArticleExplainer {
    /** A page that is there. */
    public static final String PAGE = "https://news.example/bell";

    /** What it was asked, in order. */
    public final List<Question> asked = new CopyOnWriteArrayList<>();

    @Override
    public Answer explain(Question question) {
        asked.add(question);
        return switch (question) {
            case Question.Given given ->
                explained(article(
                        given.title(),
                        given.text(),
                        given.url(),
                        Objects.requireNonNullElse(given.publisher(), ""),
                        Objects.requireNonNullElse(given.language(), "en")));
            case Question.OnTheWeb page ->
                page.url().equals(PAGE)
                        ? explained(article("The bell rang", "All heard it.", PAGE, "news.example", "en"))
                        : new Answer.Refused(Answer.Cause.UNREADABLE, page.url() + ": no <such> host");
            case Question.Read read ->
                explained(article("Kept " + read.article(), "The bell.", read.url(), "Wire", "en"));
        };
    }

    private static Answer explained(Article article) {
        List<Span> bells = spans(article, "bell");
        boolean bell = !bells.isEmpty();
        Claim claim = new Claim(
                CasualtyKind.KILLED,
                Group.PEACEKEEPER,
                9,
                9,
                "the mission",
                article.id(),
                ClaimStatus.BACKGROUND,
                "In 2019 nine died.");
        return new Answer.Explained(
                article,
                "set1",
                List.of(
                        new Verdict(
                                "whistles",
                                "Whistles",
                                Severity.INFO,
                                Outcome.WORDS_MISSING,
                                bells,
                                "`near: 15` – the closest are 22 words apart: “bell” … “whistle”",
                                null),
                        new Verdict(
                                "tolling",
                                "Tolling",
                                Severity.WARNING,
                                bell ? Outcome.FACTS_MISSING : Outcome.WORDS_MISSING,
                                bells,
                                bell ? "`facts: casualties` – no news of peacekeeper killed" : "no “bell”",
                                false),
                        new Verdict(
                                "bells",
                                "Bells",
                                Severity.CRITICAL,
                                bell ? Outcome.FIRES : Outcome.WORDS_MISSING,
                                bells,
                                bell ? "" : "no “bell”",
                                null)),
                List.of(claim),
                List.of(),
                false,
                !article.language().equals("sq"));
    }

    private static List<Span> spans(Article article, String word) {
        List<Span> spans = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = field == Field.TITLE ? article.title() : article.text();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                spans.add(new Span(field, at, at + word.length()));
            }
        }
        return spans;
    }

    private static Article article(String title, String text, @Nullable String url, String publisher, String language) {
        Instant at = Instant.parse("2026-03-10T11:00:00Z");
        return new Article("id1", 1, null, url, publisher, title, text, language, at, at, "hash", List.of());
    }
}
