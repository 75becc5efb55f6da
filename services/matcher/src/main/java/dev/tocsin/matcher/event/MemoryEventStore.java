package dev.tocsin.matcher.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Events in memory, for backtests and rule tests. */
public final class MemoryEventStore implements EventStore {
    private final Map<String, Map<String, EventState>> events = new HashMap<>();
    private final Map<String, Map<String, Member>> members = new HashMap<>();

    @Override
    public @Nullable EventState event(String rule, String eventId) {
        return of(events, rule).get(eventId);
    }

    @Override
    public void put(EventState event) {
        of(events, event.rule().id()).put(event.eventId(), event);
    }

    @Override
    public void remove(EventState event) {
        of(events, event.rule().id()).remove(event.eventId());
    }

    @Override
    public void put(Member member) {
        of(members, member.rule()).put(member.article(), member);
    }

    @Override
    public void remove(Member member) {
        of(members, member.rule()).remove(member.article());
    }

    @Override
    public void eachEvent(String rule, Consumer<EventState> action) {
        List.copyOf(of(events, rule).values()).forEach(action);
    }

    @Override
    public void eachMember(String rule, Consumer<Member> action) {
        List.copyOf(of(members, rule).values()).forEach(action);
    }

    private static <V> Map<String, V> of(Map<String, Map<String, V>> all, String rule) {
        return all.computeIfAbsent(rule, id -> new HashMap<>());
    }
}
