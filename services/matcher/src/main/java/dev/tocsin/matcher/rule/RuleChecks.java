package dev.tocsin.matcher.rule;

import dev.tocsin.matcher.word.Stemmers;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warnings for rules that are valid and hardly what was meant. */
final class RuleChecks {
    private static final int SHORT_PREFIX = 4;

    private final Location at;
    private final Faults faults;

    private RuleChecks(Location at, Faults faults) {
        this.at = at;
        this.faults = faults;
    }

    static void warn(YamlMap map, @Nullable Condition when, Sources sources, Faults faults) {
        Location at = map.at("when");
        if (when == null) {
            if (sources.isAny() && map.value("facts") == null) {
                faults.warn(map.at(), "takes every article");
            }
        } else {
            warn(when, at, faults);
        }
        contradiction(map, sources, faults);
    }

    static void warn(Condition condition, Location at, Faults faults) {
        new RuleChecks(at, faults).check(condition);
    }

    private static void contradiction(YamlMap map, Sources sources, Faults faults) {
        Sources.Filter in = sources.include();
        Sources.Filter out = sources.exclude();
        if (shut(in.feeds(), out.feeds())
                || shut(in.publishers(), out.publishers())
                || shut(in.languages(), out.languages())
                || shut(in.tags(), out.tags())) {
            faults.warn(map.at("sources"), "can never fire: \"exclude\" takes back all that \"include\" asks for");
        }
    }

    private static boolean shut(Set<String> in, Set<String> out) {
        return !in.isEmpty() && out.containsAll(in);
    }

    private void check(Condition when) {
        if (when instanceof Condition.Group group
                && group.all().isEmpty()
                && group.any().isEmpty()) {
            faults.warn(at, "takes every article but those with the words of \"none\"");
        }
        walk(when);
    }

    /** Words are checked as they are read. */
    private void walk(Condition condition) {
        if (condition instanceof Condition.Group group) {
            group(group);
        }
    }

    private void group(Condition.Group group) {
        Set<String> none = new HashSet<>();
        group.none().forEach(part -> parts(part).forEach(term -> none.add(Meaning.of(term))));
        for (Condition part : group.all()) {
            if (parts(part).stream().allMatch(term -> isShutOut(term, none))) {
                faults.warn(line(group), "can never fire: " + show(part) + " stands under \"all\" and under \"none\"");
            }
        }
        if (!group.any().isEmpty()
                && group.any().stream().flatMap(part -> parts(part).stream()).allMatch(term -> isShutOut(term, none))) {
            faults.warn(line(group), "can never fire: all of \"any\" stands under \"none\" too");
        }
        near(group);
        List<Condition> parts = new ArrayList<>(group.all());
        parts.addAll(group.any());
        parts.addAll(group.none());
        parts.forEach(this::walk);
    }

    /** A vocabulary is each of its terms. */
    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.Vocabulary vocabulary ? vocabulary.terms() : List.of(condition);
    }

    /** Whether what must be there, or one of its words, must not. */
    private static boolean isShutOut(Condition wanted, Set<String> none) {
        if (none.contains(Meaning.of(wanted))) {
            return true;
        }
        return wanted instanceof Condition.Term(Phrase phrase)
                && phrase.words().stream()
                        .map(word -> new Phrase(List.of(word), phrase.language(), word.text()))
                        .anyMatch(word -> none.contains(Meaning.of(new Condition.Term(word))));
    }

    private void near(Condition.Group group) {
        if (!(group.near() instanceof Condition.Near.Words(int count))) {
            return;
        }
        if (group.all().size() + (group.any().isEmpty() ? 0 : group.min()) == 1
                && group.none().isEmpty()
                && !(group.all().size() == 1 && group.all().getFirst() instanceof Condition.Group)) {
            faults.warn(line(group), "\"near\" has one part only, so nothing is near anything");
        }
        long words = group.all().stream()
                .filter(part -> part instanceof Condition.Term(Phrase phrase) && isOneWord(phrase))
                .map(part -> beginning(((Condition.Term) part).phrase()))
                .distinct()
                .count();
        if (words > count + 1L) {
            faults.warn(
                    line(group),
                    "can never fire: " + words + " words do not stand within \"near: " + count
                            + "\", expected at least " + (words - 1));
        }
    }

    private static boolean isOneWord(Phrase phrase) {
        return phrase.words().size() == 1;
    }

    /** Words that begin alike may be forms of one, and then stand in one place. */
    private static String beginning(Phrase phrase) {
        String lower = phrase.words().getFirst().text().toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(2, lower.length()));
    }

    private Location line(Condition.Group group) {
        return new Location(at.file(), group.line(), group.column());
    }

    private static String show(Condition condition) {
        return switch (condition) {
            case Condition.Term(Phrase phrase) -> "\"" + phrase.written() + "\"";
            case Condition.Vocabulary vocabulary -> "$" + vocabulary.name();
            case Condition.PastYear _ -> "\"year: past\"";
            case Condition.Group _ -> "the same condition";
        };
    }

    /** Warns of a term that nearly every article holds. */
    static void warn(Phrase phrase, Location at, Faults faults) {
        if (!isOneWord(phrase)) {
            return;
        }
        Phrase.Word word = phrase.words().getFirst();
        String lower = word.text().toLowerCase(Locale.ROOT);
        String language = phrase.language() == null ? "en" : phrase.language();
        if (word.kind() == Phrase.Kind.FORMS && StopWords.contains(language, lower)) {
            faults.warn(
                    at,
                    "\"" + phrase.written() + "\" is in nearly every article, expected a word that says something, or a"
                            + " phrase");
        }
        String stem = word.kind() == Phrase.Kind.FORMS ? commonStem(language, word.text(), lower) : null;
        if (stem != null) {
            faults.warn(
                    at,
                    "\"" + phrase.written() + "\" comes down to \"" + stem
                            + "\", which is in nearly every article, expected \"=" + phrase.written()
                            + "\" for the word as it stands");
        }
        if (word.kind() == Phrase.Kind.PREFIX
                && lower.length() < SHORT_PREFIX
                && Character.isAlphabetic(lower.codePointAt(0))) {
            faults.warn(
                    at,
                    "\"" + phrase.written() + "\" takes very many words, expected " + SHORT_PREFIX
                            + " letters or more before \"*\"");
        }
    }

    /** What is left of a word when its endings go, where that is another word that nearly every article holds; else null. */
    private static @Nullable String commonStem(String language, String word, String lower) {
        if (StopWords.contains(language, lower)) {
            return null;
        }
        return Stemmers.of(language).stems(word).stream()
                .filter(stem -> StopWords.contains(language, stem))
                .findFirst()
                .orElse(null);
    }
}
