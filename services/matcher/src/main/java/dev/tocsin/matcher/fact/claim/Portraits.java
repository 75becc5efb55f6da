package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Person;
import dev.tocsin.matcher.fact.Person.Generation;
import dev.tocsin.matcher.fact.Person.Sex;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sentence tells of a single person: name, age, sex. */
final class Portraits {
    private static final int OLDEST = 110;
    private static final int MONTHS = 12;
    private static final Set<String> MALE = Set.of(
            "man",
            "boy",
            "male",
            "father",
            "husband",
            "son",
            "brother",
            "grandfather",
            "grandson",
            "uncle",
            "nephew",
            "boyfriend",
            "dad",
            "gunman",
            "policeman",
            "he",
            "him",
            "his",
            "himself",
            "fisherman",
            "stepfather",
            "stepson",
            "gentleman",
            "serviceman",
            "guy",
            "schoolboy",
            "widower",
            "fiance",
            "grandpa");
    private static final Set<String> FEMALE = Set.of(
            "woman",
            "girl",
            "female",
            "mother",
            "wife",
            "daughter",
            "sister",
            "grandmother",
            "granddaughter",
            "aunt",
            "niece",
            "girlfriend",
            "mom",
            "policewoman",
            "she",
            "her",
            "herself",
            "stepmother",
            "stepdaughter",
            "lady",
            "servicewoman",
            "schoolgirl",
            "widow",
            "fiancee",
            "grandma",
            "nun");

    private static final Set<String> CHILDREN =
            Set.of("boy", "girl", "child", "baby", "infant", "toddler", "newborn", "schoolboy", "schoolgirl", "kid");
    private static final Set<String> ADULTS = Set.of(
            "man",
            "woman",
            "mother",
            "father",
            "wife",
            "husband",
            "mom",
            "dad",
            "grandmother",
            "grandfather",
            "lady",
            "gentleman",
            "widow",
            "widower",
            "adult",
            "policeman",
            "policewoman");

    private Portraits() {}

    static @Nullable Person of(Sentence sentence, PersonPhrase people) {
        if (!people.single()) {
            return null;
        }
        return new Person(people.name(), age(sentence, people), sex(sentence, people), generation(sentence, people));
    }

    private static @Nullable Integer age(Sentence sentence, PersonPhrase people) {
        for (int i = people.start(); i < people.end(); i++) {
            Token token = sentence.at(i);
            if (PersonNouns.age(token)) {
                return years(token);
            }
            if (token.digits() && i > people.start()) {
                return number(token.norm());
            }
        }
        if (sentence.at(people.start() - 1).digits() && PersonNouns.age(sentence.at(people.start() - 1))) {
            return years(sentence.at(people.start() - 1));
        }
        int behind = people.end() + (sentence.at(people.end()).comma() ? 1 : 0);
        if (sentence.at(behind).is("aged") || sentence.at(behind).is("age")) {
            return number(sentence.at(behind + 1).norm());
        }
        boolean apposed = behind > people.end() && !sentence.at(behind + 1).word();
        return apposed ? number(sentence.at(behind).norm()) : null;
    }

    /** The years of "34-year-old", "5-month-old". */
    private static @Nullable Integer years(Token age) {
        Integer number = number(age.norm().split("-", 2)[0]);
        if (number == null || age.norm().contains("-year")) {
            return number;
        }
        return Integer.valueOf(age.norm().contains("-month") ? number / MONTHS : 0);
    }

    private static @Nullable Integer number(String word) {
        boolean digits = !word.isEmpty() && word.length() < 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(word) : (int) English.numberWord(word);
        return value > 0 && value < OLDEST ? value : null;
    }

    private static @Nullable Generation generation(Sentence sentence, PersonPhrase people) {
        for (int i = people.end() - 1; i >= people.start(); i--) {
            String word = sentence.at(i).norm();
            if (CHILDREN.contains(word)) {
                return Generation.CHILD;
            }
            if (ADULTS.contains(word)) {
                return Generation.ADULT;
            }
        }
        return null;
    }

    private static @Nullable Sex sex(Sentence sentence, PersonPhrase people) {
        for (int i = people.end() - 1; i >= people.start(); i--) {
            String word = sentence.at(i).is(Tag.POSSESSIVE) && i < people.end() - 1
                    ? ""
                    : sentence.at(i).norm();
            if (MALE.contains(word)) {
                return Sex.MALE;
            }
            if (FEMALE.contains(word)) {
                return Sex.FEMALE;
            }
        }
        return null;
    }
}
