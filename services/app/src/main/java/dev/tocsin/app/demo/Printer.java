package dev.tocsin.app.demo;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Severity;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Shows the story and its alerts as they come, in colour where that can be seen. Thread-safe. */
final class Printer {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String GREEN = "1;32";

    private final PrintWriter out;
    private final boolean colour;
    private final Instant begun;

    /** {@code begun} is when the process was started, for the seconds that are shown. */
    Printer(PrintWriter out, boolean colour, Instant begun) {
        this.out = out;
        this.colour = colour;
        this.begun = begun;
    }

    synchronized void intro(String url, Story story) {
        line(paint(BOLD, "Tocsin demo") + ": " + story.items().size() + " articles of "
                + story.outlets().size() + " invented outlets, three days in a minute.");
        line("Page " + paint(BOLD, url) + "   what subscribers get " + paint(BOLD, url + "/inbox"));
        line("");
    }

    synchronized void article(Article article) {
        line(paint(
                DIM,
                "%s  %-22s %s".formatted(TIME.format(article.publishedAt()), article.publisher(), article.title())));
    }

    synchronized void alert(Alert alert, Instant now) {
        String colourOf = alert.severity() == Severity.CRITICAL ? RED : YELLOW;
        String label = alert.revision() == 1 ? "ALERT" : alert.kind().name();
        line(paint(colourOf, "  %-9s %s".formatted(label, alert.title())) + "  "
                + paint(DIM, "%.1f s".formatted(Duration.between(begun, now).toMillis() / 1000.0)));
        line("      " + alert.severity().wire() + " · " + alert.ruleTitle() + " · "
                + alert.kind().wire() + ": " + alert.reason().wire().replace('_', ' '));
        alert.changes().forEach(change -> line("      " + paint(BOLD, change)));
        alert.evidence().stream().map(Printer::quote).distinct().limit(2).forEach(quote -> line("      " + quote));
    }

    synchronized void summary(int articles, List<Alert> alerts, int slack, int mails, List<String> differences) {
        line("");
        line("The story is told: " + articles + " articles, " + alerts.size() + " alerts on "
                + alerts.stream().map(Alert::alertId).distinct().count() + " events, " + slack + " Slack messages, "
                + mails
                + " mails.");
        if (differences.isEmpty()) {
            line(paint(GREEN, "Just what the story expects."));
        } else {
            line(paint(RED, "Not what the story expects:"));
            differences.forEach(difference -> line("  " + difference));
        }
    }

    private static String quote(Evidence evidence) {
        String text = evidence.text().length() <= 160
                ? evidence.text()
                : evidence.text().substring(0, 159) + "…";
        return "“" + text + "”";
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
