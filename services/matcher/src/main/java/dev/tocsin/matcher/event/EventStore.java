package dev.tocsin.matcher.event;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where events and their members are kept: a state store of the topology, or memory. Used by one thread. */
public interface EventStore {
    /** An open event, or null. */
    @Nullable
    EventState event(String rule, String eventId);

    /** Keeps an event, replacing what stood there. */
    void put(EventState event);

    /** Forgets an event. */
    void remove(EventState event);

    /** Keeps a member, replacing what stood there for the same rule and article. */
    void put(Member member);

    /** Forgets a member. */
    void remove(Member member);

    /** Every open event of a rule, in no order. */
    void eachEvent(String rule, Consumer<EventState> action);

    /** Every member of a rule, those of closed events included, in no order. */
    void eachMember(String rule, Consumer<Member> action);
}
