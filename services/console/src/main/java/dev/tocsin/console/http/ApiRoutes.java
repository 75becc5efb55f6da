package dev.tocsin.console.http;

import dev.tocsin.console.page.AlertList;
import dev.tocsin.console.page.Pages;
import dev.tocsin.console.view.Held;
import dev.tocsin.console.view.Views;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Delivery;
import dev.tocsin.model.Event;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.RuleSetState;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON API, described in docs/http-api.md. Every answer is bounded. */
final class ApiRoutes {
    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 200;

    private final Views views;
    private final Pages pages;

    ApiRoutes(Views views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    /** A page of events and where the next begins. */
    record Events(List<EventLine> events, @Nullable String next) {}

    /** An event in short, as its latest alert revision leaves it. */
    record EventLine(
            String eventId,
            String alertId,
            int revision,
            AlertKind kind,
            AlertReason reason,
            String rule,
            String ruleTitle,
            Severity severity,
            String title,
            Instant at,
            int articles,
            int outlets,
            Toll toll,
            List<String> changes) {
        static EventLine of(Alert alert) {
            return new EventLine(
                    alert.eventId(),
                    alert.alertId(),
                    alert.revision(),
                    alert.kind(),
                    alert.reason(),
                    alert.rule(),
                    alert.ruleTitle(),
                    alert.severity(),
                    alert.title(),
                    alert.at(),
                    alert.articles().size(),
                    alert.outlets(),
                    alert.toll(),
                    alert.changes());
        }
    }

    /** One event with all that is held of it; {@code event} is null where only its alerts are held. */
    record EventDetail(@Nullable Event event, List<Alert> alerts, List<Delivery> deliveries) {}

    /** Alert revisions in the order they came, and where to go on. */
    record Alerts(List<Alert> alerts, String next) {}

    /** A feed without the poller's private memory. */
    record Feed(
            String feed,
            String url,
            @Nullable String title,
            FeedHealth health,
            @Nullable Instant polledAt,
            @Nullable Instant succeededAt,
            Instant nextDue,
            int failures,
            @Nullable String fault,
            long articles) {
        static Feed of(FeedState state) {
            return new Feed(
                    state.feed(),
                    state.url(),
                    state.title(),
                    state.health(),
                    state.polledAt(),
                    state.succeededAt(),
                    state.nextDue(),
                    state.failures(),
                    state.fault(),
                    state.articles());
        }
    }

    /** A page of feeds and where the next begins. */
    record Feeds(List<Feed> feeds, @Nullable String next) {}

    /** What each matcher has in force, the latest told first. */
    record Rules(List<RuleSetState> matchers) {}

    void add(JavalinConfig config) {
        config.routes.get("/api/events", this::events);
        config.routes.get("/api/events/{event}", this::event);
        config.routes.get("/api/alerts", this::alerts);
        config.routes.get("/api/feeds", this::feeds);
        config.routes.get("/api/rules", this::rules);
    }

    private void events(Context ctx) {
        Integer size = size(ctx);
        if (size != null) {
            AlertList.Slice slice = pages.list().slice(PageRoutes.filter(ctx), ctx.queryParam("after"), size);
            Answers.json(
                    ctx, new Events(slice.alerts().stream().map(EventLine::of).toList(), slice.next()));
        }
    }

    private void event(Context ctx) {
        String id = ctx.pathParam("event");
        Event event = views.events().get(id);
        List<Alert> alerts = views.revisions(id);
        if (event == null && alerts.isEmpty()) {
            Answers.error(ctx, 404, "no such event, or it is held no more");
            return;
        }
        List<Delivery> deliveries = alerts.isEmpty()
                ? List.of()
                : views.deliveriesOf(alerts.getLast().alertId());
        Answers.json(ctx, new EventDetail(event, alerts, deliveries));
    }

    private void alerts(Context ctx) {
        Integer size = size(ctx);
        AlertCursor cursor = AlertCursor.parse(ctx.queryParam("since"));
        if (size == null) {
            return;
        }
        if (cursor == null) {
            Answers.error(
                    ctx, 400, "\"since\" must be a time such as 2026-01-31T12:00:00Z, or \"next\" of another answer");
            return;
        }
        List<Held<Alert>> page =
                views.alerts().all().stream().filter(cursor::wants).limit(size).toList();
        Answers.json(
                ctx,
                new Alerts(
                        page.stream().map(Held::value).toList(),
                        cursor.after(page).toString()));
    }

    private void feeds(Context ctx) {
        Integer size = size(ctx);
        if (size == null) {
            return;
        }
        String after = ctx.queryParam("after");
        List<Feed> rest = views.feeds().values().stream()
                .sorted(Comparator.comparing(FeedState::feed))
                .filter(feed -> after == null || feed.feed().compareTo(after) > 0)
                .limit(size + 1L)
                .map(Feed::of)
                .toList();
        boolean more = rest.size() > size;
        List<Feed> page = more ? rest.subList(0, size) : rest;
        Answers.json(ctx, new Feeds(page, more ? page.getLast().feed() : null));
    }

    private void rules(Context ctx) {
        Answers.json(
                ctx,
                new Rules(pages.rules().matchers().stream()
                        .map(matcher -> matcher.state())
                        .toList()));
    }

    /** The page size asked for; null where it is none, which has been answered. */
    private static @Nullable Integer size(Context ctx) {
        String limit = ctx.queryParam("limit");
        if (limit == null) {
            return DEFAULT_SIZE;
        }
        if (limit.matches("[0-9]{1,4}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MOST) {
            return Integer.valueOf(limit);
        }
        Answers.error(ctx, 400, "\"limit\" must be a number from 1 to " + MOST);
        return null;
    }
}
