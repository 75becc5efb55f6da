package dev.tocsin.matcher.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of a single person, so that two of them can be told apart.
 *
 * @param name as the article has it
 * @param age in years
 * @param sex where a noun or pronoun tells it
 */
public record Person(
        @Nullable String name,
        @Nullable Integer age,
        @Nullable Sex sex) {
    /** Somebody of whom nothing is told. */
    public static final Person UNKNOWN = new Person(null, null, null);

    /** As nouns and pronouns tell it. */
    public enum Sex {
        FEMALE,
        MALE
    }

    /** Whether these cannot be the same person. */
    public boolean conflicts(Person other) {
        boolean names =
                surname() != null && other.surname() != null && !surname().equals(other.surname());
        boolean ages = age != null && other.age != null && !age.equals(other.age);
        boolean sexes = sex != null && other.sex != null && sex != other.sex;
        return names || ages || sexes;
    }

    /** Whether a name or an age says that these are the same person. */
    public boolean shares(Person other) {
        boolean names = surname() != null && surname().equals(other.surname());
        boolean ages = age != null && age.equals(other.age);
        return names || ages;
    }

    /** Both in one. */
    public Person and(Person other) {
        return new Person(
                name == null ? other.name : name, age == null ? other.age : age, sex == null ? other.sex : sex);
    }

    private @Nullable String surname() {
        return name == null ? null : name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
