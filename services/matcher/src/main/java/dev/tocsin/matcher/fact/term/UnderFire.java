package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;

/** "Five hours into the truce the post came under sniper fire": a breach told by its time, whoever it was. Pure. */
final class UnderFire {
    private static final int OPENING = 9;
    private static final Set<String> ATTACKS = Set.of(
            "fire",
            "fired",
            "opened fire",
            "shelled",
            "shelling",
            "shells",
            "bombed",
            "bombing",
            "bombardment",
            "shot",
            "shots",
            "attacked",
            "attack",
            "attacks",
            "strikes",
            "airstrike",
            "airstrikes",
            "raided",
            "clashes",
            "clashed",
            "fighting",
            "mortars",
            "mortar",
            "rockets",
            "gunfire",
            "artillery",
            "sniper",
            "snipers",
            "explosions",
            "blasts");

    private UnderFire() {}

    /** The word of attack in a sentence that opens with a time within or right behind the start of a ceasefire, or -1. */
    static int in(Sentence sentence, Spot ceasefire) {
        if (ceasefire.verb() || ceasefire.at() > OPENING || !within(sentence, ceasefire.at())) {
            return -1;
        }
        for (int i = ceasefire.end(); i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.NEGATION) || token.is(Tag.UNREAL) || token.strongMark()) {
                return -1;
            }
            if (ATTACKS.contains(token.norm())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean within(Sentence sentence, int at) {
        boolean span = false;
        boolean inside = false;
        for (int i = 0; i < at; i++) {
            Token token = sentence.at(i);
            span |= token.is(Tag.TIME_SPAN);
            inside |= token.is("into") || token.is("of");
            if (token.is("before") || token.is("until") || (token.is(Tag.VERB) && token.is(Tag.PAST))) {
                return false;
            }
        }
        return (span && inside)
                || sentence.at(0).is("despite")
                || sentence.at(0).is("in spite of");
    }
}
