package dev.tocsin.matcher;

import dev.tocsin.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An article of a watch file and the shipped rules that should fire on it. The files say themselves how they are laid out.
 *
 * @param article what to read
 * @param rules the ids of the rules that should fire
 */
record WatchedArticle(Article article, Set<String> rules) {
    private static final Instant PUBLISHED = Instant.parse("2025-05-14T12:00:00Z");
    private static final String TITLE = "title:";
    private static final String LANGUAGE = "language:";
    private static final String FIRES = "fires:";
    private static final String NOTHING = "nothing";

    WatchedArticle {
        rules = Set.copyOf(rules);
    }

    /** The articles of a file. */
    static List<WatchedArticle> read(String file) {
        List<WatchedArticle> articles = new ArrayList<>();
        for (String block : text(file).split("\n\\s*\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                articles.add(of(file + "-" + articles.size(), lines));
            }
        }
        return articles;
    }

    private static WatchedArticle of(String id, List<String> lines) {
        String title = "";
        String language = "en";
        Set<String> rules = Set.of();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length()).strip();
            } else if (line.startsWith(LANGUAGE)) {
                language = line.substring(LANGUAGE.length()).strip();
            } else if (line.startsWith(FIRES)) {
                String names = line.substring(FIRES.length()).strip();
                rules = names.equals(NOTHING) ? Set.of() : Set.of(names.split(" "));
            } else {
                text.append(line.replace("¶", "\n\n")).append('\n');
            }
        }
        Article article = new Article(
                id, 1, null, null, "Watch", title, text.toString(), language, PUBLISHED, PUBLISHED, id, List.of());
        return new WatchedArticle(article, rules);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(WatchedArticle.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
