package dev.tocsin.notifier;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Alerts of an invented incident near the invented Kessari bridge. */
public final class Alerts {
    private static final Instant AT = Instant.parse("2026-03-04T10:15:30Z");
    private static final String FIRST = "Peacekeepers came under fire near Kessari bridge, the mission said.";
    private static final String SECOND = "Six peacekeepers were killed at Kessari bridge, the interior ministry said.";

    private Alerts() {}

    /** The first report. */
    public static Alert opened(String id) {
        return alert(id, 1, AlertKind.OPENED, AlertReason.FIRST_REPORT, "Peacekeepers shot at near Kessari bridge");
    }

    /** A later revision with a higher toll and another title. */
    public static Alert updated(String id, int revision) {
        return alert(id, revision, AlertKind.UPDATED, AlertReason.TOLL_ROSE, "Six peacekeepers dead at Kessari");
    }

    /** A first report whose every text is this one. */
    public static Alert saying(String id, String text) {
        Alert alert = opened(id);
        ArticleRef article = new ArticleRef("a1", text, text, text, AT, "v1");
        Claim claim = new Claim(CasualtyKind.KILLED, Group.PEACEKEEPER, 2, null, text, "a1", ClaimStatus.CURRENT, text);
        return new Alert(
                alert.alertId(),
                1,
                alert.kind(),
                alert.reason(),
                alert.eventId(),
                null,
                alert.rule(),
                text,
                alert.ruleVersion(),
                alert.severity(),
                text,
                AT,
                List.of("a1"),
                List.of(article),
                1,
                alert.toll(),
                List.of(claim),
                List.of(),
                List.of(text),
                List.of(new Evidence("a1", text)));
    }

    /** A revision of an event that everybody reports at length, with this text wherever there is one. */
    public static Alert huge(String id, int revision, String text) {
        Alert alert = revision == 1 ? opened(id) : updated(id, revision);
        String sentence = text.substring(0, Math.min(450, text.length()));
        List<ArticleRef> articles = IntStream.range(0, 1_000)
                .mapToObj(i -> new ArticleRef(
                        "a" + i, sentence, "https://news.example/" + "x".repeat(1_500) + i, "Outlet " + i, AT, "v" + i))
                .toList();
        return new Alert(
                alert.alertId(),
                revision,
                alert.kind(),
                alert.reason(),
                alert.eventId(),
                null,
                alert.rule(),
                text,
                alert.ruleVersion(),
                alert.severity(),
                text,
                AT,
                articles.stream().map(ArticleRef::id).toList(),
                articles,
                1_000,
                alert.toll(),
                alert.casualties(),
                List.of(),
                articles.stream().map(article -> article.id() + sentence).toList(),
                articles.stream()
                        .map(article -> new Evidence(article.id(), article.id() + sentence))
                        .toList());
    }

    /** The same with another severity and rule. */
    public static Alert of(Alert alert, String rule, Severity severity) {
        return new Alert(
                alert.alertId(),
                alert.revision(),
                alert.kind(),
                alert.reason(),
                alert.eventId(),
                alert.mergedFrom(),
                rule,
                alert.ruleTitle(),
                alert.ruleVersion(),
                severity,
                alert.title(),
                alert.at(),
                alert.articles(),
                alert.references(),
                alert.outlets(),
                alert.toll(),
                alert.casualties(),
                alert.terms(),
                alert.changes(),
                alert.evidence());
    }

    private static Alert alert(String id, int revision, AlertKind kind, AlertReason reason, String title) {
        boolean first = kind == AlertKind.OPENED;
        ArticleRef one = new ArticleRef(
                "a1",
                "Shots at Kessari bridge",
                "https://valley.example/kessari?id=1&x=2",
                "The Valley Post",
                AT,
                "v1");
        ArticleRef two = new ArticleRef(
                "a2",
                "Six dead at Kessari",
                "https://harbour.example/news/2",
                "Harbour Wire",
                AT.plusSeconds(60),
                "v2");
        Claim vague = claim(2, null, "the mission", "a1", FIRST);
        Claim exact = claim(6, 6, "the interior ministry", "a2", SECOND);
        return new Alert(
                id,
                revision,
                kind,
                reason,
                "event-" + id,
                null,
                "peacekeeper-casualties",
                "Peacekeeper casualties",
                "v1",
                Severity.CRITICAL,
                title,
                AT.plusSeconds(revision),
                first ? List.of("a1") : List.of("a1", "a2"),
                first ? List.of(one) : List.of(one, two),
                first ? 1 : 2,
                Toll.of(Map.of(
                        CasualtyKind.KILLED, Map.of(Group.PEACEKEEPER, first ? Figure.atLeast(2) : Figure.exactly(6)))),
                first ? List.of(vague) : List.of(vague, exact),
                List.of(),
                first ? List.of() : List.of("killed peacekeeper: 2+ → 6"),
                List.of(first ? new Evidence("a1", FIRST) : new Evidence("a2", SECOND)));
    }

    private static Claim claim(
            int min, @org.jspecify.annotations.Nullable Integer max, String by, String article, String sentence) {
        return new Claim(CasualtyKind.KILLED, Group.PEACEKEEPER, min, max, by, article, ClaimStatus.CURRENT, sentence);
    }
}
