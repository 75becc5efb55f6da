package dev.tocsin.matcher.rule;

import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Event;
import dev.tocsin.model.Term;
import dev.tocsin.model.Wire;
import dev.tocsin.platform.text.LanguageDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the tests that rule files carry. As thread-safe as the trial. */
public final class RuleTestRunner {
    private final RuleTrial trial;

    /** Runs against these stages. */
    public RuleTestRunner(RuleTrial trial) {
        this.trial = trial;
    }

    /** Runs every test of every rule. */
    public RuleTestReport run(RuleSet rules) {
        List<RuleTestReport.Result> results = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            for (RuleTest test : rule.tests()) {
                long start = System.nanoTime();
                List<String> failures = failures(test, trial.run(rule, withLanguages(test.articles())));
                long millis = (System.nanoTime() - start) / 1_000_000;
                results.add(new RuleTestReport.Result(rule, test, failures, millis));
            }
        }
        return new RuleTestReport(results);
    }

    /** An article of a test may leave its language to be detected, as one of a feed does. */
    private static List<Article> withLanguages(List<Article> articles) {
        return articles.stream()
                .map(article -> article.language().equals(LanguageDetector.UNKNOWN)
                        ? article.withLanguage(LanguageDetector.detect(article.title() + "\n\n" + article.text()))
                        : article)
                .toList();
    }

    private static List<String> failures(RuleTest test, RuleTrial.Outcome outcome) {
        List<String> failures = new ArrayList<>();
        checkFires(test, outcome, failures);
        checkClaims(test.claims(), outcome, failures);
        checkTerms(test.terms(), outcome, failures);
        checkEvents(test, outcome, failures);
        checkAlerts(test.alerts(), outcome.alerts(), failures);
        return failures;
    }

    private static void checkFires(RuleTest test, RuleTrial.Outcome outcome, List<String> failures) {
        List<Boolean> wanted = test.fires();
        if (wanted == null) {
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean fired = i < outcome.fired().size() && outcome.fired().get(i);
            if (fired != wanted.get(i)) {
                String which = wanted.size() == 1 ? "" : " on article " + (i + 1);
                failures.add(fired ? "fired" + which + ", should not" : "did not fire" + which + ", should");
            }
        }
    }

    private static void checkClaims(
            @Nullable List<RuleTest.ClaimWanted> wanted, RuleTrial.Outcome outcome, List<String> failures) {
        if (wanted == null) {
            return;
        }
        List<Claim> found = outcome.facts().stream()
                .map(Facts::casualties)
                .flatMap(List::stream)
                .filter(Claim::current)
                .toList();
        String all = found.isEmpty()
                ? "none"
                : found.stream().map(RuleTestRunner::show).distinct().collect(Collectors.joining(", "));
        if (wanted.isEmpty() && !found.isEmpty()) {
            failures.add("no casualties wanted, found: " + all);
        }
        for (RuleTest.ClaimWanted claim : wanted) {
            if (found.stream().noneMatch(claim::agrees)) {
                failures.add("casualties: no " + claim.show() + ", found: " + all);
            }
        }
    }

    private static String show(Claim claim) {
        return claim.figure() + " " + claim.who().wire() + " " + claim.kind().wire();
    }

    private static void checkTerms(
            @Nullable List<RuleTest.TermWanted> wanted, RuleTrial.Outcome outcome, List<String> failures) {
        if (wanted == null) {
            return;
        }
        List<Term> found = outcome.facts().stream()
                .map(Facts::terms)
                .flatMap(List::stream)
                .filter(Term::current)
                .toList();
        String all = found.isEmpty()
                ? "none"
                : found.stream()
                        .map(term -> term.stance().wire() + " " + term.topic().wire())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (wanted.isEmpty() && !found.isEmpty()) {
            failures.add("no terms wanted, found: " + all);
        }
        for (RuleTest.TermWanted term : wanted) {
            if (found.stream().noneMatch(term::agrees)) {
                failures.add("terms: no " + term.show() + ", found: " + all);
            }
        }
    }

    private static void checkEvents(RuleTest test, RuleTrial.Outcome outcome, List<String> failures) {
        List<List<Integer>> wanted = test.events();
        if (wanted == null) {
            return;
        }
        List<String> ids = test.articles().stream().map(Article::id).toList();
        List<List<Integer>> found = outcome.events().stream()
                .filter(event -> event.mergedInto() == null)
                .map(event -> numbers(event, ids))
                .toList();
        if (!groups(wanted).equals(groups(found))) {
            failures.add("events: wanted " + wanted + ", found " + found);
        }
    }

    private static Set<Set<Integer>> groups(List<List<Integer>> events) {
        return events.stream().map(HashSet::new).collect(Collectors.toSet());
    }

    private static List<Integer> numbers(Event event, List<String> ids) {
        return event.articles().stream().map(id -> ids.indexOf(id) + 1).sorted().toList();
    }

    private static void checkAlerts(
            @Nullable List<RuleTest.AlertWanted> wanted, List<Alert> found, List<String> failures) {
        if (wanted == null) {
            return;
        }
        boolean agree = wanted.size() == found.size();
        for (int i = 0; agree && i < wanted.size(); i++) {
            agree = wanted.get(i).agrees(found.get(i));
        }
        if (!agree) {
            String want = wanted.stream().map(RuleTest.AlertWanted::show).collect(Collectors.joining(", "));
            String have = found.stream()
                    .map(alert -> Wire.name(alert.kind()) + " " + Wire.name(alert.reason()))
                    .collect(Collectors.joining(", "));
            failures.add("alerts: wanted " + (want.isEmpty() ? "none" : want) + ", found "
                    + (have.isEmpty() ? "none" : have));
        }
    }
}
