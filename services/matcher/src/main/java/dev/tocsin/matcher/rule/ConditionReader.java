package dev.tocsin.matcher.rule;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Suggestion;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import dev.tocsin.platform.config.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the {@code when:} of one rule. Not thread-safe. */
final class ConditionReader {
    static final int MAX_DEPTH = 12;
    static final int MAX_CONDITIONS = 5_000;
    static final int MAX_NEAR = 1_000;
    static final int MAX_MIN = 100;
    private static final String[] KEYS = {"all", "any", "none", "min", "near", "in"};

    private final VocabularyUse vocabularies;
    private final Faults faults;
    private final PhraseReader phrases;
    private int conditions;

    ConditionReader(VocabularyUse vocabularies, Faults faults) {
        this.vocabularies = vocabularies;
        this.faults = faults;
        this.phrases = new PhraseReader(faults);
    }

    /** What the conditions around one say: whether it is read within a stretch, under an {@code any}, and in which text. */
    private record Around(int depth, boolean stretch, boolean choice, Condition.@Nullable In in) {}

    /** The condition; null, with a fault recorded, where it is none. */
    @Nullable
    Condition read(YamlValue when) {
        return condition(when, new Around(0, false, false, null));
    }

    private @Nullable Condition condition(YamlValue value, Around around) {
        if (++conditions > MAX_CONDITIONS) {
            if (conditions == MAX_CONDITIONS + 1) {
                faults.add(
                        value.at(),
                        "more than " + MAX_CONDITIONS + " conditions in one rule; put long lists into a vocabulary");
            }
            return null;
        }
        return switch (value) {
            case YamlScalar scalar -> term(scalar);
            case YamlMap map -> group(map, around);
            case YamlList list -> {
                faults.add(
                        list.at(), "expected a word, a phrase or a mapping, found a list; write any: […] or all: […]");
                yield null;
            }
        };
    }

    private @Nullable Condition term(YamlScalar scalar) {
        if (scalar.isNull()) {
            faults.add(scalar.at(), "expected a word or a phrase, found nothing");
            return null;
        }
        if (scalar.text().startsWith("$")) {
            return vocabularies.get(scalar.text().substring(1), scalar.at(), faults);
        }
        Phrase phrase = phrases.read(scalar.text(), null, scalar.at());
        if (phrase == null) {
            return null;
        }
        RuleChecks.warn(phrase, scalar.at(), faults);
        return new Condition.Term(phrase);
    }

    private @Nullable Condition group(YamlMap map, Around around) {
        if (map.keys().contains("year")) {
            map.allow("year");
            return map.oneOf("year", "past", List.of("past")).isEmpty() ? null : new Condition.PastYear();
        }
        if (around.depth() == MAX_DEPTH) {
            faults.add(map.at(), "conditions nest more than " + MAX_DEPTH + " deep");
            return null;
        }
        int before = faults.count();
        map.allow(KEYS);
        Condition.Near near = near(map, around);
        Condition.In in = in(map, around);
        boolean stretch = around.stretch() || (near != null && !(near instanceof Condition.Near.Everywhere));
        boolean choice = near == null && around.choice();
        Around inside = new Around(around.depth() + 1, stretch, choice, in == null ? around.in() : in);
        List<Condition> all = list(map, "all", inside);
        List<Condition> any = list(map, "any", new Around(inside.depth(), stretch, stretch, inside.in()));
        List<Condition> none = list(map, "none", new Around(inside.depth(), stretch, stretch, inside.in()));
        int min = map.integer("min", 1, 1, MAX_MIN);
        checkParts(map, around, near, any, none, faults.count() == before);
        return faults.count() > before
                ? null
                : new Condition.Group(
                        all, any, none, min, near, in, map.at().line(), map.at().column());
    }

    private void checkParts(
            YamlMap map,
            Around around,
            Condition.@Nullable Near near,
            List<Condition> any,
            List<Condition> none,
            boolean sound) {
        boolean positive = map.value("all") != null || map.value("any") != null;
        if (!positive && map.value("none") == null) {
            faults.add(map.at(), "a condition needs \"all\", \"any\" or \"none\"");
        } else if (!positive && near != null && sound) {
            map.fault("near", "\"near\" needs \"all\" or \"any\" beside it: near what?");
        }
        if (map.value("min") != null && any.isEmpty() && sound) {
            map.fault("min", "\"min\" counts the findings of \"any\", which is missing");
        }
        if (!none.isEmpty() && around.choice() && near == null) {
            map.fault(
                    "none",
                    "\"none\" cannot stand in one of several alternatives within a \"near\"; give the alternative its"
                            + " own \"near\"");
        }
    }

    private Condition.@Nullable Near near(YamlMap map, Around around) {
        YamlScalar scalar = map.scalar("near");
        if (scalar == null) {
            return null;
        }
        if (scalar.isNumber()) {
            OptionalInt count = scalar.integer(1, MAX_NEAR);
            return count.isPresent() ? new Condition.Near.Words(count.getAsInt()) : null;
        }
        if (scalar.text().equals("article") && around.stretch()) {
            map.fault("near", "\"near: article\" cannot stand within another \"near\"");
        }
        return switch (scalar.text()) {
            case "sentence" -> new Condition.Near.Sentence();
            case "paragraph" -> new Condition.Near.Paragraph();
            case "article" -> new Condition.Near.Everywhere();
            default -> {
                faults.add(
                        scalar.at(),
                        "expected a number of words or one of sentence, paragraph, article, found " + scalar.describe()
                                + Suggestion.of(scalar.text(), List.of("sentence", "paragraph", "article")));
                yield null;
            }
        };
    }

    private Condition.@Nullable In in(YamlMap map, Around around) {
        YamlScalar scalar = map.scalar("in");
        String name = scalar == null ? null : scalar.oneOf(List.of("title", "text"));
        if (name == null) {
            return null;
        }
        Condition.In in = name.equals("title") ? Condition.In.TITLE : Condition.In.TEXT;
        if (around.in() != null && around.in() != in) {
            map.fault(
                    "in",
                    "\"in: " + name + "\" within \"in: " + (name.equals("title") ? "text" : "title")
                            + "\" can never hold");
        }
        return in;
    }

    private List<Condition> list(YamlMap map, String key, Around inside) {
        YamlValue value = map.value(key);
        List<YamlValue> items = items(map, key, value);
        List<Condition> found = new ArrayList<>(items.size());
        for (YamlValue item : items) {
            Condition condition = condition(item, inside);
            if (condition != null) {
                found.add(condition);
            }
        }
        return found;
    }

    private List<YamlValue> items(YamlMap map, String key, @Nullable YamlValue value) {
        switch (value) {
            case null -> {
                if (map.keys().contains(key)) {
                    map.fault(key, "\"" + key + "\" is empty");
                }
                return List.of();
            }
            case YamlList list -> {
                if (list.items().isEmpty()) {
                    map.fault(key, "\"" + key + "\" is empty");
                }
                return list.items();
            }
            case YamlScalar scalar -> {
                if (key.equals("all") && scalar.text().startsWith("$")) {
                    Location at = scalar.at();
                    faults.add(at, "a vocabulary stands for one of its terms: write \"any: " + scalar.text() + "\"");
                }
                return List.of(scalar);
            }
            case YamlMap inner -> {
                faults.add(inner.at(), "\"" + key + "\" must be a list, found a mapping");
                return List.of();
            }
        }
    }
}
