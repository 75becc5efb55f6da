package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the people of a sentence: a quantity or article, words that describe, a noun for persons; a name; a pronoun. */
final class People {
    private final Sentence sentence;
    private final Grammar grammar;
    private final Quantities quantities;
    private final PersonNouns nouns;
    private final PersonNames names;
    private final BareNumbers numbers;
    private final List<PersonPhrase> found = new ArrayList<>();

    private People(Sentence sentence, Grammar grammar, Acquaintances known) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.quantities = new Quantities(sentence);
        this.nouns = new PersonNouns(sentence, grammar);
        this.names = new PersonNames(sentence, known);
        this.numbers = new BareNumbers(sentence);
    }

    /** The people of the sentence in reading order; they don't overlap. */
    static List<PersonPhrase> of(Sentence sentence, Grammar grammar, Acquaintances known) {
        People people = new People(sentence, grammar, known);
        int i = 0;
        while (i < sentence.size()) {
            PersonPhrase phrase = people.at(i);
            if (phrase == null) {
                i++;
            } else {
                if (!people.contrast(phrase)) {
                    people.found.add(phrase);
                }
                i = phrase.end();
            }
        }
        return people.found;
    }

    /** "five men, and not six as first told": those there were not. */
    private boolean contrast(PersonPhrase phrase) {
        Token before = sentence.at(phrase.start() - 2);
        boolean aside = before.comma()
                || (before.is(Tag.AND) && sentence.at(phrase.start() - 3).comma());
        return phrase.counted() && aside && sentence.at(phrase.start() - 1).is("not");
    }

    private @Nullable PersonPhrase at(int start) {
        Token first = sentence.at(start);
        if (first.comma()) {
            return null;
        }
        PersonPhrase pronoun = pronoun(first, start, sentence.at(start + 1));
        if (pronoun != null) {
            return pronoun;
        }
        boolean definite = false;
        int i = start;
        if (first.is(Tag.DEFINITE) || first.is(Tag.POSSESSIVE)) {
            definite = true;
            i++;
        }
        Quantity rest = first.is("the other") ? quantities.at(start + 1) : null;
        PersonPhrase others = rest == null ? null : counted(start, rest.onTop(), /* definite= */ true);
        if (others != null) {
            return others;
        }
        if (first.is(Tag.NUMBER) && first.is(Tag.PERSON)) {
            return dual(start, first);
        }
        String aged = PersonNouns.age(first) ? names.after(start + 1) : null;
        if (aged != null) {
            return new PersonPhrase(
                    start, names.end(start + 1), 1, 1, Group.UNSPECIFIED, EnumSet.of(Trait.COUNTED), aged);
        }
        PersonPhrase strong = strong(start, i);
        if (strong != null) {
            return strong;
        }
        Quantity quantity = quantities.at(i);
        if (quantity != null) {
            PersonPhrase counted = counted(start, quantity, definite);
            if (counted != null) {
                return counted;
            }
            return definite ? null : numbers.people(quantity, start);
        }
        return withoutNumber(start, i, definite);
    }

    private static @Nullable PersonPhrase pronoun(Token token, int at, Token next) {
        boolean her = token.is("her") && (!next.word() || next.isAny(Tag.AND, Tag.PREPOSITION) || next.is(Tag.ADVERB));
        return switch (her ? "him" : token.norm()) {
            case "he", "she", "him" -> pronoun(at, 1, 1);
            case "they", "them", "all of them", "every one of them", "each one of them", "each of them" ->
                pronoun(at, 2, null);
            default -> null;
        };
    }

    private static PersonPhrase pronoun(int at, int min, @Nullable Integer max) {
        return new PersonPhrase(
                at, at + 1, min, max, Group.UNSPECIFIED, EnumSet.of(Trait.PRONOUN, Trait.DEFINITE), null);
    }

    private @Nullable PersonPhrase withoutNumber(int start, int from, boolean definite) {
        Token first = sentence.at(start);
        int i = from;
        boolean indefinite = sentence.at(i).is(Tag.INDEFINITE);
        if (indefinite) {
            i++;
        }
        Token ordinal = sentence.at(i);
        boolean another = ordinal.is(Tag.ORDINAL) && ordinal.lexeme().least() > 1 && !ordinal.digits();
        if (another) {
            i++;
        }
        if (sentence.at(start).is(Tag.ORDINAL) && !another && !definite && !indefinite) {
            return null;
        }
        int head = nouns.head(i);
        if (sentence.at(start).is("the other")
                && head < 0
                && !sentence.at(start + 1).is(Tag.UNIT)) {
            Set<Trait> traits = EnumSet.of(Trait.COUNTED, Trait.OTHERS, Trait.BARE);
            return new PersonPhrase(start, start + 1, 1, 1, Group.UNSPECIFIED, traits, null);
        }
        if (head >= 0 && titleWord(start, head) && names.largerName(names.end(head + 1))) {
            return null;
        }
        if (head >= 0) {
            return uncounted(start, i, head, definite, indefinite, another);
        }
        if (indefinite && PersonNouns.age(sentence.at(i)) && !sentence.at(i + 1).is(Tag.PERSON)) {
            return new PersonPhrase(start, i + 1, 1, 1, Group.UNSPECIFIED, EnumSet.of(Trait.COUNTED), null);
        }
        boolean headline =
                sentence.title() && (start == 0 || !sentence.at(start - 1).is(Tag.INDEFINITE));
        if (PersonNouns.age(first) && !sentence.at(start + 1).is(Tag.PERSON) && (paired(start, start) || headline)) {
            return new PersonPhrase(start, start + 1, 1, 1, Group.UNSPECIFIED, EnumSet.of(Trait.COUNTED), null);
        }
        if (definite && PersonNouns.age(sentence.at(i))) {
            return new PersonPhrase(start, i + 1, 1, 1, Group.UNSPECIFIED, EnumSet.of(Trait.DEFINITE), null);
        }
        if (definite && sentence.at(i).is("other") && !sentence.at(i + 1).is(Tag.UNIT)) {
            Set<Trait> traits = EnumSet.of(Trait.COUNTED, Trait.OTHERS, Trait.BARE);
            return new PersonPhrase(start, i + 1, 1, 1, Group.UNSPECIFIED, traits, null);
        }
        boolean alone =
                another && (indefinite || definite) && !sentence.at(i).is(Tag.UNIT) && !unknownNoun(sentence.at(i));
        return alone
                ? new PersonPhrase(
                        start,
                        i,
                        1,
                        1,
                        Group.UNSPECIFIED,
                        traits(definite, EnumSet.of(Trait.COUNTED, Trait.OTHERS, Trait.BARE)),
                        null)
                : names.at(start);
    }

    /** A noun whose form says that there are two. */
    private PersonPhrase dual(int start, Token noun) {
        int number = (int) noun.lexeme().least();
        return new PersonPhrase(
                start,
                start + 1,
                number,
                number,
                Groups.of(sentence, start, start + 1),
                EnumSet.of(Trait.COUNTED),
                null);
    }

    private static Set<Trait> traits(boolean definite, EnumSet<Trait> traits) {
        if (definite) {
            traits.add(Trait.DEFINITE);
        }
        return traits;
    }

    private static boolean unknownNoun(Token token) {
        return token.word() && token.lexeme().tags() == 0;
    }

    /** "a five-man patrol", "the three-strong crew" */
    private @Nullable PersonPhrase strong(int start, int from) {
        int at = sentence.at(from).is(Tag.INDEFINITE) ? from + 1 : from;
        String norm = sentence.at(at).norm();
        int hyphen = norm.lastIndexOf('-');
        if (hyphen <= 0 || !MEASURES.contains(norm.substring(hyphen + 1))) {
            return null;
        }
        String number = norm.substring(0, hyphen);
        int value = number.chars().allMatch(c -> c >= '0' && c <= '9') && number.length() < 5
                ? Integer.parseInt(number)
                : (int) English.numberWord(number);
        int end = at + 1;
        while (end < at + 4 && sentence.at(end).word() && nouns.describes(sentence.at(end), end)) {
            end++;
        }
        return value < 2 || end == at + 1
                ? null
                : new PersonPhrase(
                        start, end, value, value, Groups.of(sentence, at, end), EnumSet.of(Trait.COUNTED), null);
    }

    private static final Set<String> MEASURES = Set.of("man", "member", "person", "strong", "woman", "men", "soldier");

    private PersonPhrase uncounted(
            int start, int from, int head, boolean definite, boolean indefinite, boolean another) {
        Token noun = sentence.at(head);
        boolean plural = noun.is(Tag.PLURAL) && !(noun.is(Tag.SINGULAR) && (indefinite || another));
        Group group = Groups.of(sentence, from, head + 1);
        int end = head + 1;
        String name = plural ? null : names.after(end);
        if (name != null) {
            end = names.end(end);
        } else if (!plural && names.apposed(end) > end) {
            name = names.after(names.firstApposed(end));
            end = names.apposed(end);
        }
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        if (another) {
            traits.add(Trait.OTHERS);
        }
        if (plural) {
            return new PersonPhrase(start, end, 2, null, group, traits(definite, traits), null);
        }
        boolean some = noun.is(Tag.COLLECTIVE);
        Quantity ofThem = some && sentence.at(end).is(Tag.OF) ? quantities.at(end + 1) : null;
        if (ofThem != null) {
            return PersonPhrase.of(start, ofThem.end(), ofThem, group, EnumSet.of(Trait.COUNTED));
        }
        boolean own = sentence.at(start).is(Tag.POSSESSIVE);
        if (own && !some) {
            return new PersonPhrase(start, end, 1, 1, group, EnumSet.of(Trait.COUNTED), name);
        }
        boolean bareOne = (!grammar.articles() || sentence.title()) && !definite && !another;
        boolean counted = indefinite
                || bareOne
                || paired(start, head)
                || (another && !definite)
                || name != null
                || titleWord(start, head);
        if (counted && !some) {
            traits.add(Trait.COUNTED);
        }
        if (noun.is("man and woman")) {
            return new PersonPhrase(start, end, 2, 2, group, traits(definite, traits), null);
        }
        return new PersonPhrase(start, end, some ? 2 : 1, some ? null : 1, group, traits(definite, traits), name);
    }

    /** "a mother and son": the second goes without an article. */
    private boolean paired(int start, int head) {
        PersonPhrase first = found.isEmpty() ? null : found.getLast();
        return start == head
                && first != null
                && first.single()
                && first.counted()
                && first.end() == start - 1
                && sentence.at(start - 1).is(Tag.AND);
    }

    /** "Sergeant", "Colonel" at a capital stand for one person without an article. */
    private boolean titleWord(int start, int head) {
        return start == head && sentence.at(head).capital() && head > 0;
    }

    private @Nullable PersonPhrase counted(int start, Quantity quantity, boolean definite) {
        int i = quantity.end();
        EnumSet<Trait> traits = EnumSet.of(Trait.COUNTED);
        if (definite) {
            traits.add(Trait.DEFINITE);
        }
        if (sentence.at(i).is("of them") || sentence.at(i).is("of whom")) {
            return ofThem(start, quantity, traits);
        }
        if (sentence.at(i).is(Tag.OF) || sentence.at(i).is("among")) {
            Token whole = sentence.at(i + 1);
            if (whole.isAny(Tag.DEFINITE, Tag.POSSESSIVE)) {
                traits.add(Trait.PART_OF);
                i += 2;
                Quantity all = quantities.at(i);
                if (all != null) {
                    i = all.end();
                }
            } else if (whole.is("them") || whole.is("whom") || whole.is("those")) {
                traits.add(Trait.PART_OF);
                traits.add(Trait.BARE);
                return PersonPhrase.of(start, i + 2, quantity, Group.UNSPECIFIED, traits);
            } else if (quantity.vague() || quantity.min() >= 12) {
                i++;
            }
        }
        if (sentence.at(i).is(Tag.OTHERS)) {
            traits.add(Trait.OTHERS);
            traits.add(Trait.BARE);
            return PersonPhrase.of(start, i + 1, quantity, Group.UNSPECIFIED, traits);
        }
        if (quantity.others() || sentence.at(i).is("other")) {
            traits.add(Trait.OTHERS);
        }
        int head = nouns.head(i);
        if (head < 0
                && sentence.at(i).isAny(Tag.DEFINITE, Tag.POSSESSIVE)
                && !sentence.at(i - 1).digits()) {
            head = nouns.head(i + 1);
            traits.add(Trait.DEFINITE);
        }
        head = traits.contains(Trait.PART_OF) ? owned(i, head) : head;
        if (head < 0) {
            return headless(start, i, quantity, traits);
        }
        if (!sentence.at(head).is(Tag.PLURAL)
                && !(quantity.max() != null && quantity.max() == 1)
                && !sentence.at(head).is(Tag.COLLECTIVE)
                && sentence.at(head + 1).is("'s")) {
            return null;
        }
        boolean ofMany = sentence.at(head).norm().startsWith("member")
                && sentence.at(head + 1).is(Tag.OF);
        int family = ofMany ? nouns.head(head + 3) : -1;
        boolean whole = family == head + 3 && sentence.at(family).is(Tag.COLLECTIVE);
        return new PersonPhrase(
                start,
                whole ? family + 1 : head + 1,
                quantity.min(),
                quantity.max(),
                Groups.of(sentence, quantity.end(), head + 1),
                traits,
                quantity.min() == 1 ? names.after(head + 1) : null);
    }

    /** "three of the contingent's engineers": the noun behind the owner. */
    private int owned(int from, int head) {
        for (int at = from; at < from + 3 && sentence.at(at).word(); at++) {
            if (sentence.at(at + 1).is("'s") && nouns.head(at + 2) >= 0) {
                return nouns.head(at + 2);
            }
        }
        return head;
    }

    /** "seven of them", "seven of them policemen" */
    private PersonPhrase ofThem(int start, Quantity quantity, EnumSet<Trait> traits) {
        traits.add(Trait.PART_OF);
        int behind = quantity.end() + 1;
        int head = nouns.head(behind);
        if (head >= 0 && sentence.at(head).is(Tag.PLURAL)) {
            return PersonPhrase.of(start, head + 1, quantity, Groups.of(sentence, behind, head + 1), traits);
        }
        traits.add(Trait.BARE);
        return PersonPhrase.of(start, behind, quantity, Group.UNSPECIFIED, traits);
    }

    /** "two of the dead"; or a noun that the lexicon lacks. */
    private @Nullable PersonPhrase headless(int start, int at, Quantity quantity, EnumSet<Trait> traits) {
        if (traits.contains(Trait.PART_OF) && sentence.at(at).is(Tag.HARM_COUNT)) {
            traits.add(Trait.BARE);
            return PersonPhrase.of(start, at + 1, quantity, Group.UNSPECIFIED, traits);
        }
        int guess = nouns.guess(at);
        if (guess < 0) {
            return null;
        }
        traits.add(Trait.GUESS);
        return PersonPhrase.of(start, guess + 1, quantity, Groups.of(sentence, quantity.end(), guess + 1), traits);
    }
}
