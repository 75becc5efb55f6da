package dev.tocsin.matcher.alert;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.Told;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody must be told of an event, and for which named reason. The first report is told at once; later changes when the rule
 * wants them, and where it settles, once they have been folded together. Pure.
 */
public final class AlertStage {
    private static final int EVIDENCE = 6;
    private static final int REFERENCES = 20;

    private AlertStage() {}

    /**
     * What comes of a decision.
     *
     * @param event with what is now told, or with the time when it will be
     * @param alert to be sent, or null
     */
    public record Ring(EventState event, @Nullable Alert alert) {}

    /**
     * Whether to ring after an article.
     *
     * @param event after the article
     * @param article that caused it
     * @param at its record time
     * @param evidence the sentence that made the rule fire, or an empty string
     */
    public static Ring decide(EventState event, String article, Instant at, String evidence) {
        if (event.revisions() == 0) {
            List<Change> known = Changes.since(Told.nothing(), event);
            List<String> texts = known.stream()
                    .filter(change -> change.reason() != AlertReason.CONFIRMED)
                    .map(Change::text)
                    .toList();
            return ring(
                    event, AlertKind.OPENED, AlertReason.FIRST_REPORT, null, at, texts, sentences(article, evidence));
        }
        List<Change> changes = wanted(event);
        if (changes.isEmpty()) {
            return new Ring(event.told(event.told(), event.revisions(), null), null);
        }
        Duration settle = event.rule().update().settle();
        if (!settle.isZero()) {
            Instant due = event.due() == null ? at.plus(settle) : event.due();
            return new Ring(event.told(event.told(), event.revisions(), due), null);
        }
        return tell(event, changes, at);
    }

    /**
     * Rings because an article opened the event again: after such a silence it is news, and were it mistaken for a follow-up of the old
     * event, nobody would hear of the new one.
     *
     * @param silence how long the event had been quiet
     */
    public static Ring reopened(EventState event, Duration silence, String article, Instant at, String evidence) {
        if (event.revisions() == 0 || !event.rule().update().reasons().contains(AlertReason.REOPENED)) {
            return decide(event, article, at, evidence);
        }
        List<String> texts = new ArrayList<>(List.of("first news in " + silence.toDays() + " days"));
        Changes.since(event.told(), event).forEach(change -> texts.add(change.text()));
        return ring(event, AlertKind.UPDATED, AlertReason.REOPENED, null, at, texts, sentences(article, evidence));
    }

    private static List<Evidence> sentences(String article, String evidence) {
        return evidence.isEmpty() ? List.of() : List.of(new Evidence(article, evidence));
    }

    /** Rings for changes that were folded together and are due. */
    public static Ring settle(EventState event, Instant at) {
        List<Change> changes = wanted(event);
        return changes.isEmpty()
                ? new Ring(event.told(event.told(), event.revisions(), null), null)
                : tell(event, changes, at);
    }

    /** Rings because another event proved to be this one. */
    public static Ring merged(EventState event, String absorbed, Instant at) {
        List<String> texts = new ArrayList<>(List.of("merged with another event"));
        Changes.since(event.told(), event).forEach(change -> texts.add(change.text()));
        if (!event.rule().update().reasons().contains(AlertReason.EVENTS_MERGED)) {
            return new Ring(event, null);
        }
        return ring(event, AlertKind.MERGED, AlertReason.EVENTS_MERGED, absorbed, at, texts, List.of());
    }

    private static List<Change> wanted(EventState event) {
        return Changes.since(event.told(), event).stream()
                .filter(change -> event.rule().update().reasons().contains(change.reason()))
                .toList();
    }

    private static Ring tell(EventState event, List<Change> changes, Instant at) {
        Change first = changes.getFirst();
        return ring(
                event,
                first.kind(),
                first.reason(),
                null,
                at,
                changes.stream().map(Change::text).toList(),
                List.of());
    }

    private static Ring ring(
            EventState event,
            AlertKind kind,
            AlertReason reason,
            @Nullable String mergedFrom,
            Instant at,
            List<String> changes,
            List<Evidence> sentences) {
        int revision = event.revisions() + 1;
        Alert alert = new Alert(
                event.alertId(),
                revision,
                kind,
                reason,
                event.eventId(),
                mergedFrom,
                event.rule().id(),
                event.rule().title(),
                event.rule().version(),
                event.severity(),
                event.title(),
                at,
                event.toEvent().articles(),
                event.articles()
                        .subList(
                                Math.max(0, event.articles().size() - REFERENCES),
                                event.articles().size()),
                event.outlets(),
                event.toll(),
                event.casualties().stream().filter(Claim::current).toList(),
                event.terms().stream().filter(Term::current).toList(),
                changes,
                evidence(event, sentences));
        return new Ring(event.told(Changes.told(event), revision, null), alert);
    }

    /** The sentences behind what the rule watches, of the latest articles first. */
    private static List<Evidence> evidence(EventState event, List<Evidence> first) {
        Set<Evidence> sentences = new LinkedHashSet<>(first);
        for (Claim claim : event.casualties().reversed()) {
            if (claim.current() && Changes.watches(event.rule(), claim.kind(), claim.who())) {
                sentences.add(new Evidence(claim.article(), claim.evidence()));
            }
        }
        for (Term term : event.terms().reversed()) {
            if (term.current() && Changes.watches(event.rule(), term)) {
                sentences.add(new Evidence(term.article(), term.evidence()));
            }
        }
        return sentences.stream().limit(EVIDENCE).toList();
    }
}
