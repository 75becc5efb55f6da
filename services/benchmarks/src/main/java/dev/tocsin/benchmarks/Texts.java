package dev.tocsin.benchmarks;

import dev.tocsin.model.Article;
import dev.tocsin.model.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Articles to measure with: a file of JSON lines as {@code backtest} reads it, a folder of plain texts, or texts made up here. */
public final class Texts {
    private static final Instant TIME = Instant.parse("2024-05-01T12:00:00Z");

    private Texts() {}

    /**
     * At most so many articles, all taken for English.
     *
     * @param source a {@code .jsonl} or {@code .jsonl.gz} file, a folder of plain texts, or empty: invented texts
     */
    public static List<Article> read(String source, int most) throws IOException {
        if (source.isEmpty()) {
            return InventedTexts.articles(most);
        }
        Path path = Path.of(source);
        return Files.isDirectory(path) ? folder(path, most) : lines(path, most);
    }

    private static List<Article> folder(Path folder, int most) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(most).toList()) {
                articles.add(article("t" + articles.size(), "", Files.readString(file)));
            }
        }
        return articles;
    }

    private static List<Article> lines(Path file, int most) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String line;
            while (articles.size() < most && (line = reader.readLine()) != null) {
                JsonNode json = Json.mapper().readTree(line);
                articles.add(article(
                        json.path("id").asString("t" + articles.size()),
                        json.path("title").asString(""),
                        json.path("body").asString("")));
            }
        }
        return articles;
    }

    static Article article(String id, String title, String text) {
        return new Article(id, 1, null, null, "Bench", title, text, "en", TIME, TIME, id, List.of());
    }
}
