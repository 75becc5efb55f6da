package dev.tocsin.matcher.fact.text;

import dev.tocsin.model.Article;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles to sentences. Thread-safe. What hostile text can cost is bounded: characters of an article, sentences, and tokens
 * of a sentence; what lies beyond is not read.
 */
public final class DocumentReader {
    private static final int MAX_CHARACTERS = 60_000;
    private static final int MAX_TITLE = 400;
    private static final int MAX_SENTENCES = 600;

    private DocumentReader() {}

    /** The article's title and text as tagged words. */
    public static Document read(Article article, Lexicon lexicon) {
        Repeats repeats = new Repeats(article.title());
        SentenceReader reader = new SentenceReader(lexicon, repeats);
        List<Sentence> sentences = new ArrayList<>();
        reader.read(cut(article.title(), MAX_TITLE), 0, sentences);
        int paragraph = 1;
        String[] blocks = cut(article.text(), MAX_CHARACTERS).split("\n+");
        boolean links = Boilerplate.setsLinks(blocks);
        for (String block : blocks) {
            String text = links && Boilerplate.link(block.strip()) ? "" : Boilerplate.strip(block.strip());
            if (!text.isEmpty()) {
                reader.read(repeats.withoutTitle(text), paragraph++, sentences);
            }
            if (sentences.size() >= MAX_SENTENCES) {
                break;
            }
        }
        return new Document(
                sentences,
                lexicon.language(),
                article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
