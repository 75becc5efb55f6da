package dev.tocsin.app;

import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.matcher.backtest.ArticleTopic;
import dev.tocsin.matcher.backtest.StoredArticles;
import dev.tocsin.model.Article;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.platform.kafka.KafkaTopics;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The articles that this configuration's Kafka keeps: a broker that is configured, that of a {@code tocsin run} on the same data folder, or,
 * where none runs, the embedded one for as long as this is open.
 */
public final class KeptArticles implements StoredArticles {
    private final Lineup lineup = new Lineup();
    private final ArticleTopic topic;

    /**
     * Opens them.
     *
     * @param from record time of the first article
     * @throws IllegalStateException where Kafka cannot be had, with a line for the user
     */
    public KeptArticles(Settings settings, Instant from) throws IOException {
        try {
            KafkaSettings kafka = kafka(settings);
            KafkaTopics.ensure(kafka);
            topic = new ArticleTopic(kafka, from);
        } catch (IOException | RuntimeException e) {
            lineup.stop();
            throw e;
        }
    }

    private KafkaSettings kafka(Settings settings) throws IOException {
        if (settings.kafka().bootstrap() != null) {
            return settings.kafka();
        }
        String running = BrokerAddress.read(settings.data());
        if (running != null && DataFolder.isHeld(settings.data())) {
            return settings.kafka().at(running);
        }
        DataFolder data = DataFolder.hold(settings.data());
        lineup.add("data folder", data::close);
        EmbeddedBroker broker = new EmbeddedBroker(settings.data().resolve("kafka"), 0);
        lineup.start(broker);
        return settings.kafka().at(broker.bootstrap());
    }

    @Override
    public @Nullable Article next() throws BadArticle {
        return topic.next();
    }

    @Override
    public long position() {
        return topic.position();
    }

    @Override
    public long size() {
        return topic.size();
    }

    @Override
    public void close() {
        topic.close();
        lineup.stop();
    }
}
