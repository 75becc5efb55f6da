package dev.tocsin.console.page;

import dev.tocsin.console.page.EventPage.ClaimGroup;
import dev.tocsin.console.page.EventPage.DeliveryLine;
import dev.tocsin.console.page.EventPage.Revision;
import dev.tocsin.console.page.EventPage.TermGroup;
import dev.tocsin.console.page.EventPage.Voice;
import dev.tocsin.console.page.EventPage.Why;
import dev.tocsin.console.view.Views;
import dev.tocsin.model.Alert;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Event;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Group;
import dev.tocsin.model.Joined;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import dev.tocsin.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one alert's page of the event's latest state and of the revisions that were raised. */
final class EventPageMaker {
    private static final int MOST_QUOTES = 3;

    private final Views views;

    EventPageMaker(Views views) {
        this.views = views;
    }

    @Nullable
    EventPage make(String eventId) {
        List<Alert> revisions = views.revisions(eventId);
        if (revisions.isEmpty()) {
            return null;
        }
        Alert latest = revisions.getLast();
        Event event = views.events().get(eventId);
        List<ArticleRef> articles = event == null ? latest.references() : event.references();
        List<Claim> claims = event == null ? latest.casualties() : event.casualties();
        List<Term> terms = event == null ? latest.terms() : event.terms();
        Toll toll = event == null ? latest.toll() : event.toll();
        Statements statements = new Statements(articles);
        return new EventPage(
                Card.of(latest),
                latest.rule(),
                event == null ? revisions.getFirst().at() : event.openedAt(),
                event == null ? latest.at() : event.updatedAt(),
                TollTable.of(toll),
                claimGroups(claims, statements),
                termGroups(terms, statements),
                timeline(revisions),
                voices(articles),
                event == null ? latest.articles().size() - articles.size() : event.folded(),
                statements.of(claims.stream().filter(claim -> !claim.current()).toList(), Statements::claim),
                statements.of(terms.stream().filter(term -> !term.current()).toList(), Statements::term),
                deliveries(latest),
                event == null ? Map.of() : whys(event),
                event == null ? null : event.mergedInto(),
                revisions.stream()
                        .map(Alert::mergedFrom)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private static Map<String, Why> whys(Event event) {
        Map<String, String> titles = new HashMap<>();
        event.references().forEach(article -> titles.put(article.id(), article.title()));
        Map<String, Why> whys = new HashMap<>();
        for (Joined joined : event.joined()) {
            whys.put(
                    joined.article(),
                    new Why(
                            joined.article(),
                            Math.round(joined.probability() * 100) + " %",
                            titles.getOrDefault(joined.closest(), ""),
                            joined.why().stream()
                                    .map(reason -> new EventPage.Reason(
                                            reason.says(),
                                            String.format(Locale.ROOT, "%+.1f", reason.adds())
                                                    .replace('-', '−'),
                                            reason.adds() < 0))
                                    .toList()));
        }
        return Map.copyOf(whys);
    }

    private static List<ClaimGroup> claimGroups(List<Claim> claims, Statements statements) {
        Map<CasualtyKind, Map<Group, List<Claim>>> groups = new EnumMap<>(CasualtyKind.class);
        for (Claim claim : claims) {
            if (claim.current()) {
                groups.computeIfAbsent(claim.kind(), kind -> new EnumMap<>(Group.class))
                        .computeIfAbsent(claim.who(), who -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<ClaimGroup> result = new ArrayList<>();
        groups.forEach((kind, byGroup) -> byGroup.forEach((who, list) -> result.add(new ClaimGroup(
                kind.wire(), Words.many(who) + " " + Words.kind(kind), statements.of(list, Statements::claim)))));
        return List.copyOf(result);
    }

    private static List<TermGroup> termGroups(List<Term> terms, Statements statements) {
        Map<Topic, List<Term>> groups = new EnumMap<>(Topic.class);
        for (Term term : terms) {
            if (term.current()) {
                groups.computeIfAbsent(term.topic(), topic -> new ArrayList<>()).add(term);
            }
        }
        List<TermGroup> result = new ArrayList<>();
        groups.forEach(
                (topic, list) -> result.add(new TermGroup(Words.topic(topic), statements.of(list, Statements::term))));
        return List.copyOf(result);
    }

    /** Newest first; a sentence is quoted where it was first told. */
    private static List<Revision> timeline(List<Alert> revisions) {
        List<Revision> timeline = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Alert alert : revisions) {
            List<String> evidence = alert.evidence().stream()
                    .map(Evidence::text)
                    .map(Quote::clip)
                    .filter(told::add)
                    .limit(MOST_QUOTES)
                    .toList();
            timeline.add(revision(alert, evidence));
        }
        return timeline.reversed();
    }

    private static Revision revision(Alert alert, List<String> evidence) {
        List<Chip> chips = new ArrayList<>(Chip.of(alert.toll()));
        chips.addAll(Chip.of(alert.terms()));
        return new Revision(
                alert.revision(),
                alert.kind(),
                Words.reason(alert.reason()),
                alert.at(),
                ChangeLine.of(alert.changes()),
                List.copyOf(chips),
                evidence,
                Card.of(alert).coverage());
    }

    private static List<Voice> voices(List<ArticleRef> articles) {
        Map<String, List<ArticleRef>> byVoice = new LinkedHashMap<>();
        articles.stream()
                .sorted(Comparator.comparing(ArticleRef::publishedAt))
                .forEach(article -> byVoice.computeIfAbsent(article.voice(), voice -> new ArrayList<>())
                        .add(article));
        return byVoice.values().stream()
                .map(same -> new Voice(same.getFirst(), List.copyOf(same.subList(1, same.size()))))
                .toList()
                .reversed();
    }

    private List<DeliveryLine> deliveries(Alert latest) {
        return views.deliveriesOf(latest.alertId()).stream()
                .map(delivery -> new DeliveryLine(
                        delivery, Words.outcome(delivery.outcome()), delivery.revision() < latest.revision()))
                .toList();
    }
}
