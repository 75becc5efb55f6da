package dev.tocsin.app.explain;

import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.matcher.rule.FactsCondition.Casualties;
import dev.tocsin.matcher.rule.FactsCondition.Terms;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Topic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in one line why a rule's {@code facts:} do not hold, with what came nearest. */
final class FactsReason {
    private FactsReason() {}

    /** Of a condition that does not hold on these facts: the first part of it that fails. */
    static String of(FactsCondition condition, Facts facts) {
        Casualties casualties = condition.casualties();
        Terms terms = condition.terms();
        if (casualties != null
                && facts.casualties().stream()
                        .noneMatch(
                                claim -> claim.current() && wanted(casualties, claim) && enough(casualties, claim))) {
            return casualties(casualties, facts.casualties());
        }
        if (terms == null) {
            return "";
        }
        String reason = terms(terms, facts.terms());
        return facts.peaceful() ? reason + "; its words are those of trade, sport, labour or parties" : reason;
    }

    private static String casualties(Casualties wanted, List<Claim> claims) {
        String asked = "`facts: casualties` – no news of "
                + (wanted.of().size() == Group.values().length ? "people" : list(wanted.of(), Group::wire)) + " "
                + list(wanted.kinds(), CasualtyKind::wire) + (wanted.min() > 1 ? ", at least " + wanted.min() : "");
        List<Claim> fitting =
                claims.stream().filter(claim -> wanted(wanted, claim)).toList();
        if (fitting.stream().anyMatch(Claim::current)) {
            int most = fitting.stream()
                    .filter(Claim::current)
                    .mapToInt(Claim::min)
                    .max()
                    .orElse(0);
            return asked + "; nearest: the largest figure is " + most;
        }
        if (!fitting.isEmpty()) {
            return asked + "; nearest: background, “" + cut(fitting.getFirst().evidence()) + "”";
        }
        return claims.stream()
                .filter(Claim::current)
                .max(Comparator.comparing((Claim claim) -> wanted.kinds().contains(claim.kind())))
                .map(claim -> asked + "; nearest: " + claim.kind().wire() + " "
                        + claim.who().wire() + " " + claim.figure() + ", “" + cut(claim.evidence()) + "”")
                .orElse(asked);
    }

    private static String terms(Terms wanted, List<Term> terms) {
        String asked = "`facts: terms` – no "
                + (wanted.stances().size() == Stance.values().length ? "word" : list(wanted.stances(), Stance::wire))
                + " of "
                + (wanted.topics().size() == Topic.values().length ? "any" : list(wanted.topics(), Topic::wire))
                + " as news";
        Function<Term, Integer> near = term -> (wanted.topics().contains(term.topic()) ? 2 : 0)
                + (wanted.stances().contains(term.stance()) ? 1 : 0);
        return terms.stream()
                .max(Comparator.comparing(near))
                .map(term -> asked + "; nearest: " + (term.current() ? "" : "background, ")
                        + term.stance().wire() + " " + term.topic().wire() + ", “" + cut(term.evidence()) + "”")
                .orElse(asked);
    }

    private static boolean wanted(Casualties wanted, Claim claim) {
        return wanted.of().contains(claim.who()) && wanted.kinds().contains(claim.kind());
    }

    private static boolean enough(Casualties wanted, Claim claim) {
        return claim.min() >= wanted.min();
    }

    private static <E extends Enum<E>> String list(Collection<E> values, Function<E, String> wire) {
        return values.stream().sorted().map(wire).collect(Collectors.joining(", "));
    }

    private static String cut(String sentence) {
        String line = sentence.replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
