package dev.tocsin.console.http;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.Answer.Cause;
import dev.tocsin.console.explain.Answer.Explained;
import dev.tocsin.console.explain.Answer.Refused;
import dev.tocsin.console.explain.Verdict;
import dev.tocsin.console.page.ExplainForm;
import dev.tocsin.console.page.ExplainPage;
import dev.tocsin.model.Article;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Json;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Term;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the rules make of an article: the form, and the same as JSON. */
final class ExplainRoutes {
    private static final int MOST_VERDICTS = 1_000;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ExplainDesk desk;
    private final PageRoutes pages;

    ExplainRoutes(ExplainDesk desk, PageRoutes pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** The answer of the API: at most a thousand verdicts, those that fire first; {@code more} rules are left out. */
    record Explanation(
            ArticleText article,
            String rules,
            int fired,
            List<VerdictLine> verdicts,
            int more,
            List<Claim> claims,
            List<Term> terms,
            boolean withdraws,
            boolean factsRead) {
        static Explanation of(Explained answer) {
            return new Explanation(
                    ArticleText.of(answer.article()),
                    answer.rules(),
                    answer.fired(),
                    answer.verdicts().stream()
                            .sorted(Comparator.comparing(verdict -> !verdict.fires()))
                            .limit(MOST_VERDICTS)
                            .map(verdict -> VerdictLine.of(verdict, answer.article()))
                            .toList(),
                    Math.max(0, answer.verdicts().size() - MOST_VERDICTS),
                    answer.claims(),
                    answer.terms(),
                    answer.withdraws(),
                    answer.factsRead());
        }
    }

    /** The article as it was explained. */
    record ArticleText(
            String id,
            @Nullable String url,
            String publisher,
            String title,
            String text,
            String language,
            Instant publishedAt) {
        static ArticleText of(Article article) {
            return new ArticleText(
                    article.id(),
                    article.url(),
                    article.publisher(),
                    article.title(),
                    article.text(),
                    article.language(),
                    article.publishedAt());
        }
    }

    /** One rule's verdict. */
    record VerdictLine(
            String rule,
            String title,
            Severity severity,
            boolean fires,
            Verdict.Outcome outcome,
            String reason,
            @Nullable Boolean facts,
            List<SpanText> spans) {
        static VerdictLine of(Verdict verdict, Article article) {
            return new VerdictLine(
                    verdict.rule(),
                    verdict.title(),
                    verdict.severity(),
                    verdict.fires(),
                    verdict.outcome(),
                    verdict.reason(),
                    verdict.facts(),
                    verdict.spans().stream()
                            .map(span -> SpanText.of(span, article))
                            .toList());
        }
    }

    /** A stretch of the article and its words. */
    record SpanText(Verdict.Field field, int start, int end, String text) {
        static SpanText of(Verdict.Span span, Article article) {
            String whole = span.field() == Verdict.Field.TITLE ? article.title() : article.text();
            return new SpanText(span.field(), span.start(), span.end(), whole.substring(span.start(), span.end()));
        }
    }

    void add(JavalinConfig config) {
        config.routes.get("/explain", ctx -> show(ctx, ExplainPage.ask()));
        config.routes.post("/explain", this::page);
        config.routes.post("/api/explain", this::api);
    }

    private void page(Context ctx) {
        ExplainForm form = new ExplainForm(
                field(ctx, "url"),
                field(ctx, "title"),
                field(ctx, "text"),
                field(ctx, "publisher"),
                field(ctx, "language"),
                field(ctx, "publishedAt"),
                field(ctx, "article"));
        switch (ask(form)) {
            case Explained explained -> show(ctx, ExplainPage.of(form, explained));
            case Refused refused -> {
                status(ctx, refused.cause());
                show(ctx, ExplainPage.refused(form, refused.reason()));
            }
        }
    }

    private void api(Context ctx) {
        ExplainForm form = form(ctx.body());
        if (form == null) {
            Answers.error(ctx, 400, "the body must be a JSON object with \"url\", or with \"title\" and \"text\"");
            return;
        }
        switch (ask(form)) {
            case Explained explained -> Answers.json(ctx, Explanation.of(explained));
            case Refused refused -> {
                status(ctx, refused.cause());
                Answers.error(ctx, ctx.statusCode(), refused.reason());
            }
        }
    }

    private Answer ask(ExplainForm form) {
        String fault = form.fault();
        return fault.isEmpty() ? desk.ask(form.question()) : new Refused(Cause.BAD_QUESTION, fault);
    }

    private void show(Context ctx, ExplainPage page) {
        ExplainPage.Result result = page.result();
        pages.show(ctx, "explain", result == null ? "Explain" : result.summary() + " · Explain", "explain", page);
    }

    private static void status(Context ctx, Cause cause) {
        ctx.status(
                switch (cause) {
                    case BAD_QUESTION -> 400;
                    case UNREADABLE -> 422;
                    case BUSY -> 503;
                    case TOO_SLOW -> 504;
                });
        if (cause == Cause.BUSY) {
            ctx.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    /** A line of a file for backtests will do: there the text is called body. */
    private static @Nullable ExplainForm form(String body) {
        try {
            JsonNode json = Json.mapper().readTree(body);
            if (json == null || !json.isObject()) {
                return null;
            }
            return new ExplainForm(
                    json.path("url").asString(""),
                    json.path("title").asString(""),
                    json.path("text").asString(json.path("body").asString("")),
                    json.path("publisher").asString(""),
                    json.path("language").asString(""),
                    json.path("publishedAt").asString(""),
                    json.path("article").asString(""));
        } catch (JacksonException e) {
            return null;
        }
    }
}
