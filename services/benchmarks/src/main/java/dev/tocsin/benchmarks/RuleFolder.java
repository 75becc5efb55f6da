package dev.tocsin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of rule files made of queries. */
final class RuleFolder {
    private RuleFolder() {}

    static void write(Path folder, List<Query> queries, int files) throws IOException {
        int perFile = Math.ceilDiv(queries.size(), files);
        for (int from = 0; from < queries.size(); from += perFile) {
            StringBuilder text = new StringBuilder("rules:\n");
            for (int i = from; i < Math.min(queries.size(), from + perFile); i++) {
                text.append(rule(i, queries.get(i)));
            }
            Files.writeString(folder.resolve(String.format(Locale.ROOT, "%05d.yaml", from / perFile)), text);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static String rule(int number, Query query) {
        return "  - id: rule-" + number + "\n    title: Rule number " + number + "\n    severity: info\n    when: "
                + condition(query) + "\n";
    }

    private static String condition(Query query) {
        List<String> words = query.words();
        String rest = list(words.subList(1, words.size()));
        return switch (query.kind()) {
            case ALL, PREFIX, SPELLING -> "{all: " + list(words) + "}";
            case ANY -> "{any: " + list(words) + "}";
            case ALL_ANY -> "{all: " + list(words.subList(0, 1)) + ", any: " + rest + "}";
            case NONE -> "{all: " + list(words.subList(0, 2)) + ", none: " + list(words.subList(2, 3)) + "}";
            case PHRASE -> "{any: [\"" + String.join(" ", words) + "\"]}";
            case NEAR -> "{near: " + query.distance() + ", all: " + list(words) + "}";
            case NEAR_ANY ->
                "{near: " + query.distance() + ", all: " + list(words.subList(0, 1)) + ", any: " + rest + "}";
            case TITLE -> "{in: title, all: " + list(words) + "}";
        };
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", ", "[", "]"));
    }
}
