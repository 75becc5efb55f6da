package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The incidents that a round-up tells one after another. What they come to together is no toll of any of them; the article counts for
 * the worst. Not thread-safe.
 */
final class Incidents {
    private static final int OPENING = 5;
    private static final int FEWEST = 2;
    private static final Set<String> CLOCK = Set.of("a.m", "p.m", "am", "pm", "midnight", "noon");
    private static final Set<String> STREETS = Set.of("block", "blocks", "intersection");
    private static final Set<String> TURNS =
            Set.of("another", "separate", "other", "latest", "final", "last", "next", "earlier", "later", "recent");
    private static final Set<String> SINGLE = Set.of(
            "shooting",
            "stabbing",
            "homicide",
            "murder",
            "killing",
            "slaying",
            "incident",
            "attack",
            "robbery",
            "carjacking",
            "accident",
            "drive-by",
            "case",
            "victim");
    private static final Set<String> BACK =
            Set.of("he", "she", "they", "it", "his", "her", "their", "both", "one", "police", "officers", "detectives");

    private final Map<Integer, List<Draft>> told = new TreeMap<>();
    private int scenes;

    private Incidents() {}

    /**
     * Reads them.
     *
     * @param all the harms of the article
     */
    static Incidents of(Document document, List<Draft> all) {
        Incidents incidents = new Incidents();
        int incident = 0;
        int paragraph = 0;
        for (Sentence sentence : document.sentences()) {
            if (sentence.title() || RoundUp.sums(sentence)) {
                continue;
            }
            boolean fresh = sentence.paragraph() != paragraph;
            paragraph = sentence.paragraph();
            if (turns(sentence) || (fresh && (scene(sentence) || later(sentence)) && !back(sentence))) {
                incident++;
            }
            incidents.take(incident, sentence, all);
        }
        incidents.scenes = incident;
        return incidents;
    }

    private void take(int incident, Sentence sentence, List<Draft> all) {
        for (Draft draft : all) {
            if (draft.sentence().index() == sentence.index() && !draft.background()) {
                told.computeIfAbsent(incident, i -> new ArrayList<>()).add(draft);
            }
        }
    }

    /** Whether at least so many are told of, each with those it hurt. */
    boolean atLeast(int several) {
        return told.keySet().stream().filter(incident -> incident > 0).count() >= several;
    }

    /** What is told of the worst of them; nothing, where they are not told apart. */
    List<Draft> worst() {
        List<Draft> worst = List.of();
        for (List<Draft> drafts : told.values()) {
            worst = scenes >= FEWEST && people(drafts) > people(worst) ? drafts : worst;
        }
        return worst;
    }

    /** The largest figure, or the single people where they are more. */
    private static int people(List<Draft> drafts) {
        int largest = 0;
        int singles = 0;
        for (Draft draft : drafts) {
            largest = Math.max(largest, draft.min());
            singles += draft.who().single() && draft.counted() ? 1 : 0;
        }
        return Math.max(largest, singles);
    }

    /** "The second shooting", "In a separate attack". */
    private static boolean turns(Sentence sentence) {
        boolean other = false;
        for (int i = 0; i < OPENING; i++) {
            Token token = sentence.at(i);
            other |= TURNS.contains(token.norm()) || token.is(Tag.ORDINAL);
            if (other && SINGLE.contains(token.norm())) {
                return true;
            }
        }
        return false;
    }

    /** "About two hours later", "Ten minutes earlier". */
    private static boolean later(Sentence sentence) {
        for (int i = 1; i < OPENING; i++) {
            Token token = sentence.at(i);
            if ((token.is("later") || token.is("earlier")) && sentence.at(i - 1).is(Tag.TIME_SPAN)) {
                return true;
            }
        }
        return false;
    }

    /** An hour, or a street. */
    private static boolean scene(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (CLOCK.contains(token.norm()) || STREETS.contains(token.norm())) {
                return true;
            }
        }
        return false;
    }

    /** "He was …", "The victim …": goes on with what was told. */
    private static boolean back(Sentence sentence) {
        Token first = sentence.at(0);
        return first.is(Tag.DEFINITE) || BACK.contains(first.norm());
    }
}
