package dev.tocsin.matcher;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.EventStore;
import dev.tocsin.matcher.event.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Events and members in the state stores of one task, keyed by rule and id. */
final class StreamsEventStore implements EventStore {
    private static final String SEPARATOR = "\u0000";

    private final KeyValueStore<String, EventState> events;
    private final KeyValueStore<String, Member> members;

    StreamsEventStore(KeyValueStore<String, EventState> events, KeyValueStore<String, Member> members) {
        this.events = events;
        this.members = members;
    }

    @Override
    public @Nullable EventState event(String rule, String eventId) {
        return events.get(rule + SEPARATOR + eventId);
    }

    @Override
    public void put(EventState event) {
        events.put(event.rule().id() + SEPARATOR + event.eventId(), event);
    }

    @Override
    public void remove(EventState event) {
        events.delete(event.rule().id() + SEPARATOR + event.eventId());
    }

    @Override
    public void put(Member member) {
        members.put(member.rule() + SEPARATOR + member.article(), member);
    }

    @Override
    public void remove(Member member) {
        members.delete(member.rule() + SEPARATOR + member.article());
    }

    @Override
    public void eachEvent(String rule, Consumer<EventState> action) {
        all(events, rule).forEach(action);
    }

    @Override
    public void eachMember(String rule, Consumer<Member> action) {
        all(members, rule).forEach(action);
    }

    private static <V> List<V> all(KeyValueStore<String, V> store, String rule) {
        List<V> values = new ArrayList<>();
        try (KeyValueIterator<String, V> found = store.prefixScan(rule + SEPARATOR, new StringSerializer())) {
            found.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }
}
