package dev.tocsin.matcher.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.Stories;
import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleGateTest {
    private static final Instant NOW = Stories.START;

    private final Article article = Stories.article("a1", "harbour-post", "A title", "Some words.", NOW);
    private final SeenArticle seen = ArticleGate.remember(article, null, List.of("watch"));

    @Test
    void lets_an_unknown_article_through() {
        assertThat(ArticleGate.judge(article, null, NOW)).isEqualTo(GateVerdict.NEW);
    }

    @Test
    void stops_the_same_words() {
        assertThat(ArticleGate.judge(article, seen, NOW)).isEqualTo(GateVerdict.REPEATED);
    }

    @Test
    void lets_changed_words_through_once() {
        Article changed = Stories.article("a1", "harbour-post", "A title", "Other words.", NOW.plusSeconds(60));
        SeenArticle both = ArticleGate.remember(changed, seen, List.of());

        assertThat(ArticleGate.judge(changed, seen, NOW)).isEqualTo(GateVerdict.CHANGED);
        assertThat(ArticleGate.judge(article, both, NOW)).isEqualTo(GateVerdict.REPEATED);
        assertThat(both.rules()).containsExactly("watch");
    }

    @Test
    void stops_an_article_from_before_what_is_remembered() {
        assertThat(ArticleGate.judge(article, null, NOW.plus(ArticleGate.MEMORY).plusMillis(1)))
                .isEqualTo(GateVerdict.TOO_OLD);
        assertThat(ArticleGate.judge(article, null, NOW.plus(ArticleGate.MEMORY)))
                .isEqualTo(GateVerdict.NEW);
        assertThat(ArticleGate.MEMORY).isEqualTo(Duration.ofDays(45));
    }

    @Test
    void remembers_a_bounded_number_of_wordings() {
        SeenArticle memory = seen;
        for (int i = 0; i < 100; i++) {
            memory = ArticleGate.remember(
                    Stories.article("a1", "harbour-post", "A title", "Wording " + i, NOW), memory, List.of());
        }

        assertThat(memory.hashes()).hasSizeLessThanOrEqualTo(8);
    }
}
