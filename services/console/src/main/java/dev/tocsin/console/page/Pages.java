package dev.tocsin.console.page;

import dev.tocsin.console.SubscriberInbox;
import dev.tocsin.console.view.Held;
import dev.tocsin.console.view.Views;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.RuleSetState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the pages of what the views hold at this moment. Thread-safe. */
public final class Pages {
    /** Feeds on one page; those that fail come first. */
    public static final int MOST_FEEDS = 500;

    private static final Comparator<Held<RuleSetState>> LATEST_TOLD =
            Comparator.<Held<RuleSetState>, java.time.Instant>comparing(Held::at)
                    .reversed();

    private final Views views;
    private final @Nullable SubscriberInbox inbox;
    private final boolean explains;
    private final AlertList list;

    /**
     * Pages of these views.
     *
     * @param inbox what subscribers got; null where the receiving ends are real
     * @param explains whether articles can be explained here
     */
    public Pages(Views views, @Nullable SubscriberInbox inbox, boolean explains) {
        this.views = views;
        this.inbox = inbox;
        this.explains = explains;
        this.list = new AlertList(views);
    }

    /** The list of alerts. */
    public AlertList list() {
        return list;
    }

    /**
     * The first page or a later one.
     *
     * @param after where the page before ended, as its {@code next} says; null for the first
     */
    public AlertsPage alerts(Filter filter, @Nullable String after, int size) {
        AlertList.Slice slice = list.slice(filter, after, size);
        List<FeedState> feeds = views.feeds().values();
        return new AlertsPage(
                filter,
                slice.alerts().stream().map(Card::of).toList(),
                slice.next(),
                list.counts(),
                list.rules(),
                feeds.size(),
                (int) feeds.stream().filter(Pages::failing).count(),
                inForce());
    }

    /** The card of one event in the list; null where there is none or the filter hides it. */
    public @Nullable Card card(String eventId, Filter filter) {
        return list.all(filter).stream()
                .filter(alert -> alert.eventId().equals(eventId))
                .findFirst()
                .map(Card::of)
                .orElse(null);
    }

    /** One alert's page; null where nothing is known of the event. */
    public @Nullable EventPage event(String eventId) {
        return new EventPageMaker(views).make(eventId);
    }

    /** The feeds. */
    public FeedsPage feeds() {
        List<FeedState> feeds = views.feeds().values();
        Map<FeedHealth, Long> counts =
                feeds.stream().collect(Collectors.groupingBy(FeedState::health, Collectors.counting()));
        List<FeedsPage.Line> lines = feeds.stream()
                .sorted(Comparator.comparing((FeedState feed) -> !failing(feed)).thenComparing(FeedState::feed))
                .limit(MOST_FEEDS)
                .map(Pages::line)
                .toList();
        List<FeedsPage.Count> byHealth = List.of(FeedHealth.values()).stream()
                .filter(counts::containsKey)
                .map(health -> new FeedsPage.Count(health, Words.health(health), counts.getOrDefault(health, 0L)))
                .toList();
        return new FeedsPage(lines, byHealth, feeds.size());
    }

    /** The rules. */
    public RulesPage rules() {
        List<Held<RuleSetState>> states = ruleStates();
        Map<String, Integer> alerts = new HashMap<>();
        list.all(Filter.NONE).forEach(alert -> alerts.merge(alert.rule(), 1, Integer::sum));
        boolean agree =
                states.stream().map(state -> state.value().version()).distinct().count() <= 1;
        return new RulesPage(
                states.stream()
                        .map(state -> new RulesPage.Matcher(state.value(), state.at()))
                        .toList(),
                agree,
                Map.copyOf(alerts));
    }

    /**
     * What is wrong with the rule files, as the matcher says that told last: matchers read the same files, and one that is
     * gone must not be heard for ever.
     */
    public List<String> faults() {
        return ruleStates().stream()
                .findFirst()
                .map(state -> state.value().faults())
                .orElse(List.of());
    }

    /** What subscribers got; null where there is no inbox. */
    public @Nullable InboxPage inbox() {
        return inbox == null ? null : InboxMaker.make(inbox.messages());
    }

    /** One message of the inbox; null where there is none. */
    public SubscriberInbox.@Nullable Message message(String id) {
        return inbox == null
                ? null
                : inbox.messages().stream()
                        .filter(message -> message.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether there is an inbox. */
    public boolean hasInbox() {
        return inbox != null;
    }

    /** Whether articles can be explained here. */
    public boolean explains() {
        return explains;
    }

    private int inForce() {
        return ruleStates().stream()
                .findFirst()
                .map(state -> state.value().rules().size())
                .orElse(0);
    }

    private List<Held<RuleSetState>> ruleStates() {
        return views.rules().all().stream().sorted(LATEST_TOLD).toList();
    }

    private static boolean failing(FeedState feed) {
        return feed.health() == FeedHealth.FAILING || feed.health() == FeedHealth.GONE;
    }

    private static FeedsPage.Line line(FeedState feed) {
        return new FeedsPage.Line(
                feed.feed(),
                Objects.requireNonNullElse(feed.title(), feed.feed()),
                feed.url(),
                SafeUrl.of(feed.url()),
                feed.health(),
                Words.health(feed.health()),
                feed.succeededAt(),
                feed.nextDue(),
                feed.failures(),
                Objects.requireNonNullElse(feed.fault(), ""),
                feed.articles());
    }
}
