package dev.tocsin.matcher.event;

import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Event;
import dev.tocsin.model.Ids;
import dev.tocsin.model.Joined;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is needed to go on with it. Bounded, see {@link EventFold}; written as JSON into the state store.
 *
 * @param format of this record, for state written by an earlier version
 * @param eventId deterministic: of the rule and the first article
 * @param rule as it stood at the latest article
 * @param title of the article that tells most
 * @param openedAt record time of the first article
 * @param updatedAt record time of the latest article
 * @param articles first come first
 * @param folded how many older articles are counted and no longer listed
 * @param voices of the folded articles
 * @param casualties claims of the articles
 * @param terms terms of the articles
 * @param claims what the toll is resolved from, article by article
 * @param toll resolved
 * @param withdrawn whether the report stands withdrawn
 * @param severity as escalated by now
 * @param revisions how many alert revisions were raised
 * @param told as of the last alert
 * @param due when changes that are being folded together will be told; null where none wait
 * @param joined why its latest articles were taken in
 * @param mergedInto the event that took this one over, or null
 */
public record EventState(
        int format,
        String eventId,
        RulePolicy rule,
        String title,
        Instant openedAt,
        Instant updatedAt,
        List<ArticleRef> articles,
        int folded,
        Set<String> voices,
        List<Claim> casualties,
        List<Term> terms,
        List<ArticleClaims> claims,
        Toll toll,
        boolean withdrawn,
        Severity severity,
        int revisions,
        Told told,
        @Nullable Instant due,
        List<Joined> joined,
        @Nullable String mergedInto) {
    /** The format written now. */
    static final int FORMAT = 1;

    private static final int REFERENCES = 100;

    public EventState {
        articles = List.copyOf(articles);
        voices = Set.copyOf(voices);
        casualties = List.copyOf(casualties);
        terms = List.copyOf(terms);
        claims = List.copyOf(claims);
        // state of before has none
        joined = joined == null ? List.of() : List.copyOf(joined);
    }

    /** The id of the event that an article opens under a rule. */
    static String idOf(String rule, String article) {
        return Ids.of("event", rule, article);
    }

    /** The same for every revision of the event's alert. */
    public String alertId() {
        return Ids.of("alert", eventId);
    }

    /** How many independent outlets report it. */
    public int outlets() {
        Set<String> all = new TreeSet<>(voices);
        articles.forEach(article -> all.add(article.voice()));
        return all.size();
    }

    /** When it closes unless an article comes. */
    public Instant closesAt() {
        return updatedAt.plus(rule.event().quiet());
    }

    /** From when on nothing can follow it up any more. */
    Instant forgottenAt() {
        return closesAt().plus(rule.event().remember());
    }

    /** Whether an article of this record time still belongs to it. */
    public boolean openAt(Instant at) {
        return !at.isAfter(closesAt());
    }

    /** Whether an article is among those listed. */
    boolean has(String article) {
        return articles.stream().anyMatch(ref -> ref.id().equals(article));
    }

    /** After an alert was raised, or changes began to wait. */
    public EventState told(Told nowTold, int nowRevisions, @Nullable Instant nowDue) {
        return new EventState(
                format,
                eventId,
                rule,
                title,
                openedAt,
                updatedAt,
                articles,
                folded,
                voices,
                casualties,
                terms,
                claims,
                toll,
                withdrawn,
                severity,
                nowRevisions,
                nowTold,
                nowDue,
                joined,
                mergedInto);
    }

    /** With why its latest articles were taken in. */
    EventState joined(List<Joined> nowJoined) {
        return new EventState(
                format,
                eventId,
                rule,
                title,
                openedAt,
                updatedAt,
                articles,
                folded,
                voices,
                casualties,
                terms,
                claims,
                toll,
                withdrawn,
                severity,
                revisions,
                told,
                due,
                nowJoined,
                mergedInto);
    }

    /** After another event took it over. */
    EventState mergedInto(String survivor) {
        return new EventState(
                format,
                eventId,
                rule,
                title,
                openedAt,
                updatedAt,
                articles,
                folded,
                voices,
                casualties,
                terms,
                claims,
                toll,
                withdrawn,
                severity,
                revisions,
                told,
                null,
                joined,
                survivor);
    }

    /** The record for the events topic. */
    public Event toEvent() {
        return new Event(
                eventId,
                rule.id(),
                rule.title(),
                severity,
                title,
                openedAt,
                updatedAt,
                articles.stream().map(ArticleRef::id).toList(),
                articles.subList(Math.max(0, articles.size() - REFERENCES), articles.size()),
                folded,
                outlets(),
                revisions,
                casualties,
                terms,
                toll,
                joined,
                mergedInto);
    }
}
