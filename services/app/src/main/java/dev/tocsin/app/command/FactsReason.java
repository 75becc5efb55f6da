package dev.tocsin.app.command;

import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Why an article's facts do not satisfy a rule, told by the claim or term that comes nearest. Pure. */
final class FactsReason {
    private FactsReason() {}

    /** One line for a condition that does not hold. */
    static String of(FactsCondition condition, Facts facts) {
        FactsCondition.Casualties casualties = condition.casualties();
        if (casualties != null) {
            String reason = reason(
                    "claim", facts.casualties(), claim -> faults(claim, casualties), FactsReason::show);
            if (!reason.isEmpty()) {
                return "`facts: casualties` – " + reason;
            }
        }
        FactsCondition.Terms terms = condition.terms();
        String reason = terms == null
                ? ""
                : reason("term", facts.terms(), term -> faults(term, terms), FactsReason::show);
        return reason.isEmpty() ? "`facts` does not hold" : "`facts: terms` – " + reason;
    }

    /** Empty where one of the facts is as wanted. */
    private static <F> String reason(
            String what, List<F> facts, Function<F, List<String>> faults, Function<F, String> show) {
        return facts.stream()
                .min(Comparator.comparingInt(fact -> faults.apply(fact).size()))
                .map(nearest -> {
                    List<String> wrong = faults.apply(nearest);
                    return wrong.isEmpty()
                            ? ""
                            : "the nearest " + what + " is \"" + show.apply(nearest) + "\": " + String.join(", ", wrong);
                })
                .orElse("no " + what + " in the article");
    }

    private static List<String> faults(Claim claim, FactsCondition.Casualties wanted) {
        List<String> faults = new ArrayList<>();
        if (!claim.current()) {
            faults.add("it is history");
        }
        if (!wanted.of().contains(claim.who())) {
            faults.add("not of " + names(wanted.of().stream().map(group -> group.wire()).toList()));
        }
        if (!wanted.kinds().contains(claim.kind())) {
            faults.add("not " + names(wanted.kinds().stream().map(kind -> kind.wire()).toList()));
        }
        if (claim.min() < wanted.min()) {
            faults.add("fewer than " + wanted.min());
        }
        return faults;
    }

    private static List<String> faults(Term term, FactsCondition.Terms wanted) {
        List<String> faults = new ArrayList<>();
        if (!term.current()) {
            faults.add("it is history");
        }
        if (!wanted.stances().contains(term.stance())) {
            faults.add("not " + names(wanted.stances().stream().map(stance -> stance.wire()).toList()));
        }
        if (!wanted.topics().contains(term.topic())) {
            faults.add("not about " + names(wanted.topics().stream().map(topic -> topic.wire()).toList()));
        }
        return faults;
    }

    private static String names(Collection<String> names) {
        return String.join(" or ", names.stream().sorted().toList());
    }

    private static String show(Claim claim) {
        return claim.kind().wire() + " " + claim.who().wire() + " " + claim.figure();
    }

    private static String show(Term term) {
        return term.stance().wire() + " " + term.topic().wire();
    }
}
