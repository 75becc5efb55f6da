package dev.tocsin.app.demo;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.InvalidConfigException;
import dev.tocsin.platform.config.Yaml;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the bundled story and sets it in the days before today. */
final class StoryReader {
    private static final String RESOURCE = "/demo/story.yaml";
    private static final int DAYS = 3;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(day|year) (\\d+)}");

    private final Faults faults = new Faults();
    private final LocalDate today;

    private StoryReader(LocalDate today) {
        this.today = today;
    }

    /** The bundled story; its last day is the day before {@code today}. */
    static Story read(LocalDate today) {
        try (InputStream in = StoryReader.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return new StoryReader(today).parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidConfigException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Story parse(String text) throws InvalidConfigException {
        YamlMap root = Yaml.readMap("story.yaml", text, faults);
        faults.check();
        Map<String, Story.Outlet> outlets = new LinkedHashMap<>();
        for (YamlMap map : maps(Objects.requireNonNull(root), "outlets")) {
            Story.Outlet outlet = new Story.Outlet(
                    map.required("id"),
                    map.required("name"),
                    map.required("language"),
                    Story.Format.valueOf(map.required("format").toUpperCase(Locale.ROOT)));
            outlets.put(outlet.id(), outlet);
        }
        List<YamlMap> articles = maps(root, "articles");
        Map<String, YamlMap> byId =
                articles.stream().collect(Collectors.toMap(map -> map.required("id"), Function.identity()));
        List<Story.Item> items = new ArrayList<>();
        for (YamlMap map : articles) {
            items.add(item(map, outlets, byId));
        }
        faults.check();
        return new Story(List.copyOf(outlets.values()), items);
    }

    private Story.Item item(YamlMap map, Map<String, Story.Outlet> outlets, Map<String, YamlMap> byId) {
        map.allow("id", "outlet", "at", "title", "text", "copies", "credit", "rings");
        Story.Outlet outlet = Objects.requireNonNull(outlets.get(map.required("outlet")), "outlet");
        Locale language = Locale.forLanguageTag(outlet.language());
        String[] at = map.required("at").split(" ", 2);
        String copied = map.string("copies");
        YamlMap original = copied == null ? map : Objects.requireNonNull(byId.get(copied), copied);
        List<String> paragraphs = new ArrayList<>(paragraphs(original.required("text"), language));
        if (copied != null) {
            paragraphs.add(map.required("credit"));
        }
        return new Story.Item(
                map.required("id"),
                outlet,
                day(Integer.parseInt(at[0])).atTime(LocalTime.parse(at[1])).toInstant(ZoneOffset.UTC),
                map.required("title"),
                paragraphs,
                expected(map.map("rings")));
    }

    private static Story.@Nullable Expected expected(@Nullable YamlMap map) {
        if (map == null) {
            return null;
        }
        map.allow("rule", "kind", "reason", "toll", "terms");
        Map<String, String> toll = new LinkedHashMap<>();
        YamlMap figures = map.map("toll");
        if (figures != null) {
            figures.keys().forEach(key -> toll.put(key, figures.required(key)));
        }
        return new Story.Expected(
                map.required("rule"), map.required("kind"), map.required("reason"), toll, map.strings("terms"));
    }

    private List<String> paragraphs(String text, Locale language) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .map(paragraph -> fill(paragraph, language))
                .toList();
    }

    private String fill(String text, Locale language) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> value(match, language));
    }

    private String value(MatchResult match, Locale language) {
        int number = Integer.parseInt(match.group(2));
        return match.group(1).equals("year")
                ? Integer.toString(day(1).getYear() - number)
                : day(number).getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }

    private LocalDate day(int number) {
        return today.minusDays(DAYS - number + 1L);
    }

    private List<YamlMap> maps(YamlMap parent, String key) {
        YamlList list = parent.list(key);
        return list == null ? List.of() : list.maps();
    }
}
