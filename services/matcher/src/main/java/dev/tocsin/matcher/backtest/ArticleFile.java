package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Article;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Articles of a file: one JSON object a line with {@code id, url, publisher, title, body, publishedAt, language}; {@code .gz} is unpacked.
 * The position counts bytes on disk.
 */
public final class ArticleFile implements StoredArticles {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long size;
    private final CountingStream raw;
    private final BufferedReader reader;
    private int line;

    private ArticleFile(Path file, long size, CountingStream raw, BufferedReader reader) {
        this.file = file;
        this.size = size;
        this.raw = raw;
        this.reader = reader;
    }

    /** Opens a file. */
    public static ArticleFile open(Path file) throws IOException {
        long size = Files.size(file);
        CountingStream raw = new CountingStream(Files.newInputStream(file));
        try {
            InputStream buffered = new BufferedInputStream(raw, BUFFER);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(buffered, BUFFER) : buffered;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            return new ArticleFile(file, size, raw, reader);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public @Nullable Article next() throws IOException, BadArticle {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (!text.isBlank()) {
                try {
                    return ArticleLines.read(text);
                } catch (BadArticle e) {
                    throw new BadArticle(file + ":" + line + ": " + e.getMessage());
                }
            }
        }
        return null;
    }

    @Override
    public long position() {
        return raw.count();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
