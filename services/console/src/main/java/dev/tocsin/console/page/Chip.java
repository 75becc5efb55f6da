package dev.tocsin.console.page;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One known thing in short: {@code 6 | peacekeepers killed}, {@code demands | disarmament}.
 *
 * @param tone what it is coloured by: a casualty kind or a stance
 * @param lead the part that carries the weight
 * @param rest the other part
 */
public record Chip(String tone, String lead, String rest) {
    /** The figures of a toll, deaths first. */
    static List<Chip> of(Toll toll) {
        List<Chip> chips = new ArrayList<>();
        toll.figures().forEach((kind, groups) -> groups.forEach((group, figure) -> chips.add(of(kind, group, figure))));
        return List.copyOf(chips);
    }

    /** One figure. */
    static Chip of(CasualtyKind kind, Group group, Figure figure) {
        return new Chip(kind.wire(), Words.figure(figure), Words.group(group, figure) + " " + Words.kind(kind));
    }

    /** What is called for, offered and so on, one chip for each stance; the current terms only. */
    static List<Chip> of(List<Term> terms) {
        Map<Stance, Set<String>> topics = new LinkedHashMap<>();
        for (Term term : terms) {
            if (term.current()) {
                topics.computeIfAbsent(term.stance(), unseen -> new LinkedHashSet<>())
                        .add(Words.topic(term.topic()));
            }
        }
        return topics.entrySet().stream()
                .map(of -> new Chip(of.getKey().wire(), Words.stance(of.getKey()), String.join(", ", of.getValue())))
                .toList();
    }
}
