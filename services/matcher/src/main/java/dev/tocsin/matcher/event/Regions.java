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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Countries, by their names in the article's language as the JDK knows them, and large parts of countries from a resource. */
final class Regions {
    private static final String PARTS = "regions.txt";
    private static final int MOST_WORDS = 3;
    private static final Map<String, Map<String, String>> NAMES = new ConcurrentHashMap<>();

    private Regions() {}

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

    private static Map<String, String> names(String language) {
        Map<String, String> names = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale region = new Locale.Builder().setRegion(country).build();
            names.put(Latin.fold(region.getDisplayCountry(Locale.ENGLISH)), country);
            if (!language.isEmpty() && !language.equals("und")) {
                names.put(Latin.fold(region.getDisplayCountry(Locale.forLanguageTag(language))), country);
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
                            names.put(Latin.fold(parts[i]), parts[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
