package dev.tocsin.matcher;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.Member;
import dev.tocsin.matcher.gate.ArticleGate;
import dev.tocsin.matcher.gate.SeenArticle;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.JsonSerde;
import dev.tocsin.model.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The whole graph.
 *
 * <pre>
 *   tocsin.articles.v1          by article id
 *     → gate and match          [seen-articles]     once per wording; words, sources, facts
 *     → matches                 by rule id
 *     → event and alert         [events, members]   which event, what is known, whether to ring
 *     → tocsin.events.v1, tocsin.alerts.v1          by event id
 * </pre>
 *
 * What no stage can take goes to the dead letters, see {@link DeadLetters}. Every store has an end of life: seen articles expire with
 * their window, events and members close after their rule's quiet time.
 */
public final class AlertTopology {
    static final String SEEN_ARTICLES = "seen-articles";
    static final String EVENTS = "events";
    static final String MEMBERS = "members";
    static final String MATCHES = "matches";

    private static final Serde<String> KEY = Serdes.String();

    private AlertTopology() {}

    /** Adds the graph to a builder. */
    public static void build(StreamsBuilder builder, Pipeline pipeline, MatcherMetrics metrics) {
        build(builder, pipeline, metrics, CatchUp.none());
    }

    /** Adds a graph to a builder that shows the articles of a catch-up to the rules that did not fire on them. */
    static void build(StreamsBuilder builder, Pipeline pipeline, MatcherMetrics metrics, CatchUp catchUp) {
        builder.addStateStore(seenArticles());
        builder.addStateStore(store(EVENTS, EventState.class));
        builder.addStateStore(store(MEMBERS, Member.class));

        KStream<String, Article> articles = builder.stream(
                Topics.ARTICLES.name(),
                Consumed.with(KEY, Topics.ARTICLES.serde()).withName("articles"));

        KStream<String, Match> matches = articles.process(
                        () -> new ArticleProcessor(pipeline, metrics, catchUp),
                        Named.as("gate-and-match"),
                        SEEN_ARTICLES)
                .repartition(
                        Repartitioned.with(KEY, new JsonSerde<>(Match.class)).withName(MATCHES));

        KStream<String, Emitted> emitted = matches.process(
                () -> new EventProcessor(pipeline, metrics), Named.as("event-and-alert"), EVENTS, MEMBERS);

        emitted.filter((id, result) -> result instanceof Emitted.OfEvent, Named.as("events-only"))
                .mapValues(result -> event(result), Named.as("event"))
                .to(
                        Topics.EVENTS.name(),
                        Produced.with(KEY, Topics.EVENTS.serde()).withName("events-sink"));
        emitted.filter((id, result) -> result instanceof Emitted.OfAlert, Named.as("alerts-only"))
                .mapValues(result -> alert(result), Named.as("alert"))
                .to(
                        Topics.ALERTS.name(),
                        Produced.with(KEY, Topics.ALERTS.serde()).withName("alerts-sink"));
    }

    private static Event event(Emitted result) {
        return ((Emitted.OfEvent) result).event();
    }

    private static Alert alert(Emitted result) {
        return ((Emitted.OfAlert) result).alert();
    }

    private static StoreBuilder<WindowStore<String, SeenArticle>> seenArticles() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(SEEN_ARTICLES, ArticleGate.MEMORY, ArticleGate.MEMORY, false),
                KEY,
                new JsonSerde<>(SeenArticle.class));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEY, new JsonSerde<>(type));
    }
}
