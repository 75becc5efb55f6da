package dev.tocsin.matcher.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Countries, by their names in the article's language as the JDK knows them, and by what a resource adds: other names, missions, cities,
 * and large parts of countries.
 */
final class Regions {
    private static final String PARTS = "regions.txt";
    private static final int MOST_WORDS = 5;
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");
    private static final Map<String, Map<String, String>> NAMES = new ConcurrentHashMap<>();

    private Regions() {}

    /** Whether two codes may mean one place: the same, or a country and a part of it. */
    static boolean agree(String one, String other) {
        return one.length() < other.length()
                ? other.startsWith(one) && other.charAt(one.length()) == '-'
                : one.length() > other.length() ? agree(other, one) : one.equals(other);
    }

    /** The codes of the regions that are named, most often named first, five at most. */
    static List<String> of(List<Token> tokens, String language) {
        Map<String, String> names = NAMES.computeIfAbsent(language, Regions::names);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).capital()) {
                continue;
            }
            for (int words = MOST_WORDS; words > 0; words--) {
                String code = words > tokens.size() - i ? null : names.get(phrase(tokens, i, words));
                if (code == null && words == 1) {
                    code = names.get(tokens.get(i).text());
                }
                if (code != null) {
                    counts.merge(code, 1, Integer::sum);
                    i += words - 1;
                    break;
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(5)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The countries that an article speaks of, as places or as the nations of people. */
    static Set<String> countries(Features features) {
        Set<String> countries = new TreeSet<>(features.nations());
        for (String region : features.regions()) {
            countries.add(region);
            countries.add(region.substring(0, 2));
        }
        return countries;
    }

    private static @Nullable String phrase(List<Token> tokens, int start, int words) {
        if (words == 1) {
            return tokens.get(start).folded();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = start; i < start + words; i++) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(tokens.get(i).folded());
        }
        return phrase.toString();
    }

    /** An acronym as it is written, everything else folded. */
    private static String key(String name) {
        return ACRONYM.matcher(name).matches()
                ? name
                : Tokens.of(name).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static Map<String, String> names(String language) {
        Map<String, String> names = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale region = new Locale.Builder().setRegion(country).build();
            names.put(key(region.getDisplayCountry(Locale.ENGLISH)), country);
            if (!language.isEmpty() && !language.equals("und")) {
                names.put(key(region.getDisplayCountry(Locale.forLanguageTag(language))), country);
            }
        }
        try (InputStream stream = Regions.class.getResourceAsStream(PARTS)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + PARTS);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s*[:,]\\s*", -1);
                        for (int i = 1; i < parts.length; i++) {
                            names.put(key(parts[i]), parts[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
