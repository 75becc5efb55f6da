package dev.tocsin.matcher.fact;

import java.util.List;
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
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");
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
        boolean names = surname() != null && other.surname() != null && !namesake(other);
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
        boolean names = namesake(other);
        boolean ages = age != null && age.equals(other.age);
        return names || ages;
    }

    /** Whether both are named, and by one surname, and not with first names that make them two of a family. */
    public boolean namesake(Person other) {
        return namesakes(other) && !kin(other);
    }

    /** Of one surname, but each with a first name of their own; "Bill Bell" may be "Benjamin Bell". */
    private boolean kin(Person other) {
        if (name == null || other.name == null) {
            return false;
        }
        List<String> own = List.of(LETTERS.split(name.toLowerCase(Locale.ROOT)));
        List<String> others = List.of(LETTERS.split(other.name.toLowerCase(Locale.ROOT)));
        String first = own.getFirst();
        String otherFirst = others.getFirst();
        return own.size() > 1
                && others.size() > 1
                && namesakes(other)
                && !first.startsWith(otherFirst.substring(0, Math.min(1, otherFirst.length())))
                && !own.contains(otherFirst)
                && !others.contains(first);
    }

    private boolean namesakes(Person other) {
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
