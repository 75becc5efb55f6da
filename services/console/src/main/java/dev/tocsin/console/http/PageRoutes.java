package dev.tocsin.console.http;

import dev.tocsin.console.SubscriberInbox.Message;
import dev.tocsin.console.page.Card;
import dev.tocsin.console.page.EventPage;
import dev.tocsin.console.page.Filter;
import dev.tocsin.console.page.Frame;
import dev.tocsin.console.page.InboxPage;
import dev.tocsin.console.page.Pages;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
final class PageRoutes {
    private static final int CARDS = 50;

    private final Pages pages;
    private final Templates templates;
    private final Assets assets;
    private final Access access;
    private final InstantSource clock;

    PageRoutes(Pages pages, Templates templates, Assets assets, Access access, InstantSource clock) {
        this.pages = pages;
        this.templates = templates;
        this.assets = assets;
        this.access = access;
        this.clock = clock;
    }

    void add(JavalinConfig config) {
        config.routes.get(
                "/",
                ctx -> show(
                        ctx, "alerts", "Alerts", "alerts", pages.alerts(filter(ctx), ctx.queryParam("after"), CARDS)));
        config.routes.get("/cards/{event}", this::card);
        config.routes.get("/events/{event}", this::event);
        config.routes.get("/feeds", ctx -> show(ctx, "feeds", "Feeds", "feeds", pages.feeds()));
        config.routes.get("/rules", ctx -> show(ctx, "rules", "Rules", "rules", pages.rules()));
        if (pages.hasInbox()) {
            config.routes.get("/inbox", this::inbox);
            config.routes.get("/inbox/mail", this::mail);
        }
        config.routes.error(404, "*", ctx -> lost(ctx));
    }

    /** What a query asks to see. */
    static Filter filter(Context ctx) {
        return Filter.of(ctx.queryParam("severity"), ctx.queryParam("rule"), ctx.queryParam("text"));
    }

    private void card(Context ctx) {
        Card card = pages.card(ctx.pathParam("event"), filter(ctx));
        if (card == null) {
            ctx.status(204);
        } else {
            ctx.html(templates.card(card, clock.instant()));
        }
    }

    private void event(Context ctx) {
        EventPage page = pages.event(ctx.pathParam("event"));
        if (page == null) {
            ctx.status(404);
        } else {
            show(ctx, "event", page.card().title(), "alerts", page);
        }
    }

    private void inbox(Context ctx) {
        InboxPage page = pages.inbox();
        if (page == null || page.version().equals(ctx.queryParam("seen"))) {
            ctx.status(204);
        } else {
            show(ctx, "inbox", "Inbox", "inbox", page);
        }
    }

    private void mail(Context ctx) {
        String id = ctx.queryParam("id");
        Message message = id == null ? null : pages.message(id);
        if (message == null || message.html() == null) {
            ctx.status(404);
            return;
        }
        SecurityHeaders.mail(ctx);
        ctx.html(message.html());
    }

    private void lost(Context ctx) {
        if (Answers.told(ctx)) {
            return;
        }
        if (ctx.path().startsWith("/api/")) {
            Answers.error(ctx, 404, "nothing here");
            return;
        }
        show(ctx, "lost", "Not found", "", "");
    }

    /** Answers with a whole page of one of the templates. */
    void show(Context ctx, String template, String title, String section, @Nullable Object page) {
        List<String> faults = pages.faults();
        Frame frame = new Frame(
                title,
                section,
                clock.instant(),
                faults,
                pages.hasInbox(),
                pages.explains(),
                access.signedIn(ctx),
                assets.folder());
        ctx.html(templates.page(template, frame, page == null ? "" : page));
    }
}
