package dev.tocsin.console;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.Event;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Joined;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.model.RuleSetState.RuleInForce;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import dev.tocsin.model.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of an invented story, as the other services would write them. Places, outlets and people do not exist. */
public final class Samples {
    /** The event of the ambush. */
    public static final String AMBUSH = "ambush0000000000event";

    /** The event of the ceasefire talks. */
    public static final String TALKS = "talks00000000000event";

    private final Instant now;

    /** Samples whose latest news is of this moment. */
    public Samples(Instant now) {
        this.now = now;
    }

    /** So long before now. */
    public Instant before(Duration ago) {
        return now.minus(ago);
    }

    /** Who was hit. */
    public static Claim claim(
            CasualtyKind kind,
            Group who,
            int min,
            @Nullable Integer max,
            @Nullable String by,
            String article,
            String text) {
        return new Claim(kind, who, min, max, by, article, ClaimStatus.CURRENT, text);
    }

    private static Claim history(
            CasualtyKind kind, Group who, int min, @Nullable Integer max, String article, String text) {
        return new Claim(kind, who, min, max, null, article, ClaimStatus.BACKGROUND, text);
    }

    private static Term term(Stance stance, Topic topic, @Nullable String by, String article, String text) {
        return new Term(stance, topic, by, article, ClaimStatus.CURRENT, text);
    }

    /** Articles on the ambush, first come first. */
    public List<ArticleRef> ambushArticles() {
        return List.of(
                article("a1", "Shots at UN convoy near Tal Maresh, casualties feared", "Harrow Wire", 190, "v1"),
                article("a2", "Convoy of peacekeepers comes under fire", "Coastal Courier", 171, "v1"),
                article("a3", "At least two peacekeepers dead in Tel Maresh ambush", "The Lantern", 150, "v2"),
                article("a4", "إطلاق نار على قافلة لقوات حفظ السلام قرب تل مارش", "صوت الوادي", 118, "v3"),
                article("a5", "Mission: five blue helmets killed, one wounded", "Meridian Radio", 64, "v4"),
                article("a6", "Five blue helmets killed, UN mission says", "Daily Beacon", 58, "v4"),
                article("a7", "Five peacekeepers killed in valley ambush", "North Gazette", 51, "v4"),
                article("a8", "Sixth peacekeeper dies of his wounds after Tal Maresh attack", "Harrow Wire", 4, "v5"));
    }

    /** Claims on the ambush, history among them. */
    public List<Claim> ambushClaims() {
        return List.of(
                claim(
                        CasualtyKind.KILLED,
                        Group.PEACEKEEPER,
                        2,
                        null,
                        "a local official",
                        "a3",
                        "At least two peacekeepers were killed when their convoy was ambushed outside Tel Maresh, a"
                                + " local official said, adding that the number could not be confirmed."),
                claim(
                        CasualtyKind.KILLED,
                        Group.PEACEKEEPER,
                        3,
                        3,
                        "شهود",
                        "a4",
                        "قال شهود إن ثلاثة من جنود حفظ السلام قتلوا في الهجوم قرب تل مارش."),
                claim(
                        CasualtyKind.KILLED,
                        Group.PEACEKEEPER,
                        5,
                        5,
                        "mission spokeswoman Ilse Harmand",
                        "a5",
                        "Five blue helmets were killed and one was wounded, mission spokeswoman Ilse Harmand told"
                                + " reporters in the capital."),
                claim(
                        CasualtyKind.KILLED,
                        Group.PEACEKEEPER,
                        5,
                        5,
                        "mission spokeswoman Ilse Harmand",
                        "a6",
                        "Five blue helmets were killed and one was wounded, mission spokeswoman Ilse Harmand told"
                                + " reporters in the capital."),
                claim(
                        CasualtyKind.KILLED,
                        Group.PEACEKEEPER,
                        6,
                        6,
                        "the mission",
                        "a8",
                        "A sixth peacekeeper died in hospital overnight, bringing the toll to 6, the mission said on"
                                + " Friday."),
                claim(
                        CasualtyKind.WOUNDED,
                        Group.PEACEKEEPER,
                        1,
                        1,
                        "mission spokeswoman Ilse Harmand",
                        "a5",
                        "Five blue helmets were killed and one was wounded, mission spokeswoman Ilse Harmand told"
                                + " reporters in the capital."),
                claim(
                        CasualtyKind.WOUNDED,
                        Group.CIVILIAN,
                        10,
                        12,
                        "the district hospital",
                        "a8",
                        "Between 10 and 12 villagers were treated for gunshot wounds, according to the district"
                                + " hospital."),
                claim(
                        CasualtyKind.MISSING,
                        Group.PEACEKEEPER,
                        1,
                        1,
                        null,
                        "a8",
                        "One soldier of the convoy is still missing."),
                history(
                        CasualtyKind.KILLED,
                        Group.PEACEKEEPER,
                        14,
                        14,
                        "a5",
                        "In 2011 a helicopter of the same mission crashed in the hills, killing all 14 peacekeepers on"
                                + " board."),
                history(
                        CasualtyKind.KILLED,
                        Group.UNSPECIFIED,
                        30_000,
                        null,
                        "a8",
                        "More than 30,000 people have died in the valley since the war of the nineties."));
    }

    /** The latest state of the ambush. */
    public Event ambush() {
        List<ArticleRef> articles = ambushArticles();
        return new Event(
                AMBUSH,
                "peacekeeper-casualties",
                "Peacekeeper casualties",
                Severity.CRITICAL,
                articles.getLast().title(),
                articles.getFirst().publishedAt(),
                articles.getLast().publishedAt(),
                ids(articles),
                articles,
                0,
                5,
                4,
                ambushClaims(),
                List.of(new Term(
                        Stance.AGREED,
                        Topic.CEASE_FIRE,
                        "both sides",
                        "a3",
                        ClaimStatus.BACKGROUND,
                        "Both sides agreed to a ceasefire in 2016, which lasted eleven months.")),
                toll(Figure.exactly(6)),
                List.of(new Joined(
                        articles.getLast().id(),
                        articles.getFirst().id(),
                        0.934,
                        List.of(
                                new Joined.Reason("key_name", "the rarest name that both have", 0.9, 2.31),
                                new Joined.Reason("day_gap", "time between the days they speak of", 0.69, -0.42)))),
                null);
    }

    /** The toll of the ambush with so many killed. */
    public static Toll toll(Figure killed) {
        return Toll.of(Map.of(
                CasualtyKind.KILLED, Map.of(Group.PEACEKEEPER, killed),
                CasualtyKind.WOUNDED, Map.of(Group.PEACEKEEPER, Figure.exactly(1), Group.CIVILIAN, new Figure(10, 12)),
                CasualtyKind.MISSING, Map.of(Group.PEACEKEEPER, Figure.exactly(1))));
    }

    /** The revisions of the ambush, first to fourth. */
    public List<Alert> ambushAlerts() {
        List<ArticleRef> all = ambushArticles();
        Toll two = Toll.of(Map.of(CasualtyKind.KILLED, Map.of(Group.PEACEKEEPER, Figure.atLeast(2))));
        Toll five = Toll.of(Map.of(
                CasualtyKind.KILLED, Map.of(Group.PEACEKEEPER, Figure.exactly(5)),
                CasualtyKind.WOUNDED, Map.of(Group.PEACEKEEPER, Figure.exactly(1))));
        return List.of(
                alert(
                        AMBUSH,
                        1,
                        AlertKind.OPENED,
                        AlertReason.FIRST_REPORT,
                        all.subList(0, 3),
                        2,
                        two,
                        List.of("killed peacekeeper: 2+"),
                        ambushClaims().get(0).evidence()),
                alert(
                        AMBUSH,
                        2,
                        AlertKind.UPDATED,
                        AlertReason.CONFIRMED,
                        all.subList(0, 4),
                        3,
                        two,
                        List.of("3 independent outlets"),
                        ambushClaims().get(1).evidence()),
                alert(
                        AMBUSH,
                        3,
                        AlertKind.UPDATED,
                        AlertReason.EXACT_FIGURE,
                        all.subList(0, 5),
                        4,
                        five,
                        List.of("killed peacekeeper: 2+ → 5", "wounded peacekeeper: 1"),
                        ambushClaims().get(2).evidence()),
                alert(
                        AMBUSH,
                        4,
                        AlertKind.UPDATED,
                        AlertReason.TOLL_ROSE,
                        all,
                        5,
                        toll(Figure.exactly(6)),
                        List.of("killed peacekeeper: 5 → 6", "wounded civilian: 10–12", "missing peacekeeper: 1"),
                        ambushClaims().get(4).evidence()));
    }

    /** An alert of the rule for casualties, raised when its last article was published. */
    public Alert alert(
            String eventId,
            int revision,
            AlertKind kind,
            AlertReason reason,
            List<ArticleRef> articles,
            int outlets,
            Toll toll,
            List<String> changes,
            String evidence) {
        return new Alert(
                "alert-of-" + eventId,
                revision,
                kind,
                reason,
                eventId,
                null,
                "peacekeeper-casualties",
                "Peacekeeper casualties",
                "7f3a",
                Severity.CRITICAL,
                articles.getLast().title(),
                articles.getLast().publishedAt(),
                ids(articles),
                articles,
                outlets,
                toll,
                List.of(),
                List.of(),
                changes,
                List.of(new Evidence(articles.getLast().id(), evidence)));
    }

    /** The ceasefire talks: one alert. */
    public Alert talksAlert() {
        Event talks = talks();
        return new Alert(
                "alert-of-" + TALKS,
                2,
                AlertKind.UPDATED,
                AlertReason.NEW_TERM,
                TALKS,
                null,
                talks.rule(),
                talks.ruleTitle(),
                "91bc",
                Severity.WARNING,
                talks.title(),
                talks.updatedAt(),
                talks.articles(),
                talks.references(),
                3,
                Toll.empty(),
                List.of(),
                talks.terms(),
                List.of("the Ridge Council rejects disarmament"),
                List.of(new Evidence("t3", talks.terms().get(4).evidence())));
    }

    /** The latest state of the talks. */
    public Event talks() {
        List<ArticleRef> articles = List.of(
                article("t1", "Government sets terms for a truce in the valley", "The Lantern", 55, "w1"),
                article("t2", "Envoys to meet in Port Sable on Monday", "Meridian Radio", 40, "w2"),
                article("t3", "Ridge Council refuses to hand over its guns", "Harrow Wire", 22, "w3"));
        return new Event(
                TALKS,
                "ceasefire-terms",
                "Ceasefire terms",
                Severity.WARNING,
                articles.getLast().title(),
                articles.getFirst().publishedAt(),
                articles.getLast().publishedAt(),
                ids(articles),
                articles,
                0,
                3,
                2,
                List.of(),
                List.of(
                        term(
                                Stance.DEMAND,
                                Topic.DISARM,
                                "the government",
                                "t1",
                                "The government said a truce could begin only once every fighter had handed over his"
                                        + " weapons."),
                        term(
                                Stance.DEMAND,
                                Topic.DISBAND,
                                "the government",
                                "t1",
                                "It also wants the council's militia dissolved before the end of the month."),
                        term(
                                Stance.OFFER,
                                Topic.CEASE_FIRE,
                                "the Ridge Council",
                                "t2",
                                "The Ridge Council offered to stop shooting for ten days if aid lorries are let"
                                        + " through."),
                        term(
                                Stance.AGREED,
                                Topic.NEGOTIATE,
                                "both sides",
                                "t2",
                                "Envoys of both sides have agreed to meet in Port Sable on Monday."),
                        term(
                                Stance.REJECTED,
                                Topic.DISARM,
                                "the Ridge Council",
                                "t3",
                                "“We will not give up a single rifle,” a spokesman for the Ridge Council said."),
                        term(
                                Stance.CALL,
                                Topic.HUMANITARIAN_ACCESS,
                                "the mission",
                                "t3",
                                "The mission called on all to let food and medicine reach the upper villages.")),
                Toll.empty(),
                List.of(),
                null);
    }

    /** A plain alert of another kind, for filling the list. */
    public Alert other(
            String id, Severity severity, String rule, String title, String publisher, int minutesAgo, Toll toll) {
        ArticleRef article = article(id + "-article", title, publisher, minutesAgo, id);
        return new Alert(
                "alert-of-" + id,
                1,
                AlertKind.OPENED,
                AlertReason.FIRST_REPORT,
                id,
                null,
                rule,
                rule.equals("journalists-held") ? "Journalists held" : "Aid workers harmed",
                "11aa",
                severity,
                title,
                article.publishedAt(),
                List.of(article.id()),
                List.of(article),
                1,
                toll,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Evidence(article.id(), title)));
    }

    /** Rules in force, with these faults. */
    public RuleSetState rules(List<String> faults) {
        return new RuleSetState(
                "matcher-1",
                "5c1e90",
                before(Duration.ofHours(7)),
                List.of(
                        new RuleInForce(
                                "peacekeeper-casualties",
                                "Peacekeeper casualties",
                                Severity.CRITICAL,
                                "7f3a",
                                "rules/peacekeeping.yaml"),
                        new RuleInForce(
                                "ceasefire-terms", "Ceasefire terms", Severity.WARNING, "91bc", "rules/ceasefire.yaml"),
                        new RuleInForce(
                                "aid-workers", "Aid workers harmed", Severity.WARNING, "11aa", "rules/aid.yaml"),
                        new RuleInForce(
                                "journalists-held", "Journalists held", Severity.INFO, "20cd", "rules/aid.yaml")),
                faults);
    }

    /** A feed. */
    public FeedState feed(
            String id, String title, FeedHealth health, @Nullable String fault, int failures, long articles) {
        boolean never = health == FeedHealth.NEW;
        return new FeedState(
                id,
                "https://" + id + ".example/rss.xml",
                "https://" + id + ".example/rss.xml",
                never ? null : title,
                health,
                null,
                null,
                now.plus(Duration.ofMinutes(failures == 0 ? 4 : 30)),
                never ? null : before(Duration.ofSeconds(50)),
                never ? null : before(Duration.ofMinutes(failures == 0 ? 1 : 300)),
                failures,
                fault,
                articles,
                List.of());
    }

    /** What a channel did with the ambush. */
    public Delivery delivery(
            String channel, int revision, DeliveryOutcome outcome, int attempts, @Nullable String detail) {
        return new Delivery(
                channel,
                "alert-of-" + AMBUSH,
                revision,
                outcome,
                attempts,
                before(Duration.ofMinutes(4)),
                "1700000000.0001",
                null,
                detail);
    }

    /** An article so many minutes old. */
    public ArticleRef article(String id, String title, String publisher, int minutesAgo, String voice) {
        return new ArticleRef(
                id, title, "https://news.example/" + id, publisher, before(Duration.ofMinutes(minutesAgo)), voice);
    }

    private static List<String> ids(List<ArticleRef> articles) {
        return articles.stream().map(ArticleRef::id).toList();
    }
}
