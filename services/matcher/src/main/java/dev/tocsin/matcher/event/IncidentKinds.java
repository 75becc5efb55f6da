package dev.tocsin.matcher.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What kind of incident a text is about, by the words of a resource. */
final class IncidentKinds {
    private static final String RESOURCE = "incident-kinds.txt";
    private static final int KEY = 3;
    private static final int MOST = 3;
    private static final Map<String, List<Stem>> STEMS = read();

    private record Stem(String kind, List<String> words) {}

    private IncidentKinds() {}

    /** The kinds, commonest first, three at most. */
    static List<String> of(List<Token> tokens) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).folded();
            for (Stem stem : STEMS.getOrDefault(word.length() < KEY ? word : word.substring(0, KEY), List.of())) {
                if (standsAt(stem, tokens, i)) {
                    counts.merge(stem.kind, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean standsAt(Stem stem, List<Token> tokens, int start) {
        for (int i = 0; i < stem.words.size(); i++) {
            if (start + i >= tokens.size() || !tokens.get(start + i).folded().startsWith(stem.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Stem>> read() {
        Map<String, List<Stem>> stems = new HashMap<>();
        try (InputStream stream = IncidentKinds.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> add(stems, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(stems);
    }

    private static void add(Map<String, List<Stem>> stems, String line) {
        String[] parts = line.split("\\s*[:,]\\s*", -1);
        for (int i = 1; i < parts.length; i++) {
            String[] words = parts[i].split("[ -]", -1);
            stems.computeIfAbsent(words[0].substring(0, Math.min(KEY, words[0].length())), key -> new ArrayList<>())
                    .add(new Stem(parts[0], List.of(words)));
        }
    }
}
