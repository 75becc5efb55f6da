package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where an article lets somebody else call a claim baseless: what a side boasts of, or a rumour tells, then counts nothing. */
final class Denials {
    private static final int NEAR = 3;
    private static final int LEAD = 2;
    private static final Set<String> FALSE = Set.of(
            "false",
            "fabricated",
            "fabrication",
            "fabrications",
            "propaganda",
            "lie",
            "lies",
            "fiction",
            "invented",
            "invention",
            "nonsense",
            "fantasy",
            "hoax",
            "disinformation",
            "misinformation",
            "rubbish",
            "ridiculous",
            "absurd",
            "groundless",
            "incorrect");
    private static final Set<String> CLAIMS = Set.of(
            "claim",
            "claims",
            "report",
            "reports",
            "figure",
            "figures",
            "number",
            "numbers",
            "boast",
            "boasts",
            "account",
            "accounts",
            "assertion",
            "assertions",
            "allegation",
            "allegations",
            "story",
            "stories",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "statement",
            "it",
            "this",
            "that",
            "casualties",
            "losses",
            "toll");
    private static final Set<String> GUILT = Set.of(
            "responsibility", "involvement", "involved", "role", "blame", "behind", "part", "responsible", "anything");

    private final List<Sentence> denials = new ArrayList<>();

    Denials(Document document) {
        for (Sentence sentence : document.sentences()) {
            if (denies(sentence)) {
                denials.add(sentence);
            }
        }
    }

    /** Whether the claim is one that the article lets somebody deny. */
    boolean of(Draft draft) {
        Attribution.Speaker by = draft.by();
        boolean doubtful = draft.sentence().has(Tag.DOUBT);
        if (!doubtful && (by == null || by.belief() == Count.Source.OFFICIAL)) {
            return false;
        }
        return denials.stream().anyMatch(denial -> {
            int distance = denial.index() - draft.sentence().index();
            boolean after = distance > 0 && distance <= NEAR;
            boolean opens = denial.index() <= LEAD && distance < 0;
            return after || opens;
        });
    }

    /** "called the claim baseless", "denied that any of its men were hurt", not "denied responsibility". */
    private static boolean denies(Sentence sentence) {
        boolean untrue = false;
        boolean claim = false;
        for (Token token : sentence.tokens()) {
            if (GUILT.contains(token.norm())) {
                return false;
            }
            untrue |= token.is(Tag.WITHDRAWAL) || FALSE.contains(token.norm());
            claim |= CLAIMS.contains(token.norm());
        }
        return untrue && claim;
    }
}
