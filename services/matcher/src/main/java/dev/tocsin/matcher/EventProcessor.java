package dev.tocsin.matcher;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.model.Alert;
import dev.tocsin.model.CloudEvents;
import dev.tocsin.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Holds the stores of events around the event and alert stages, and lets time pass for rules that get no articles. */
final class EventProcessor extends ContextualProcessor<String, Match, String, Emitted> {
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Pipeline pipeline;
    private final MatcherMetrics metrics;
    private final Map<String, RuleEvents> rules = new HashMap<>();
    private @Nullable StreamsEventStore store;
    private long streamTime = -1;
    private long wallTime;

    EventProcessor(Pipeline pipeline, MatcherMetrics metrics) {
        this.pipeline = pipeline;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Emitted> context) {
        super.init(context);
        KeyValueStore<String, EventState> events = context.getStateStore(AlertTopology.EVENTS);
        store = new StreamsEventStore(events, context.getStateStore(AlertTopology.MEMBERS));
        TreeSet<String> ids = new TreeSet<>();
        try (KeyValueIterator<String, EventState> all = events.all()) {
            while (all.hasNext()) {
                KeyValue<String, EventState> entry = all.next();
                ids.add(entry.value.rule().id());
            }
        }
        ids.forEach(this::events);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, time -> sweep(Instant.ofEpochMilli(time)));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, Match> record) {
        Match match = record.value();
        if (match == null) {
            return;
        }
        streamTime = Math.max(streamTime, record.timestamp());
        wallTime = context().currentSystemTimeMs();
        RuleEvents events = events(match.rule().id());
        Outcome outcome = pipeline.decide(match, events);
        emit(outcome, record.headers());
        metrics.open(match.rule().id(), events.open());
    }

    private void sweep(Instant now) {
        rules.forEach((rule, events) -> {
            emit(pipeline.pass(events, now), null);
            metrics.open(rule, events.open());
        });
    }

    /** While nothing arrives, stream time is taken to run on with the wall clock: changes that settle are told in time. */
    private void tick(long wallNow) {
        if (streamTime >= 0) {
            Instant now = Instant.ofEpochMilli(streamTime + Math.max(0, wallNow - wallTime));
            rules.values().forEach(events -> emit(pipeline.settle(events, now), null));
        }
    }

    private void emit(Outcome outcome, @Nullable Headers cause) {
        for (Event event : outcome.events()) {
            forward(
                    event.eventId(),
                    new Emitted.OfEvent(event),
                    headers("event", event.eventId() + "-" + event.updatedAt(), event.updatedAt(), cause),
                    event.updatedAt());
        }
        for (Alert alert : outcome.alerts()) {
            metrics.raised(alert, context().currentSystemTimeMs());
            forward(
                    alert.eventId(),
                    new Emitted.OfAlert(alert),
                    headers("alert", alert.idempotencyKey(), alert.at(), cause),
                    alert.at());
        }
    }

    private void forward(String key, Emitted value, Headers headers, Instant at) {
        context().forward(new Record<>(key, value, at.toEpochMilli(), headers));
    }

    private static Headers headers(String type, String id, Instant at, @Nullable Headers cause) {
        Headers headers = new RecordHeaders();
        CloudEvents.write(headers, type, "matcher", id, at, cause);
        return headers;
    }

    private RuleEvents events(String rule) {
        StreamsEventStore kept = store;
        if (kept == null) {
            throw new IllegalStateException("not initialised");
        }
        return rules.computeIfAbsent(rule, id -> new RuleEvents(id, kept));
    }
}
