package dev.tocsin.matcher.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The events of one rule and the index over their members. An event is open; then, after its quiet time, closed and remembered; then
 * forgotten but for its words. The store is the truth; what is held here is rebuilt from it. Used by one thread.
 */
public final class RuleEvents {
    /** So many articles of closed events are remembered for what follows them up. */
    private static final int REMEMBERED = 2_000;

    /** So many articles of forgotten events are kept to know which words are rare. */
    private static final int RETIRED = 2_000;

    private final String rule;
    private final EventStore store;
    private final WordCounts words = new WordCounts();
    private final Postings postings = new Postings();
    private final Map<String, Member> byArticle = new HashMap<>();
    private final Map<String, List<Member>> byEvent = new HashMap<>();
    private final PriorityQueue<Member> retired = new PriorityQueue<>(Comparator.comparingLong(Member::order));
    private final PriorityQueue<Appointment> closings =
            new PriorityQueue<>(Comparator.comparing(Appointment::at).thenComparing(Appointment::eventId));
    private final PriorityQueue<Appointment> dues =
            new PriorityQueue<>(Comparator.comparing(Appointment::at).thenComparing(Appointment::eventId));
    private final Map<String, Instant> forgottenAt = new HashMap<>();
    private final SequencedSet<String> latest = new LinkedHashSet<>();
    /** How many articles each closed event has, the one that closed first standing first. */
    private final SequencedMap<String, Integer> closed = new LinkedHashMap<>();

    private int remembered;
    private long order;

    private record Appointment(Instant at, String eventId) {}

    /** The events of a rule as the store has them. */
    public RuleEvents(String rule, EventStore store) {
        this.rule = rule;
        this.store = store;
        List<Member> members = new ArrayList<>();
        store.eachMember(rule, members::add);
        members.sort(Comparator.comparingLong(Member::order));
        members.forEach(this::index);
        store.eachEvent(rule, this::schedule);
    }

    private void schedule(EventState event) {
        reopen(event.eventId());
        forgottenAt.put(event.eventId(), event.forgottenAt());
        closings.add(new Appointment(event.closesAt(), event.eventId()));
        if (event.due() != null) {
            dues.add(new Appointment(event.due(), event.eventId()));
        }
    }

    /** How many events are open. */
    public int open() {
        return byEvent.size() - closed.size();
    }

    /** How many events are open, or closed and remembered. */
    int known() {
        return byEvent.size();
    }

    /** Whether an event is closed and remembered. */
    boolean closed(String eventId) {
        return closed.containsKey(eventId);
    }

    @Nullable
    EventState event(String eventId) {
        return store.event(rule, eventId);
    }

    @Nullable
    Member member(String article) {
        Member member = byArticle.get(article);
        return member == null || member.event() == null ? null : member;
    }

    /** Members of an event, first come first. */
    List<Member> members(String eventId) {
        return byEvent.getOrDefault(eventId, List.of());
    }

    /** The events that articles joined last, latest first. */
    List<String> recent(int limit) {
        return latest.reversed().stream().limit(limit).toList();
    }

    /** Of some events the one that was opened first: subscribers have known it longest. */
    String oldest(List<String> eventIds) {
        return eventIds.stream()
                .min(Comparator.<String>comparingLong(id -> members(id).stream()
                                .mapToLong(Member::order)
                                .min()
                                .orElse(Long.MAX_VALUE))
                        .thenComparing(id -> id))
                .orElseThrow();
    }

    /** Whether an article of this record time could still belong to an event. */
    boolean takes(String eventId, Instant at) {
        Instant forgotten = forgottenAt.get(eventId);
        return forgotten != null && !at.isAfter(forgotten);
    }

    WordCounts words() {
        return words;
    }

    Postings postings() {
        return postings;
    }

    long nextOrder() {
        return order;
    }

    /** Keeps an event. */
    public void put(EventState event) {
        store.put(event);
        schedule(event);
    }

    /** Events whose changes have been folded together for long enough, in the order they fell due. */
    public List<EventState> due(Instant now) {
        List<EventState> due = new ArrayList<>();
        while (!dues.isEmpty() && !dues.element().at().isAfter(now)) {
            Appointment next = dues.remove();
            EventState event = event(next.eventId());
            if (event != null && next.at().equals(event.due())) {
                due.add(event);
            }
        }
        return due;
    }

    void put(Member member) {
        Member before = byArticle.get(member.article());
        if (before != null) {
            forget(before);
        }
        store.put(member);
        index(member);
    }

    /** Forgets a member whose event goes on. */
    void remove(Member member) {
        forget(member);
        store.remove(member);
    }

    /** Closes the events that were quiet for too long at this time, and forgets those that were closed for too long, or are too many. */
    public void close(Instant now) {
        while (!closings.isEmpty() && closings.element().at().isBefore(now)) {
            EventState event = event(closings.remove().eventId());
            if (event != null && !event.openAt(now) && !closed(event.eventId())) {
                close(event);
            }
        }
        while (!closed.isEmpty()) {
            String first = closed.firstEntry().getKey();
            if (remembered <= REMEMBERED && takes(first, now)) {
                break;
            }
            forget(first);
        }
        while (retired.size() > RETIRED) {
            Member oldest = retired.remove();
            forget(oldest);
            store.remove(oldest);
        }
    }

    private void close(EventState event) {
        int articles = members(event.eventId()).size();
        closed.put(event.eventId(), articles);
        remembered += articles;
        latest.remove(event.eventId());
    }

    private void reopen(String eventId) {
        Integer articles = closed.remove(eventId);
        remembered -= articles == null ? 0 : articles;
    }

    /** Only the words of its articles stay. */
    private void forget(String eventId) {
        for (Member member : List.copyOf(members(eventId))) {
            forget(member);
            Member rest = member.retired();
            store.put(rest);
            index(rest);
        }
        drop(eventId);
        EventState event = event(eventId);
        if (event != null) {
            store.remove(event);
        }
    }

    private void drop(String eventId) {
        reopen(eventId);
        byEvent.remove(eventId);
        latest.remove(eventId);
        forgottenAt.remove(eventId);
    }

    /** Gives the members of one event to another and forgets the first. */
    void merge(EventState from, String into) {
        for (Member member : List.copyOf(members(from.eventId()))) {
            put(member.in(into));
        }
        drop(from.eventId());
        store.remove(from);
    }

    private void index(Member member) {
        order = Math.max(order, member.order() + 1);
        byArticle.put(member.article(), member);
        words.add(member);
        String event = member.event();
        if (event == null) {
            retired.add(member);
        } else {
            List<Member> members = byEvent.computeIfAbsent(event, id -> new ArrayList<>());
            int at = members.size();
            // as they came, also after a merge: a restart puts them in the same order
            while (at > 0 && members.get(at - 1).order() > member.order()) {
                at--;
            }
            members.add(at, member);
            if (member.order() + 1 == order) {
                latest.remove(event);
                latest.add(event);
            }
            postings.add(member);
        }
    }

    private void forget(Member member) {
        byArticle.remove(member.article());
        words.remove(member);
        String event = member.event();
        if (event == null) {
            retired.remove(member);
            return;
        }
        postings.remove(member);
        List<Member> others = byEvent.get(event);
        if (others != null) {
            others.removeIf(other -> other.article().equals(member.article()));
            if (others.isEmpty()) {
                byEvent.remove(event);
            }
        }
    }
}
