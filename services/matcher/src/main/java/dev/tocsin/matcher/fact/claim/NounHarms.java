package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Harms told by nouns: "three fatalities", "the dead include", "the death of a soldier", "peacekeeper deaths". */
final class NounHarms {
    private final Scene scene;
    private final Clause clause;
    private final Sentence sentence;

    NounHarms(Scene scene) {
        this.scene = scene;
        this.clause = scene.clause();
        this.sentence = scene.sentence();
    }

    /** "three fatalities", "25 dead", "two civilian deaths". */
    void counted(int i, CasualtyKind kind) {
        if (sentence.at(i).is("lives") && !taken(i)) {
            return;
        }
        for (int start = Math.max(0, i - 7); start < i; start++) {
            Quantity quantity = scene.quantities().at(start);
            if (quantity == null || quantity.end() > i || !plainBetween(quantity.end(), i)) {
                continue;
            }
            Token before = sentence.at(quantity.start() - 1);
            boolean planned = before.is(Tag.PRESENT) && !before.is(Tag.PAST);
            boolean partOf = sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
            if (!planned
                    && !partOf
                    && !before.is(Tag.NEGATION)
                    && !sentence.at(i + 1).is(Tag.PERSON)) {
                Group group = complement(i, Groups.of(sentence, quantity.end(), i));
                EnumSet<Trait> traits = EnumSet.of(Trait.COUNTED);
                if (before.is(Tag.DEFINITE)) {
                    traits.add(Trait.DEFINITE);
                }
                if (quantity.others()) {
                    traits.add(Trait.OTHERS);
                }
                if (group == Group.UNSPECIFIED) {
                    traits.add(Trait.BARE);
                }
                scene.add(new Harm(
                        kind, PersonPhrase.of(quantity.start(), i, quantity, group, traits), i, Harm.Shape.PLAIN));
            }
            return;
        }
    }

    /** "the three other dead are soldiers": what they are said to be. */
    private Group complement(int i, Group own) {
        if (own != Group.UNSPECIFIED) {
            return own;
        }
        PersonPhrase whose = sentence.at(i + 1).is(Tag.OF) ? clause.startingAt(i + 2) : null;
        if (whose != null) {
            return whose.group();
        }
        if (!sentence.at(i + 1).is(Tag.BE) || sentence.at(0).norm().startsWith("among")) {
            return own;
        }
        List<PersonPhrase> said = clause.object(i + 1);
        return said.isEmpty() ? own : said.getFirst().group();
    }

    private static final Set<String> TAKES = Set.of(
            "claim",
            "take",
            "cost",
            "lost",
            "lose",
            "loss",
            "loss of",
            "snuff",
            "end",
            "claiming",
            "taking",
            "losing",
            "costing",
            "claimed",
            "took",
            "taken",
            "claims",
            "takes",
            "costs",
            "ended",
            "ending",
            "snuffed");

    /** "claimed nine lives", "nine lives were lost", not "one who lives nearby". */
    private boolean taken(int i) {
        for (int at = Math.max(0, i - 7); at < i + 5; at++) {
            if (TAKES.contains(sentence.at(at).norm())) {
                return true;
            }
        }
        return false;
    }

    private boolean plainBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.at(i);
            if (!token.word()
                    || token.is(Tag.BE)
                    || token.is(Tag.HAVE)
                    || token.is(Tag.PREPOSITION)
                    || token.is(Tag.RELATIVE)
                    || token.is(Tag.AND)
                    || token.is(Tag.VERB)
                    || token.is(Tag.NUMBER)
                    || (token.is(Tag.PERSON) && sentence.at(to).is(Tag.HARM_STATE))
                    || (token.is(Tag.OF) && from != i)
                    || token.is(Tag.UNIT)
                    || token.is(Tag.DEFINITE)) {
                return false;
            }
        }
        return true;
    }

    /** "the dead include two officers", "among the wounded was a child", "four children were among the dead". */
    void listed(int i, CasualtyKind kind) {
        int among = i - 1;
        while (among > i - 5
                && !sentence.at(among).is("among")
                && !sentence.at(among).is("amongst")) {
            among--;
        }
        if (sentence.at(among).norm().startsWith("among") && clause.passive(among)) {
            for (PersonPhrase people : clause.subject(among)) {
                scene.add(new Harm(kind, people, i, Harm.Shape.SUBSET));
            }
            return;
        }
        boolean ofThem = sentence.at(among).norm().startsWith("among");
        if (!sentence.at(i - 1).is(Tag.DEFINITE) && !sentence.at(i - 1).is(Tag.POSSESSIVE) && !ofThem) {
            return;
        }
        Token next = sentence.at(i + 1);
        Quantity number = next.norm().startsWith("number") ? scene.quantities().at(i + 2) : null;
        if (number != null) {
            PersonPhrase all =
                    PersonPhrase.of(i + 2, number.end(), number, Group.UNSPECIFIED, Set.of(Trait.COUNTED, Trait.BARE));
            scene.add(new Harm(kind, all, i, Harm.Shape.PLAIN));
            return;
        }
        if (next.is("include")
                || next.is("included")
                || next.is("includes")
                || next.is(Tag.BE)
                || next.is("comprised")) {
            for (PersonPhrase people : clause.object(i + 1)) {
                if (!people.bare()) {
                    scene.add(new Harm(kind, people, i, Harm.Shape.SUBSET));
                }
            }
        }
    }

    /** "the death of a soldier", "deaths among peacekeepers", "the soldier's death". */
    void ofPeople(int i, CasualtyKind kind) {
        if (scene.denied(i)) {
            return;
        }
        Token link = sentence.at(i + 1);
        if (link.is(Tag.OF) || link.is("among") || link.is("to")) {
            PersonPhrase first = clause.startingAt(i + 2);
            if (first != null && first.definite() && !first.counted()) {
                return;
            }
        }
        int named = identified(i);
        if (named > 0) {
            scene.add(kind, clause.object(named), i, false);
            return;
        }
        boolean ends = sentence.at(i).norm().endsWith(" of")
                || sentence.at(i).norm().endsWith(" for")
                || sentence.at(i).norm().endsWith("ing for")
                || sentence.at(i).norm().endsWith("with");
        if (ends) {
            List<PersonPhrase> people = clause.object(i).stream()
                    .filter(one -> one.counted() || !one.definite())
                    .toList();
            scene.add(kind, people, i, false);
        } else if (clause.grammar().verbFirst() && clause.startingAt(i + 1) != null) {
            scene.add(kind, clause.object(i), i, false);
        } else if (link.is(Tag.OF) || link.is("among") || link.is("to")) {
            scene.add(kind, clause.object(i + 1), i, false);
        } else if (link.is(Tag.PREPOSITION) && ofBehind(i + 1) > 0) {
            scene.add(kind, clause.object(ofBehind(i + 1)), i, false);
        } else if (sentence.at(i - 1).is("'s")) {
            PersonPhrase owner = clause.covering(i - 2);
            if (owner != null && owner.counted() && !owner.definite()) {
                scene.add(kind, List.of(owner), i, false);
            }
        } else {
            compound(i, kind);
        }
    }

    /** "the death in action of a corporal": the "of" behind a few words of place, or -1. */
    private int ofBehind(int link) {
        for (int at = link + 1; at < link + 4 && sentence.at(at).word(); at++) {
            if (sentence.at(at).is(Tag.OF)) {
                return at;
            }
            if (sentence.at(at).isAny(Tag.BE, Tag.VERB) || clause.covering(at) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** "among the dead were two officers and a child": some of those counted elsewhere. */
    void amongThem(int i) {
        String word = sentence.at(i).norm();
        if (!word.startsWith("among the ") || !sentence.at(i + 1).is(Tag.BE)) {
            return;
        }
        CasualtyKind kind = word.endsWith("dead") || word.endsWith("killed")
                ? CasualtyKind.KILLED
                : word.endsWith("ed") ? CasualtyKind.WOUNDED : null;
        if (kind != null) {
            for (PersonPhrase people : clause.object(i + 1)) {
                scene.add(new Harm(kind, people, i, Harm.Shape.SUBSET));
            }
        }
    }

    /** "the sixth body is that of a cook", "the remains were identified as those of two": the word before the people, or -1. */
    private int identified(int i) {
        if (!sentence.at(i).is(Tag.BODY) || !sentence.at(i + 1).is(Tag.BE)) {
            return -1;
        }
        for (int at = i + 2; at < i + 7; at++) {
            boolean that = sentence.at(at).is("that") || sentence.at(at).is("those");
            if (that && sentence.at(at + 1).is(Tag.OF)) {
                return at + 1;
            }
            if (!sentence.at(at).word()) {
                return -1;
            }
        }
        return -1;
    }

    /** "four shooting victims were found": people who were hit. */
    void victims(int i) {
        String noun = sentence.at(i).norm();
        PersonPhrase people = clause.covering(i);
        boolean hit = HITS.contains(sentence.at(i - 1).norm());
        if (hit
                && (noun.equals("victim") || noun.equals("victims"))
                && people != null
                && people.counted()
                && people.max() != null
                && (!people.definite() || people.others())
                && !scene.negated(people)) {
            scene.add(new Harm(CasualtyKind.WOUNDED, people, i - 1, Harm.Shape.PLAIN));
        }
    }

    private static final Set<String> HITS = Set.of("shooting", "gunshot", "stabbing", "gunfire");

    /** "a double homicide", "a triple shooting" */
    void multiple(int i) {
        int people = switch (sentence.at(i).norm()) {
            case "double" -> 2;
            case "triple" -> 3;
            case "quadruple" -> 4;
            case "quintuple" -> 5;
            default -> 0;
        };
        if (people == 0) {
            return;
        }
        for (int at = i + 1; at < i + 3; at++) {
            Token noun = sentence.at(at);
            boolean shooting = noun.is("shooting") || noun.is("stabbing");
            boolean killing = noun.is("homicide") || noun.is("murder") || noun.is("killing") || noun.is("fatality");
            if (shooting || killing) {
                PersonPhrase all =
                        new PersonPhrase(i, at, people, people, Group.UNSPECIFIED, Set.of(Trait.COUNTED), null);
                CasualtyKind kind = killing ? CasualtyKind.KILLED : CasualtyKind.WOUNDED;
                scene.add(new Harm(kind, all, at, Harm.Shape.PLAIN));
                return;
            }
        }
    }

    /** "peacekeeper deaths": no number, more than one. */
    private void compound(int i, CasualtyKind kind) {
        Token noun = sentence.at(i - 1);
        if (noun.is(Tag.PERSON)
                && !noun.is(Tag.COLLECTIVE)
                && !noun.is("police")
                && noun.lexeme().group() != Group.MILITANT
                && sentence.at(i).norm().endsWith("s")
                && noun.lexeme().group() != null) {
            Group group = Groups.of(sentence, Math.max(0, i - 3), i);
            scene.add(new Harm(kind, new PersonPhrase(i - 1, i, 2, null, group, Set.of(), null), i, Harm.Shape.PLAIN));
        }
    }
}
