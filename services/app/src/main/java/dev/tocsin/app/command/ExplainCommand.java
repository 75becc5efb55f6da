package dev.tocsin.app.command;

import dev.tocsin.app.Logs;
import dev.tocsin.app.explain.Explanations;
import dev.tocsin.console.explain.Answer.Explained;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.matcher.event.Comparison;
import dev.tocsin.matcher.event.EventDecision;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Which rules fire on an article, by which words, why the others do not, and the facts that are found"
                        + " in it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tocsin explain --rules config/rules https://example.org/news/1",
            "  tocsin explain --rules my.yaml article.txt     text; the first line is the title",
            "  tocsin explain --rules my.yaml article.json    title, body, publisher, publishedAt, language",
            "  tocsin explain --rules my.yaml --with first.json second.json   and whether they tell of one event"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int AROUND = 60;
    private static final int SPANS = 8;

    @Option(names = "--rules", required = true, paramLabel = "FILE|DIR", description = "Rule file, or folder of them.")
    Path rules;

    @Option(
            names = "--with",
            paramLabel = "FILE|URL",
            description = "Another article: also whether the two would be one event, and what speaks for and against.")
    @Nullable
    String other;

    @Parameters(paramLabel = "FILE|URL", description = "The article.")
    String source;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logs.quiet();
        RuleEngine engine = RuleEngine.of(RuleFiles.load(List.of(rules)));
        ArticleSource articles = new ArticleSource(Clock.systemUTC());
        Article article = articles.read(source);
        Explained explained = new Explanations().of(engine, article);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Text.line(article.title()));
        out.println(Text.line(article.publisher()) + ", " + article.publishedAt() + ", language " + article.language()
                + ", " + Text.count(article.text().length(), "character", "characters"));
        for (Verdict verdict : explained.verdicts()) {
            out.println();
            print(verdict, article, out);
        }
        out.println();
        print(explained, out);
        if (other != null) {
            out.println();
            print(new Comparison().of(articles.read(other), article), out);
        }
        out.flush();
        return 0;
    }

    private static void print(Verdict verdict, Article article, PrintWriter out) {
        out.println(verdict.rule() + ": " + (verdict.fires() ? "fires" : "does not fire"));
        if (!verdict.reason().isEmpty()) {
            out.println("  " + Text.line(verdict.reason()));
        }
        verdict.spans().stream().limit(SPANS).forEach(span -> out.println("  " + quote(span, article)));
        if (verdict.spans().size() > SPANS) {
            out.println("  and " + (verdict.spans().size() - SPANS) + " more");
        }
    }

    /** The words with what stands around them. */
    private static String quote(Verdict.Span span, Article article) {
        boolean title = span.field() == Verdict.Field.TITLE;
        String text = title ? article.title() : article.text();
        int from = Math.max(0, span.start() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        return (title ? "title: " : "text: ")
                + (from > 0 ? "…" : "")
                + Text.oneLine(text.substring(from, span.start()))
                + Terminal.highlight(Text.oneLine(text.substring(span.start(), span.end())))
                + Text.oneLine(text.substring(span.end(), to))
                + (to < text.length() ? "…" : "");
    }

    private static void print(Explained facts, PrintWriter out) {
        if (facts.claims().isEmpty() && facts.terms().isEmpty()) {
            out.println(facts.factsRead() ? "facts: none found" : "facts: none are read in this language");
        }
        if (facts.withdraws()) {
            out.println("the article takes an earlier report back");
        }
        for (Claim claim : facts.claims()) {
            out.println("claim: " + claim.kind().wire() + " " + claim.who().wire() + " " + claim.figure()
                    + by(claim.by()) + ", " + claim.status().wire());
            out.println("  “" + Text.cut(claim.evidence(), 200) + "”");
        }
        for (Term term : facts.terms()) {
            out.println("term: " + term.stance().wire() + " " + term.topic().wire() + by(term.by()) + ", "
                    + term.status().wire());
            out.println("  “" + Text.cut(term.evidence(), 200) + "”");
        }
    }

    private static void print(EventDecision decision, PrintWriter out) {
        if (decision.candidates().isEmpty()) {
            out.println("same event: no, " + (decision.revised() ? "it is the same article" : "too long ago"));
            return;
        }
        EventDecision.Candidate candidate = decision.candidates().getFirst();
        out.printf(
                Locale.ROOT,
                "same event: %s, probability %.2f, log-odds %+.2f%n",
                decision.outcome() == EventDecision.Outcome.OPENED ? "no" : "yes",
                candidate.probability(),
                candidate.logOdds());
        candidate
                .why()
                .forEach(reason -> out.printf(
                        Locale.ROOT,
                        "  %+6.2f  %s (%s %.2f)%n",
                        reason.adds(),
                        reason.says(),
                        reason.name(),
                        reason.value()));
    }

    private static String by(@Nullable String speaker) {
        return speaker == null ? "" : ", by " + Text.line(speaker);
    }
}
