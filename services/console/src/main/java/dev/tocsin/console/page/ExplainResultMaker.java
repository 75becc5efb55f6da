package dev.tocsin.console.page;

import dev.tocsin.console.explain.Answer.Explained;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.console.explain.Verdict.Outcome;
import dev.tocsin.console.explain.Verdict.Span;
import dev.tocsin.console.page.EventPage.Statement;
import dev.tocsin.console.page.ExplainPage.Excerpt;
import dev.tocsin.console.page.ExplainPage.Line;
import dev.tocsin.console.page.ExplainPage.Result;
import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts an explanation into words and order: what fires first, then what came near. */
final class ExplainResultMaker {
    private static final int MOST_RULES = 100;
    private static final int MOST_EXCERPTS = 6;
    private static final Comparator<Verdict> NEAREST_FIRST = Comparator.comparing(Verdict::outcome)
            .thenComparing(verdict -> verdict.spans().isEmpty());

    private ExplainResultMaker() {}

    static Result make(Explained answer) {
        Article article = answer.article();
        Marks marks = new Marks(article);
        boolean fired = answer.fired() > 0;
        List<Span> marked = answer.verdicts().stream()
                .filter(verdict -> !fired || verdict.fires())
                .flatMap(verdict -> verdict.spans().stream())
                .toList();
        return new Result(
                article,
                SafeUrl.of(article.url()),
                summary(answer),
                answer.verdicts().stream()
                        .sorted(NEAREST_FIRST)
                        .limit(MOST_RULES)
                        .map(verdict -> line(verdict, marks))
                        .toList(),
                Math.max(0, answer.verdicts().size() - MOST_RULES),
                marks.title(marked),
                marks.paragraphs(marked),
                marksWords(fired, marked),
                statements(answer, true),
                statements(answer, false),
                note(answer));
    }

    private static String summary(Explained answer) {
        int rules = answer.verdicts().size();
        if (rules == 0) {
            return "no rule is in force";
        }
        return answer.fired() + " of " + Words.count(rules, "rule") + (answer.fired() == 1 ? " fires" : " fire");
    }

    private static String marksWords(boolean fired, List<Span> marked) {
        if (marked.isEmpty()) {
            return "";
        }
        return fired ? "Marked: the words by which rules fire." : "No rule fires. Marked: the words that came nearest.";
    }

    private static Line line(Verdict verdict, Marks marks) {
        List<Excerpt> excerpts = marks.excerpts(verdict.spans());
        int shown = Math.min(MOST_EXCERPTS, excerpts.size());
        return new Line(
                verdict,
                verdict.fires() ? "fires" : "does not fire",
                reason(verdict.reason()),
                excerpts.subList(0, shown),
                excerpts.size() - shown,
                facts(verdict));
    }

    private static String facts(Verdict verdict) {
        if (verdict.facts() == null || verdict.outcome() == Outcome.FACTS_MISSING) {
            return "";
        }
        return verdict.facts() ? "hold" : "would not hold either";
    }

    /** What stands between backquotes is marked. */
    private static List<Segment> reason(String reason) {
        List<Segment> segments = new ArrayList<>();
        String[] parts = reason.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                // a last backquote without another is a character like any
                boolean code = i % 2 == 1 && i < parts.length - 1;
                segments.add(new Segment(parts[i], code));
            }
        }
        return List.copyOf(segments);
    }

    private static List<Statement> statements(Explained answer, boolean current) {
        Statements statements = new Statements(List.of());
        List<Statement> all = new ArrayList<>();
        all.addAll(statements.of(
                answer.claims().stream()
                        .filter(claim -> claim.current() == current)
                        .toList(),
                (Statements maker, Claim claim) -> maker.claim(claim)));
        all.addAll(statements.of(
                answer.terms().stream()
                        .filter(term -> term.current() == current)
                        .toList(),
                (Statements maker, Term term) -> maker.term(term)));
        return List.copyOf(all);
    }

    private static String note(Explained answer) {
        if (!answer.factsRead()) {
            String code = answer.article().language();
            String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
            return "Facts are not read in this language (" + (name.isEmpty() ? code : name)
                    + "); rules with facts do not fire on it.";
        }
        return answer.withdraws() ? "The article takes an earlier report back." : "";
    }
}
