package dev.tocsin.benchmarks.event;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.EventStore;
import dev.tocsin.matcher.event.Member;
import dev.tocsin.model.JsonSerde;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what the state stores of the topology keep, as the bytes they keep, so that reading and writing them is part of what is timed. */
final class BytesEventStore implements EventStore {
    private final JsonSerde<EventState> events = new JsonSerde<>(EventState.class);
    private final JsonSerde<Member> members = new JsonSerde<>(Member.class);
    private final Map<String, byte[]> eventBytes = new HashMap<>();
    private final Map<String, byte[]> memberBytes = new HashMap<>();

    @Override
    public @Nullable EventState event(String rule, String eventId) {
        byte[] bytes = eventBytes.get(eventId);
        return bytes == null ? null : events.deserializer().deserialize("", bytes);
    }

    @Override
    public void put(EventState event) {
        eventBytes.put(event.eventId(), events.serializer().serialize("", event));
    }

    @Override
    public void remove(EventState event) {
        eventBytes.remove(event.eventId());
    }

    @Override
    public void put(Member member) {
        memberBytes.put(member.article(), members.serializer().serialize("", member));
    }

    @Override
    public void remove(Member member) {
        memberBytes.remove(member.article());
    }

    @Override
    public void eachEvent(String rule, Consumer<EventState> action) {
        eventBytes.values().forEach(bytes -> action.accept(events.deserializer().deserialize("", bytes)));
    }

    @Override
    public void eachMember(String rule, Consumer<Member> action) {
        memberBytes
                .values()
                .forEach(bytes -> action.accept(members.deserializer().deserialize("", bytes)));
    }

    int size() {
        return eventBytes.size();
    }

    int members() {
        return memberBytes.size();
    }

    long bytes() {
        return eventBytes.values().stream().mapToLong(bytes -> bytes.length).sum()
                + memberBytes.values().stream().mapToLong(bytes -> bytes.length).sum();
    }
}
