package dev.tocsin.matcher.rule;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import dev.tocsin.model.Wire;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import dev.tocsin.platform.config.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code tests:} of a rule. */
final class TestReader {
    static final int MAX_ARTICLES = 100;

    private final TestArticles articles;
    private final Faults faults;

    TestReader(String file, Faults faults) {
        this.articles = new TestArticles(Path.of(file), faults);
        this.faults = faults;
    }

    /** The tests; those with a fault are left out. */
    List<RuleTest> read(YamlMap rule) {
        YamlList list = rule.list("tests");
        if (list == null) {
            return List.of();
        }
        List<RuleTest> tests = new ArrayList<>();
        for (YamlMap map : list.maps()) {
            int before = faults.count();
            RuleTest test = test(map);
            if (faults.count() == before) {
                tests.add(test);
            }
        }
        return tests;
    }

    private RuleTest test(YamlMap map) {
        map.allow("title", "article", "articles", "fires", "facts", "events", "alerts");
        List<Article> given = given(map);
        YamlMap facts = map.map("facts");
        if (facts != null) {
            facts.allow("casualties", "terms");
        }
        if (map.value("fires") == null && facts == null && map.value("events") == null && map.value("alerts") == null) {
            faults.add(map.at(), "a test checks at least one of fires, facts, events, alerts");
        }
        return new RuleTest(
                map.required("title"),
                map.at().line(),
                given,
                fires(map, given.size()),
                facts == null ? null : claims(facts),
                facts == null ? null : terms(facts),
                events(map, given.size()),
                alerts(map));
    }

    private List<Article> given(YamlMap map) {
        YamlMap one = map.map("article");
        YamlList many = map.list("articles");
        List<YamlMap> maps = one != null ? List.of(one) : many == null ? List.of() : many.maps();
        if ((one == null) == (many == null)) {
            faults.add(map.at(), "a test needs \"article\" or \"articles\"");
        } else if (maps.size() > MAX_ARTICLES) {
            map.fault("articles", maps.size() + " articles, expected at most " + MAX_ARTICLES);
            return List.of();
        }
        List<Article> read = new ArrayList<>();
        for (YamlMap article : maps) {
            read.add(articles.read(article, read.size()));
        }
        return read;
    }

    private @Nullable List<Boolean> fires(YamlMap map, int count) {
        YamlValue value = map.value("fires");
        if (value == null) {
            return null;
        }
        List<YamlScalar> scalars = value instanceof YamlScalar one
                ? List.of(one)
                : value instanceof YamlList list ? list.scalars() : List.of();
        if (scalars.size() != count) {
            map.fault("fires", "\"fires\" says true or false for each of the " + count + " articles");
        }
        return scalars.stream().map(YamlScalar::bool).map(Boolean.TRUE::equals).toList();
    }

    private static @Nullable List<RuleTest.ClaimWanted> claims(YamlMap facts) {
        YamlList list = facts.list("casualties");
        if (list == null) {
            return null;
        }
        List<RuleTest.ClaimWanted> wanted = new ArrayList<>();
        for (YamlMap map : list.maps()) {
            map.allow("kind", "who", "min", "max");
            wanted.add(new RuleTest.ClaimWanted(
                    name(map, "kind", CasualtyKind.class),
                    name(map, "who", Group.class),
                    number(map, "min"),
                    number(map, "max")));
        }
        return wanted;
    }

    private static @Nullable List<RuleTest.TermWanted> terms(YamlMap facts) {
        YamlList list = facts.list("terms");
        if (list == null) {
            return null;
        }
        List<RuleTest.TermWanted> wanted = new ArrayList<>();
        for (YamlMap map : list.maps()) {
            map.allow("stance", "topic");
            wanted.add(new RuleTest.TermWanted(name(map, "stance", Stance.class), name(map, "topic", Topic.class)));
        }
        return wanted;
    }

    private @Nullable List<List<Integer>> events(YamlMap map, int count) {
        YamlList list = map.list("events");
        if (list == null) {
            return null;
        }
        List<List<Integer>> events = new ArrayList<>();
        for (YamlValue event : list.items()) {
            if (event instanceof YamlList members) {
                List<Integer> numbers = new ArrayList<>();
                members.scalars().forEach(number -> number.integer(1, count).ifPresent(numbers::add));
                events.add(numbers);
            } else {
                faults.add(event.at(), "expected a list of article numbers, such as [1, 2], found " + event.describe());
            }
        }
        return events;
    }

    private static @Nullable List<RuleTest.AlertWanted> alerts(YamlMap map) {
        YamlList list = map.list("alerts");
        if (list == null) {
            return null;
        }
        List<RuleTest.AlertWanted> wanted = new ArrayList<>();
        for (YamlMap alert : list.maps()) {
            alert.allow("kind", "reason");
            wanted.add(new RuleTest.AlertWanted(
                    name(alert, "kind", AlertKind.class), name(alert, "reason", AlertReason.class)));
        }
        return wanted;
    }

    private static <E extends Enum<E>> @Nullable E name(YamlMap map, String key, Class<E> type) {
        YamlScalar scalar = map.scalar(key);
        String name = scalar == null ? null : scalar.oneOf(Wire.names(type));
        return name == null ? null : Wire.parse(type, name);
    }

    private static @Nullable Integer number(YamlMap map, String key) {
        return map.value(key) == null ? null : map.integer(key, 0, 0, RuleReader.MAX_PEOPLE);
    }
}
