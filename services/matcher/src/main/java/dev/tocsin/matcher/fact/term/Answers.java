package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers to what was said before: "rejected the demand", "the offer was accepted", "turned it down". */
final class Answers {
    private static final Set<Stance> ANY = Set.of(Stance.OFFER, Stance.CALL, Stance.DEMAND);

    private Answers() {}

    /**
     * An answer.
     *
     * @param stance yes or no
     * @param to which stances told before it answers
     * @param at the word that gives it
     */
    record Answer(Stance stance, Set<Stance> to, int at) {}

    static List<Answer> in(Sentence sentence, Marks marks) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Stance answer = marks.at(i);
            boolean verb = sentence.at(i).is(Tag.VERB) && !sentence.at(i - 1).is(Tag.NEGATION);
            if (!verb || (answer != Stance.REJECTED && answer != Stance.AGREED)) {
                continue;
            }
            Set<Stance> to = passive(sentence, i) ? subject(sentence, i) : object(sentence, i);
            if (!to.isEmpty()) {
                answers.add(new Answer(answer, to, i));
            }
        }
        return answers;
    }

    private static boolean passive(Sentence sentence, int verb) {
        return sentence.at(verb - 1).is(Tag.BE) && sentence.at(verb).is(Tag.PARTICIPLE);
    }

    private static Set<Stance> object(Sentence sentence, int verb) {
        int noun = verb + 1;
        if (sentence.at(noun).is("it")
                || sentence.at(noun).is("them")
                || sentence.at(noun).is("this")) {
            return sentence.at(noun + 1).is(Tag.VERB) ? Set.of() : ANY;
        }
        while (noun < verb + 4
                && (sentence.at(noun).is(Tag.DEFINITE) || sentence.at(noun).is(Tag.POSSESSIVE))) {
            noun++;
        }
        return noun == verb + 1 ? Set.of() : asked(sentence.at(noun));
    }

    private static Set<Stance> subject(Sentence sentence, int verb) {
        for (int i = verb - 2; i >= 0 && i > verb - 5; i--) {
            Token token = sentence.at(i);
            boolean definite = sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
            if (definite && !asked(token).isEmpty()) {
                return asked(token);
            }
        }
        return Set.of();
    }

    private static Set<Stance> asked(Token noun) {
        Stance stance = stanceOf(noun.norm());
        return stance == null ? Set.of() : stance == Stance.OFFER ? Set.of(stance, Stance.CALL) : Set.of(stance);
    }

    /** The stance that "the demand", "the proposal", "the appeal" point back to, or null. */
    static @Nullable Stance stanceOf(String noun) {
        return switch (noun) {
            case "demand", "demands", "condition", "conditions", "ultimatum", "terms", "requirement", "deadline" ->
                Stance.DEMAND;
            case "offer",
                    "offers",
                    "proposal",
                    "proposals",
                    "plan",
                    "plans",
                    "overture",
                    "initiative",
                    "idea",
                    "draft",
                    "blueprint",
                    "roadmap",
                    "gesture" -> Stance.OFFER;
            case "appeal", "call", "calls", "request", "plea", "pleas", "appeals" -> Stance.CALL;
            default -> null;
        };
    }
}
