package dev.tocsin.matcher.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Of which nations the people are that a text tells of first: "two Burundian soldiers". Irregular words come from a resource, others are
 * the name of the country in the language of the article, with an ending.
 */
final class Nations {
    private static final int FIRST = 120;
    private static final int MOST = 4;
    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_ENDING = 7;
    private static final int BESIDE = 3;
    private static final String PEOPLE_KEY = "people";
    private static final List<String> PEOPLE = Resource.entries("nations.txt").stream()
            .filter(entry -> entry.key().equals(PEOPLE_KEY))
            .flatMap(entry -> entry.words().stream())
            .toList();
    private static final Map<String, String> WORDS = words();
    private static final Map<String, Map<String, String>> STEMS = new ConcurrentHashMap<>();

    private Nations() {}

    /** The codes of their countries, first named first. */
    static List<String> of(List<Token> tokens, String language) {
        Locale locale = Locale.forLanguageTag(language.equals("und") ? "en" : language);
        boolean english =
                locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
        Map<String, String> stems = STEMS.computeIfAbsent(locale.getLanguage(), key -> stems(locale));
        Set<String> nations = new LinkedHashSet<>();
        List<Token> first = tokens.subList(0, Math.min(FIRST, tokens.size()));
        for (int i = 0; i < first.size(); i++) {
            Token token = first.get(i);
            if ((!english || token.capital()) && besidePeople(first, i)) {
                String code = english ? WORDS.get(token.folded()) : null;
                code = code != null ? code : ofStem(token.folded(), stems, english ? 2 : 3);
                if (code != null && nations.size() < MOST) {
                    nations.add(code);
                }
            }
        }
        return List.copyOf(nations);
    }

    private static boolean besidePeople(List<Token> tokens, int at) {
        for (int i = Math.max(0, at - BESIDE); i < Math.min(tokens.size(), at + BESIDE + 1); i++) {
            String word = tokens.get(i).folded();
            if (i != at && PEOPLE.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String ofStem(String word, Map<String, String> stems, int shortestEnding) {
        for (int length = word.length() - shortestEnding;
                length >= Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
                length--) {
            String code = stems.get(word.substring(0, length));
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (Resource.Entry entry : Resource.entries("nations.txt")) {
            if (!entry.key().equals(PEOPLE_KEY)) {
                entry.words().forEach(word -> words.put(Latin.fold(word), entry.key()));
            }
        }
        return Map.copyOf(words);
    }

    /** The names of countries without their last vowels. */
    private static Map<String, String> stems(Locale locale) {
        Map<String, String> stems = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String name =
                    Latin.fold(new Locale.Builder().setRegion(code).build().getDisplayCountry(locale));
            String stem = name.replaceFirst("[aeiouy]+$", "");
            if (name.indexOf(' ') < 0 && stem.length() >= SHORTEST_STEM) {
                stems.put(stem, code);
            }
        }
        return Map.copyOf(stems);
    }
}
