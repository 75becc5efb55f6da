package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sentences beyond the lead that tell of another incident than the article's: they say so ("in a separate shooting"), or their deed
 * is of another day. Their figures are no part of the toll. Immutable.
 */
final class OtherIncidents {
    private static final int LEAD = 2;
    private static final int OPENING = 7;
    private static final int BEHIND = 8;
    private static final Set<String> OTHER = Set.of("separate", "unrelated", "different", "another", "similar");
    private static final Set<String> EARLIER = Set.of("previous", "earlier", "prior", "past");
    private static final Set<String> INCIDENTS = Set.of(
            "incident",
            "incidents",
            "shooting",
            "shootings",
            "attack",
            "attacks",
            "case",
            "cases",
            "crash",
            "accident",
            "stabbing",
            "robbery",
            "homicide",
            "homicides",
            "killing",
            "killings",
            "raid",
            "ambush",
            "blast",
            "explosion",
            "clash",
            "clashes",
            "slaying",
            "slayings",
            "murder",
            "murders",
            "strike",
            "violence",
            "news",
            "crime");
    private static final Set<String> MOVES = Set.of("elsewhere", "separately");
    private static final Map<String, DayOfWeek> DAYS = days();

    private final Set<Integer> other = new HashSet<>();
    private final Set<DayOfWeek> leadDays = EnumSet.noneOf(DayOfWeek.class);

    OtherIncidents(Document document, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.sentence().index() <= LEAD) {
                draft.sentence().tokens().forEach(token -> add(day(token)));
            }
        }
        int paragraph = -1;
        boolean carried = false;
        for (Sentence sentence : document.sentences()) {
            if (sentence.index() <= LEAD) {
                continue;
            }
            carried &= sentence.paragraph() == paragraph;
            carried |= opens(sentence);
            if (carried) {
                other.add(sentence.index());
            }
            paragraph = sentence.paragraph();
        }
    }

    private void add(@Nullable DayOfWeek day) {
        if (day != null) {
            leadDays.add(day);
        }
    }

    /** Whether a claim is of another incident. */
    boolean tells(Draft draft) {
        return draft.sentence().index() > LEAD
                && (other.contains(draft.sentence().index()) || otherDay(draft));
    }

    private static boolean opens(Sentence sentence) {
        if (MOVES.contains(sentence.at(0).norm()) && sentence.at(1).comma()) {
            return true;
        }
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (EARLIER.contains(sentence.at(i).norm())
                    && INCIDENTS.contains(sentence.at(i + 1).norm())) {
                return true;
            }
        }
        boolean also = false;
        for (int i = 0; i < OPENING; i++) {
            Token token = sentence.at(i);
            boolean says = OTHER.contains(token.norm())
                    && (sentence.at(i - 1).is("in") || sentence.at(i - 1).is(Tag.INDEFINITE) || i == 0)
                    && (INCIDENTS.contains(sentence.at(i + 1).norm())
                            || INCIDENTS.contains(sentence.at(i + 2).norm()));
            also |= token.is("also");
            if (says || (also && token.norm().startsWith("investigating"))) {
                return true;
            }
        }
        return false;
    }

    /** "was killed on Sunday" where the lead tells of Wednesday; a death may come days after the wound. */
    private boolean otherDay(Draft draft) {
        Sentence sentence = draft.sentence();
        int trigger = draft.harm().trigger();
        if (leadDays.isEmpty() || sentence.at(trigger).norm().startsWith("die")) {
            return false;
        }
        DayOfWeek day = sentence.at(0).is("on") ? day(sentence.at(1)) : null;
        for (int i = trigger + 1; day == null && i < trigger + BEHIND; i++) {
            if (sentence.at(i).comma() || sentence.at(i).strongMark()) {
                break;
            }
            day = day(sentence.at(i));
        }
        DayOfWeek told = day;
        return told != null && leadDays.stream().allMatch(lead -> apart(lead, told));
    }

    private static boolean apart(DayOfWeek one, DayOfWeek two) {
        int days = Math.floorMod(one.getValue() - two.getValue(), 7);
        return Math.min(days, 7 - days) > 1;
    }

    private static @Nullable DayOfWeek day(Token token) {
        return token.capital() ? DAYS.get(token.norm()) : null;
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        return days;
    }
}
