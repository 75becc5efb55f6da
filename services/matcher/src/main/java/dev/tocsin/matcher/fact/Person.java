package dev.tocsin.matcher.fact;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of a single person, so that two of them can be told apart.
 *
 * @param name as the article has it
 * @param age in years
 * @param sex where a noun or pronoun tells it
 * @param generation where a noun tells it
 */
public record Person(
        @Nullable String name,
        @Nullable Integer age,
        @Nullable Sex sex,
        @Nullable Generation generation) {
    private static final Pattern SUFFIX = Pattern.compile("[, ]+(jr|sr|ii|iii|iv)\\.?$");

    /** Somebody of whom nothing is told. */
    public static final Person UNKNOWN = new Person(null, null, null, null);

    private static final int CHILDHOOD = 15;
    private static final int YOUTH = 19;

    /** As nouns tell it: a girl is no woman. */
    public enum Generation {
        CHILD,
        ADULT
    }

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
        return names || ages || sexes || (!shares(other) && generations(other));
    }

    private boolean generations(Person other) {
        Generation own = grown();
        return own != null && other.grown() != null && own != other.grown();
    }

    /** A child or a grown-up, by the noun or the age; null for those between and where nothing tells it. */
    private @Nullable Generation grown() {
        if (generation != null || age == null) {
            return generation;
        }
        return age < CHILDHOOD ? Generation.CHILD : age > YOUTH ? Generation.ADULT : null;
    }

    /** Whether a name or an age says that these are the same person. */
    public boolean shares(Person other) {
        boolean names = surname() != null && surname().equals(other.surname());
        boolean ages = age != null && age.equals(other.age);
        return names || ages;
    }

    /** Whether both are named, and by one surname. */
    public boolean namesake(Person other) {
        return surname() != null && surname().equals(other.surname());
    }

    /** Both in one. */
    public Person and(Person other) {
        return new Person(
                name == null ? other.name : name,
                age == null ? other.age : age,
                sex == null ? other.sex : sex,
                generation == null ? other.generation : generation);
    }

    private @Nullable String surname() {
        return name == null
                ? null
                : SUFFIX.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("").replaceFirst("^.* ", "");
    }
}
