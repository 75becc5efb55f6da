package dev.tocsin.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaTopics;
import dev.tocsin.testkit.KafkaExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Articles that were read before, over a real Kafka. */
class KeptArticlesIT {
    @RegisterExtension
    static final KafkaExtension kafka = new KafkaExtension();

    private static Instant now = Instant.EPOCH;

    @BeforeAll
    static void articles_of_three_days() throws Exception {
        now = Instant.now();
        KafkaTopics.ensure(kafka.settings());
        Properties properties = kafka.settings().properties();
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                properties, new StringSerializer(), Topics.ARTICLES.serde().serializer())) {
            for (int i = 0; i < 300; i++) {
                Instant at = now.minus(Duration.ofMinutes(15L * (300 - i)));
                String id = "a" + i;
                Article article = new Article(
                        id, 1, "feed", null, "Wire", "Title " + i, "Text.", "en", at, at, "hash", List.of());
                producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), null, at.toEpochMilli(), id, article))
                        .get();
            }
        }
    }

    @Test
    void an_article_is_found_from_its_publication_on() {
        KeptArticles kept = new KeptArticles(kafka.settings());
        Instant at = now.minus(Duration.ofHours(50));

        assertThat(kept.find("a100", at)).isNotNull().extracting(Article::title).isEqualTo("Title 100");
        assertThat(kept.find("a299", at)).isNotNull();
        assertThat(kept.find("a299", Instant.EPOCH)).isNotNull();
    }

    @Test
    void what_is_not_kept_is_not_waited_for_longer_than_it_takes_to_look() {
        KeptArticles kept = new KeptArticles(kafka.settings());

        assertThat(kept.find("a1", now)).isNull();
        assertThat(kept.find("nobody", Instant.EPOCH)).isNull();
    }
}
