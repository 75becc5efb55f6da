package dev.tocsin.matcher.backtest;

import dev.tocsin.model.Article;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Articles that were kept, in the order in which they came. Used by one thread. */
public interface StoredArticles extends AutoCloseable {
    /** A record that is no article; the message says where it stands and what is wrong. */
    final class BadArticle extends Exception {
        private static final long serialVersionUID = 1;

        public BadArticle(String message) {
            super(message);
        }
    }

    /**
     * The next article; null after the last.
     *
     * @throws BadArticle where the next record is none; the one after it may be asked for
     */
    @Nullable
    Article next() throws IOException, BadArticle;

    /** How much was read so far, in the unit of {@link #size}. */
    long position();

    /** How much there is: bytes or records. */
    long size();

    @Override
    void close() throws IOException;
}
