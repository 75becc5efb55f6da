package dev.tocsin.matcher.rule;

import dev.tocsin.matcher.word.WordScanner;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Ids;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import dev.tocsin.model.Wire;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import dev.tocsin.platform.config.YamlValue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a file. */
final class RuleReader {
    static final int MAX_PEOPLE = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String[] KEYS = {
        "id", "title", "severity", "when", "sources", "facts", "event", "update", "escalate", "tests"
    };
    private static final String[] FILTERS = {"feeds", "publishers", "languages", "tags"};

    private final String file;
    private final VocabularyUse vocabularies;
    private final Faults faults;
    private final WordScanner scanner = new WordScanner();

    RuleReader(String file, VocabularyUse vocabularies, Faults faults) {
        this.file = file;
        this.vocabularies = vocabularies;
        this.faults = faults;
    }

    /** The rule; null, with a fault recorded, where anything is wrong with it. */
    @Nullable
    Rule read(YamlMap map) {
        int before = faults.count();
        map.allow(KEYS);
        String id = map.required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            map.fault("id", "\"" + id + "\" is no rule id: expected small letters, digits and \"-\", at most 64");
        }
        String title = map.string("title", id);
        Severity severity = Severity.of(map.oneOf("severity", "warning", Wire.names(Severity.class)));
        YamlValue condition = map.value("when");
        if (condition == null && map.keys().contains("when")) {
            map.fault("when", "\"when\" is empty; leave it out for a rule that takes every article");
        }
        Condition when = condition(condition);
        Sources sources = sources(map.map("sources"));
        YamlMap wanted = map.map("facts");
        FactsCondition facts = facts(wanted);
        Condition orWhen = condition(wanted == null ? null : wanted.value("or"));
        if (wanted != null && wanted.keys().contains("or") && wanted.value("or") == null) {
            wanted.fault("or", "\"or\" is empty; leave it out where nothing but a claim will do");
        }
        EventPolicy event = event(map.map("event"));
        UpdatePolicy update = update(map.map("update"));
        Escalation escalation = escalation(map.map("escalate"), severity);
        List<RuleTest> tests = new TestReader(file, faults).read(map);
        if (faults.count() > before) {
            return null;
        }
        RuleChecks.warn(map, when, sources, faults);
        if (wanted != null && orWhen != null) {
            RuleChecks.warn(orWhen, wanted.at("or"), faults);
        }
        String version = Ids.of(
                id,
                title,
                severity.wire(),
                when == null ? "" : Meaning.of(when),
                text(sources),
                text(facts) + (orWhen == null ? "" : Meaning.of(orWhen)),
                event.toString(),
                text(update),
                text(escalation));
        return new Rule(
                id, title, severity, version, file, when, sources, facts, orWhen, event, update, escalation, tests);
    }

    private @Nullable Condition condition(@Nullable YamlValue value) {
        return value == null ? null : new ConditionReader(vocabularies, scanner, faults).read(value);
    }

    private Sources sources(@Nullable YamlMap map) {
        if (map == null) {
            return Sources.any();
        }
        map.allow("include", "exclude");
        return new Sources(filter(map.map("include")), filter(map.map("exclude")));
    }

    private static Sources.Filter filter(@Nullable YamlMap map) {
        if (map == null) {
            return Sources.none();
        }
        map.allow(FILTERS);
        for (String key : FILTERS) {
            if (map.keys().contains(key) && map.strings(key).isEmpty()) {
                map.fault(key, "\"" + key + "\" is empty");
            }
        }
        return new Sources.Filter(
                Set.copyOf(map.strings("feeds")),
                lower(map.strings("publishers")),
                lower(map.strings("languages")),
                Set.copyOf(map.strings("tags")));
    }

    private static Set<String> lower(List<String> texts) {
        Set<String> lower = new HashSet<>();
        texts.forEach(text -> lower.add(text.strip().toLowerCase(Locale.ROOT)));
        return lower;
    }

    private @Nullable FactsCondition facts(@Nullable YamlMap map) {
        if (map == null) {
            return null;
        }
        map.allow("casualties", "terms", "or");
        YamlMap casualties = map.map("casualties");
        YamlMap terms = map.map("terms");
        if (casualties == null && terms == null) {
            faults.add(map.at(), "\"facts\" needs \"casualties\" or \"terms\"");
            return null;
        }
        FactsCondition.Casualties wanted = null;
        if (casualties != null) {
            casualties.allow("of", "kinds", "min");
            wanted = new FactsCondition.Casualties(
                    names(casualties, "of", Group.class),
                    names(casualties, "kinds", CasualtyKind.class),
                    casualties.integer("min", 1, 1, MAX_PEOPLE));
        }
        FactsCondition.Terms asked = null;
        if (terms != null) {
            terms.allow("stances", "topics");
            asked = new FactsCondition.Terms(
                    names(terms, "stances", Stance.class), names(terms, "topics", Topic.class));
        }
        return new FactsCondition(wanted, asked);
    }

    /** The values a key names; all of the type where the key is missing. */
    private <E extends Enum<E>> Set<E> names(YamlMap map, String key, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        if (map.value(key) == null) {
            return EnumSet.allOf(type);
        }
        YamlValue value = map.value(key);
        List<YamlScalar> scalars = switch (value) {
            case YamlScalar one -> List.of(one);
            case YamlList list -> list.scalars();
            case null, default -> List.of();
        };
        for (YamlScalar scalar : scalars) {
            String name = scalar.oneOf(Wire.names(type));
            if (name != null) {
                found.add(Wire.parse(type, name));
            }
        }
        if (scalars.isEmpty()) {
            map.fault(key, "\"" + key + "\" is empty");
        }
        return found;
    }

    private static EventPolicy event(@Nullable YamlMap map) {
        if (map == null) {
            return EventPolicy.defaults();
        }
        map.allow("quiet", "remember");
        EventPolicy defaults = EventPolicy.defaults();
        return new EventPolicy(
                map.duration("quiet", defaults.quiet(), Duration.ofHours(1), LONGEST),
                map.duration("remember", defaults.remember(), Duration.ZERO, LONGEST));
    }

    private UpdatePolicy update(@Nullable YamlMap map) {
        UpdatePolicy defaults = UpdatePolicy.defaults();
        if (map == null) {
            return defaults;
        }
        map.allow("on", "settle", "confirmations");
        return new UpdatePolicy(
                names(map, "on", AlertReason.class),
                map.duration("settle", defaults.settle(), Duration.ZERO, Duration.ofDays(1)),
                map.integer("confirmations", defaults.confirmations(), 2, 100));
    }

    private @Nullable Escalation escalation(@Nullable YamlMap map, Severity own) {
        if (map == null) {
            return null;
        }
        map.allow("to", "when");
        int before = faults.count();
        if (map.required("to").isEmpty()) {
            return null;
        }
        Severity to = Severity.of(map.oneOf("to", "critical", Wire.names(Severity.class)));
        if (to.compareTo(own) <= 0 && faults.count() == before) {
            map.fault("to", "escalates to " + to.wire() + ", which is no louder than the rule's " + own.wire());
        }
        YamlMap when = map.map("when");
        Map<CasualtyKind, Integer> least = new EnumMap<>(CasualtyKind.class);
        if (when == null) {
            map.fault("when", "\"when\" is missing: how many people, such as {killed: 3}");
            return null;
        }
        when.allow(Wire.names(CasualtyKind.class).toArray(String[]::new));
        for (CasualtyKind kind : CasualtyKind.values()) {
            if (when.value(kind.wire()) != null) {
                least.put(kind, when.integer(kind.wire(), 1, 1, MAX_PEOPLE));
            }
        }
        return new Escalation(to, least);
    }

    private static String text(Sources sources) {
        return text(sources.include()) + text(sources.exclude());
    }

    private static String text(Sources.Filter filter) {
        return "" + new TreeSet<>(filter.feeds()) + new TreeSet<>(filter.publishers())
                + new TreeSet<>(filter.languages()) + new TreeSet<>(filter.tags());
    }

    private static String text(@Nullable FactsCondition facts) {
        if (facts == null) {
            return "";
        }
        FactsCondition.Casualties casualties = facts.casualties();
        FactsCondition.Terms terms = facts.terms();
        return (casualties == null
                        ? ""
                        : new TreeSet<>(casualties.of()) + "" + new TreeSet<>(casualties.kinds()) + casualties.min())
                + (terms == null ? "" : new TreeSet<>(terms.stances()) + "" + new TreeSet<>(terms.topics()));
    }

    private static String text(UpdatePolicy update) {
        return new TreeSet<>(update.reasons()) + " " + update.settle() + " " + update.confirmations();
    }

    private static String text(@Nullable Escalation escalation) {
        return escalation == null ? "" : escalation.to() + " " + new EnumMap<>(escalation.when());
    }
}
