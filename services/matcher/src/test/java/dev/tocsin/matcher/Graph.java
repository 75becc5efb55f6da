package dev.tocsin.matcher;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Event;
import dev.tocsin.model.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology with these stages, without a broker. */
final class Graph implements AutoCloseable {
    final TopologyTestDriver driver;
    final TestInputTopic<String, Article> articles;
    final TestOutputTopic<String, Alert> alerts;
    final TestOutputTopic<String, Event> events;
    final TestOutputTopic<String, DeadLetter> deadLetters;

    Graph(Pipeline pipeline, MeterRegistry registry, Path folder) {
        MatcherMetrics metrics = new MatcherMetrics(registry);
        StreamsBuilder builder = new StreamsBuilder();
        AlertTopology.build(builder, pipeline, metrics);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(DeadLetters.METRICS, metrics);
        driver = new TopologyTestDriver(builder.build(), properties, Stories.START);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(),
                new StringSerializer(),
                Topics.ARTICLES.serde().serializer());
        alerts = output(Topics.ALERTS);
        events = output(Topics.EVENTS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    void send(Article article) {
        articles.pipeInput(article.id(), article, article.fetchedAt());
    }

    private <T> TestOutputTopic<String, T> output(Topics.KafkaTopic<T> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.serde().deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
