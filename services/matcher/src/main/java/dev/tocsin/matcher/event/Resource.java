package dev.tocsin.matcher.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside this package: {@code key: word, word}, one a line; {@code #} begins a comment. */
final class Resource {
    private Resource() {}

    /** Each line as its key and its words. */
    static List<Entry> entries(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s*[:,]\\s*", -1)))
                    .map(parts -> new Entry(parts.getFirst(), parts.subList(1, parts.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line. */
    record Entry(String key, List<String> words) {}
}
