package dev.tocsin.notifier.message;

import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.ArticleRef;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words for one revision. Everything it returns is plain text of one line, bounded and without control characters; what a
 * channel must escape it escapes itself.
 */
public final class AlertText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int TITLE = 200;
    private static final int CHANGE = 300;
    private static final int MOST_CHANGES = 12;
    private static final int MOST_SOURCES = 6;

    /**
     * An article to read on.
     *
     * @param outlet its name
     * @param title of the article
     * @param url to link; null where there is none that may be linked
     */
    public record Source(
            String outlet, String title, @Nullable String url) {}

    private final Alert alert;

    public AlertText(Alert alert) {
        this.alert = alert;
    }

    /** What happened, in the words of the article that tells it best. */
    public String title() {
        String title = Plain.line(alert.title(), TITLE);
        return title.isEmpty() ? rule() : title;
    }

    /** The rule that fired. */
    public String rule() {
        String title = Plain.line(alert.ruleTitle(), TITLE);
        return title.isEmpty() ? Plain.line(alert.rule(), TITLE) : title;
    }

    /** {@code Critical}. */
    public String severity() {
        return capital(alert.severity().wire());
    }

    /** Why this revision was raised: {@code First report}. */
    public String reason() {
        return switch (alert.reason()) {
            case FIRST_REPORT -> "First report";
            case TOLL_ROSE -> "The toll rose";
            case TOLL_FELL -> "The toll was lowered";
            case EXACT_FIGURE -> "An exact figure";
            case NEW_TERM -> "A new term";
            case CONFIRMED -> "Confirmed by more outlets";
            case REPORT_WITHDRAWN -> "The report was withdrawn";
            case EVENTS_MERGED -> "Two events proved to be one";
            case REOPENED -> "News after a long silence";
        };
    }

    /** Whether this is the first that is told of the event. */
    public boolean opening() {
        return alert.kind() == AlertKind.OPENED;
    }

    /** What is known: {@code Killed: 6 peacekeepers, 2 civilians} and so on, a line for each kind. */
    public List<String> toll() {
        return TollText.lines(alert.toll());
    }

    /** The terms of a ceasefire: {@code Demand for disarmament}, with who says so, each once. */
    public List<String> terms() {
        return alert.terms().stream()
                .map(TermText::line)
                .distinct()
                .limit(MOST_CHANGES)
                .toList();
    }

    /** What changed since the revision before. */
    public List<String> changes() {
        return alert.changes().stream()
                .limit(MOST_CHANGES)
                .map(change -> Plain.line(change, CHANGE))
                .filter(change -> !change.isEmpty())
                .toList();
    }

    /** Who said it, with the sentence. */
    public List<Quote> quotes() {
        return Quote.of(alert);
    }

    /** The latest articles to read on, one for each outlet first. */
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        List<String> outlets = new ArrayList<>();
        List<ArticleRef> newestFirst = alert.references().reversed();
        for (ArticleRef article : newestFirst) {
            if (sources.size() < MOST_SOURCES && !outlets.contains(article.publisher())) {
                outlets.add(article.publisher());
                sources.add(source(article));
            }
        }
        return sources;
    }

    /** {@code 3 outlets, 5 articles}. */
    public String counts() {
        return count(alert.outlets(), "outlet") + ", " + count(alert.articles().size(), "article");
    }

    /** When it was raised: {@code 21 Sep 2023 12:00 UTC}. */
    public String at() {
        return TIME.format(alert.at());
    }

    /** Everything that matters in one line, for previews and logs. */
    public String summary() {
        List<String> known = new ArrayList<>(toll());
        if (known.isEmpty()) {
            known.addAll(terms());
        }
        String facts = known.isEmpty() ? "" : " | " + String.join("; ", known);
        return severity() + " | " + rule() + " | " + reason() + " | " + title() + Plain.cut(facts, CHANGE);
    }

    static String capital(String wire) {
        String words = words(wire);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String words(String wire) {
        return wire.replace('_', ' ');
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static Source source(ArticleRef article) {
        return new Source(
                Plain.line(article.publisher(), 80), Plain.line(article.title(), TITLE), Plain.link(article.url()));
    }
}
