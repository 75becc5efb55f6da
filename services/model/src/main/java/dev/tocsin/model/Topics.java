package dev.tocsin.model;

import java.time.Duration;
import java.util.List;

/** The topics of Tocsin: one schema version per name. */
public final class Topics {
    /** Articles by article id. */
    public static final KafkaTopic<Article> ARTICLES =
            new KafkaTopic<>("tocsin.articles.v1", Article.class, KafkaTopic.Cleanup.EXPIRE, Duration.ofDays(30));

    /** The latest state of every event by event id. */
    public static final KafkaTopic<Event> EVENTS =
            new KafkaTopic<>("tocsin.events.v1", Event.class, KafkaTopic.Cleanup.COMPACT, Duration.ofDays(90));

    /** The notification topic: alert revisions by event id. */
    public static final KafkaTopic<Alert> ALERTS =
            new KafkaTopic<>("tocsin.alerts.v1", Alert.class, KafkaTopic.Cleanup.EXPIRE, Duration.ofDays(90));

    /** The poller's memory by feed id. */
    public static final KafkaTopic<FeedState> FEED_STATE =
            new KafkaTopic<>("tocsin.feed-state.v1", FeedState.class, KafkaTopic.Cleanup.COMPACT, Duration.ZERO);

    /** What became of each alert on each channel, by {@link Delivery#key}. */
    public static final KafkaTopic<Delivery> DELIVERIES =
            new KafkaTopic<>("tocsin.deliveries.v1", Delivery.class, KafkaTopic.Cleanup.COMPACT, Duration.ofDays(90));

    /** The rules in force by matcher. */
    public static final KafkaTopic<RuleSetState> RULE_STATE =
            new KafkaTopic<>("tocsin.rule-state.v1", RuleSetState.class, KafkaTopic.Cleanup.COMPACT, Duration.ZERO);

    /** What no stage could take. */
    public static final KafkaTopic<DeadLetter> DEAD_LETTERS = new KafkaTopic<>(
            "tocsin.dead-letters.v1", DeadLetter.class, KafkaTopic.Cleanup.EXPIRE, Duration.ofDays(30));

    private Topics() {}

    /** Every topic, for creating them. */
    public static List<KafkaTopic<?>> all() {
        return List.of(ARTICLES, EVENTS, ALERTS, FEED_STATE, DELIVERIES, RULE_STATE, DEAD_LETTERS);
    }

    /**
     * One topic and what it holds.
     *
     * @param name with the schema version at its end
     * @param type of the values; keys are strings
     * @param cleanup what Kafka does with old records
     * @param keep how long records are kept; zero: as long as they are the latest of their key
     * @param <T> the type of the values
     */
    public record KafkaTopic<T>(String name, Class<T> type, Cleanup cleanup, Duration keep) {
        /** What Kafka does with old records. */
        public enum Cleanup {
            /** Removed by age. */
            EXPIRE,
            /** The latest of each key stays, until it is older than {@code keep} where that is not zero. */
            COMPACT
        }

        /** The serde of the values. */
        public JsonSerde<T> serde() {
            return new JsonSerde<>(type);
        }
    }
}
