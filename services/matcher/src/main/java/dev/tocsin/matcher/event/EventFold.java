package dev.tocsin.matcher.event;

import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Joined;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an event is after one more article, or after another event. Pure; what it keeps is bounded. */
final class EventFold {
    private static final int ARTICLES = 200;
    private static final int CLAIMS = 600;
    private static final int JOINED = 20;

    private final TollResolver tolls;

    EventFold(TollResolver tolls) {
        this.tolls = tolls;
    }

    /** A new event from its first article. */
    EventState open(String eventId, Match match, String voice) {
        RulePolicy rule = match.rule();
        Instant at = match.article().at();
        EventState empty = new EventState(
                EventState.FORMAT,
                eventId,
                rule,
                match.article().title(),
                at,
                at,
                List.of(),
                0,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Toll.empty(),
                false,
                rule.severity(),
                0,
                Told.nothing(),
                null,
                List.of(),
                null);
        return add(empty, match, voice);
    }

    /** The event with an article added, or with a changed article in the place of its earlier words. */
    EventState add(EventState event, Match match, String voice) {
        ArticleHead head = match.article();
        ArticleRef ref =
                new ArticleRef(head.id(), head.title(), head.url(), head.publisher(), head.publishedAt(), voice);
        List<ArticleRef> articles = new ArrayList<>();
        boolean there = false;
        for (ArticleRef known : event.articles()) {
            there |= known.id().equals(head.id());
            articles.add(known.id().equals(head.id()) ? ref : known);
        }
        if (!there) {
            articles.add(ref);
        }
        List<Claim> casualties = with(
                event.casualties().stream().filter(claim -> !claim.article().equals(head.id())),
                match.facts().casualties());
        List<Term> terms = with(
                event.terms().stream().filter(term -> !term.article().equals(head.id())),
                match.facts().terms());
        List<ArticleClaims> claims = with(
                event.claims().stream().filter(claim -> !claim.article().equals(head.id())),
                List.of(new ArticleClaims(
                        head.id(),
                        voice,
                        head.publishedAt(),
                        match.facts().withdraws(),
                        match.facts().corrects(),
                        match.facts().counts())));
        Instant updatedAt = later(event.updatedAt(), head.at());
        return resolve(
                event, match.rule(), updatedAt, articles, event.folded(), event.voices(), casualties, terms, claims);
    }

    /** The event with why an article was taken in. */
    static EventState joined(EventState event, Joined joined) {
        return event.joined(last(with(event.joined().stream(), List.of(joined)), JOINED));
    }

    /** Two events as one: the first goes on, knowing what was told of either. */
    EventState merge(EventState survivor, EventState absorbed) {
        Set<String> own = survivor.articles().stream().map(ArticleRef::id).collect(Collectors.toSet());
        List<ArticleRef> articles = Stream.concat(
                        survivor.articles().stream(),
                        absorbed.articles().stream().filter(article -> !own.contains(article.id())))
                .sorted(Comparator.comparing(ArticleRef::publishedAt))
                .toList();
        Set<String> voices = new TreeSet<>(survivor.voices());
        voices.addAll(absorbed.voices());
        EventState merged = resolve(
                survivor,
                survivor.rule(),
                later(survivor.updatedAt(), absorbed.updatedAt()),
                articles,
                survivor.folded() + absorbed.folded(),
                voices,
                with(survivor.casualties().stream(), theirs(absorbed.casualties(), Claim::article, own)),
                with(survivor.terms().stream(), theirs(absorbed.terms(), Term::article, own)),
                with(survivor.claims().stream(), theirs(absorbed.claims(), ArticleClaims::article, own)));
        Instant due = Stream.of(survivor, absorbed)
                .map(EventState::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return merged.joined(last(with(survivor.joined().stream(), absorbed.joined()), JOINED))
                .told(survivor.told().with(absorbed.told()), survivor.revisions(), due);
    }

    private static <T> List<T> theirs(List<T> all, Function<T, String> article, Set<String> own) {
        return all.stream().filter(one -> !own.contains(article.apply(one))).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private EventState resolve(
            EventState before,
            RulePolicy rule,
            Instant updatedAt,
            List<ArticleRef> articles,
            int folded,
            Set<String> voices,
            List<Claim> casualties,
            List<Term> terms,
            List<ArticleClaims> claims) {
        int over = Math.max(0, articles.size() - ARTICLES);
        Set<String> allVoices = new TreeSet<>(voices);
        articles.subList(0, over).forEach(ref -> allVoices.add(ref.voice()));
        List<ArticleRef> listed = articles.subList(over, articles.size());
        List<ArticleClaims> inTime = claims.stream()
                .sorted(Comparator.comparing(ArticleClaims::at).thenComparing(ArticleClaims::article))
                .skip(Math.max(0, claims.size() - CLAIMS))
                .toList();
        Toll toll = tolls.resolve(inTime);
        return new EventState(
                before.format(),
                before.eventId(),
                rule,
                EventTitle.of(before.title(), listed, casualties, terms, toll),
                before.openedAt(),
                updatedAt,
                listed,
                folded + over,
                allVoices,
                last(casualties, CLAIMS),
                last(terms, CLAIMS),
                inTime,
                toll,
                withdrawn(inTime),
                severity(before.severity(), rule, toll),
                before.revisions(),
                before.told(),
                before.due(),
                before.joined(),
                before.mergedInto());
    }

    /** An event that was loud once stays loud until its report is withdrawn. */
    private static Severity severity(Severity before, RulePolicy rule, Toll toll) {
        Severity now = rule.severityAt(toll);
        return rule.escalation() != null && before.compareTo(now) > 0 && !toll.isEmpty() ? before : now;
    }

    /** Withdrawn: somebody took it back, and nobody has reported casualties since. */
    private static boolean withdrawn(List<ArticleClaims> inTime) {
        boolean withdrawn = false;
        for (ArticleClaims claims : inTime) {
            withdrawn = claims.withdraws() || (withdrawn && claims.counts().isEmpty());
        }
        return withdrawn;
    }

    private static <T> List<T> with(Stream<T> before, List<T> added) {
        return Stream.concat(before, added.stream()).toList();
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
