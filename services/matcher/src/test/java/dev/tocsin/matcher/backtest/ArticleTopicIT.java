package dev.tocsin.matcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.matcher.Stories;
import dev.tocsin.model.Article;
import dev.tocsin.model.Topics;
import dev.tocsin.testkit.KafkaExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArticleTopicIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    /** A broker takes no record from the future, and lets go of old ones. */
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(20));

    @Test
    void gives_the_articles_since_a_time_in_the_order_of_their_time_whatever_their_partition() throws Exception {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            articles.add(Stories.article(i, "harbour-post", begun.plusSeconds(60L * i)));
        }
        send(articles);

        List<String> ids = new ArrayList<>();
        try (ArticleTopic topic = new ArticleTopic(KAFKA.settings(), begun.plus(Duration.ofHours(1)))) {
            for (Article article = topic.next(); article != null; article = topic.next()) {
                ids.add(article.id());
            }
            assertThat(topic.position()).isEqualTo(topic.size()).isEqualTo(440);
        }

        assertThat(ids).isEqualTo(articles.stream().skip(60).map(Article::id).toList());
    }

    @Test
    void a_record_that_is_no_article_is_told_and_the_next_one_read() throws Exception {
        Article article = Stories.article(1, "late-edition", begun.plus(Duration.ofDays(10)));
        byte[] broken = "{".getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(
                            Topics.ARTICLES.name(), 0, article.fetchedAt().toEpochMilli(), "x", broken))
                    .get();
        }
        send(List.of(article.withLanguage("en")));

        try (ArticleTopic topic = new ArticleTopic(KAFKA.settings(), article.fetchedAt())) {
            assertThatThrownBy(topic::next)
                    .isInstanceOf(StoredArticles.BadArticle.class)
                    .hasMessageContaining(Topics.ARTICLES.name() + "-0@");
            assertThat(topic.next()).isEqualTo(article);
            assertThat(topic.next()).isNull();
        }
    }

    // a flush waits for every answer
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(List<Article> articles) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (Article article : articles) {
                byte[] value = Topics.ARTICLES.serde().serializer().serialize(Topics.ARTICLES.name(), article);
                producer.send(new ProducerRecord<>(
                        Topics.ARTICLES.name(), null, article.fetchedAt().toEpochMilli(), article.id(), value));
            }
            producer.flush();
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(KAFKA.settings().properties(), new StringSerializer(), new ByteArraySerializer());
    }
}
