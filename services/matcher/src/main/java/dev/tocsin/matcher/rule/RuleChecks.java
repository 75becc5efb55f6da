package dev.tocsin.matcher.rule;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
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
            new RuleChecks(at, faults).check(when);
        }
        contradiction(map, sources, faults);
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
        group.none().forEach(part -> none.add(Meaning.of(part)));
        for (Condition part : group.all()) {
            if (none.contains(Meaning.of(part))) {
                faults.warn(line(group), "can never fire: " + show(part) + " stands under \"all\" and under \"none\"");
            }
        }
        if (!group.any().isEmpty() && group.any().stream().map(Meaning::of).allMatch(none::contains)) {
            faults.warn(line(group), "can never fire: all of \"any\" stands under \"none\" too");
        }
        if (group.near() instanceof Condition.Near.Words
                && group.all().size() + (group.any().isEmpty() ? 0 : group.min()) == 1
                && group.none().isEmpty()
                && !(group.all().size() == 1 && group.all().getFirst() instanceof Condition.Group)) {
            faults.warn(line(group), "\"near\" has one part only, so nothing is near anything");
        }
        List<Condition> parts = new ArrayList<>(group.all());
        parts.addAll(group.any());
        parts.addAll(group.none());
        parts.forEach(this::walk);
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
        if (phrase.words().size() != 1) {
            return;
        }
        Phrase.Word word = phrase.words().getFirst();
        String lower = word.text().toLowerCase(Locale.ROOT);
        boolean english = phrase.language() == null || phrase.language().equals("en");
        if (word.kind() == Phrase.Kind.FORMS && english && EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(lower)) {
            faults.warn(at, "\"" + phrase.written() + "\" is in nearly every article");
        }
        if (word.kind() == Phrase.Kind.PREFIX && lower.length() < SHORT_PREFIX) {
            faults.warn(at, "\"" + phrase.written() + "\" takes very many words");
        }
    }
}
