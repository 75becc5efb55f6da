package dev.tocsin.matcher.fact;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No text costs more than a bounded time or makes the reader fail, whatever language it is said to be in. */
class HostileTextsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Instant AT = Instant.parse("2031-05-02T10:00:00Z");
    private static final int MEGABYTE = 1 << 20;

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "uk", "tr", "ar");
    static final List<String> NAMES = List.copyOf(texts().keySet());

    private final FactExtractor extractor = new FactExtractor();

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_text_costs_bounded_time(String name) {
        String text = Objects.requireNonNull(texts().get(name));

        for (String language : LANGUAGES) {
            Assertions.assertTimeoutPreemptively(DEADLINE, () -> extractor.extract(article(text, language)), language);
        }
    }

    @Test
    void shuffled_words_never_fail() {
        List<String> words = List.of(
                ("two of its three peacekeepers , and the were killed by wounded after before not if \" ( ) 5 5-6"
                    + " 1,000 . : — said the mission toll rose to nine more others himself a ceasefire truce will"
                    + " agreed rejected demands of unless until withdraw prisoners in 2019 years ago one another both"
                    + " none several dozen hundred 's")
                        .split(" "));
        Random random = new Random(7);

        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(60); at >= 0; at--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            Article article = article(text.toString(), LANGUAGES.get(i % LANGUAGES.size()));
            assertThatCode(() -> extractor.extract(article)).as("%s", text).doesNotThrowAnyException();
        }
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("empty", "");
        texts.put("one mark", ".");
        texts.put("one word without end", "a".repeat(MEGABYTE));
        texts.put("one word over and over", "killed ".repeat(MEGABYTE / 7));
        texts.put("no sentence ends", "three peacekeepers were killed and ".repeat(MEGABYTE / 36));
        texts.put("only commas", ",".repeat(MEGABYTE));
        texts.put("only line ends", "\n".repeat(MEGABYTE));
        texts.put("only quotes", "\"“”'".repeat(MEGABYTE / 4));
        texts.put("five thousand numbers", numbers());
        texts.put("five thousand sentences", "Two men were killed. ".repeat(5_000));
        texts.put("a truce without end", "the truce and the demand for a ceasefire unless ".repeat(20_000));
        texts.put("mixed scripts", "killed убиты 殺 قتل öldü \uD83D\uDE00 two двое ٣ ".repeat(20_000));
        texts.put("half of a surrogate pair", "two \uD83D men \uDE00 were killed ".repeat(1_000));
        texts.put("digits without end", "9".repeat(100_000) + " soldiers were killed");
        return texts;
    }

    private static String numbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(i).append(' ');
        }
        return text.append("were killed").toString();
    }

    private static Article article(String text, String language) {
        String head = text.substring(0, Math.min(200, text.length()));
        return new Article("a", 1, null, null, "Outlet", head, text, language, AT, AT, "a", List.of());
    }
}
