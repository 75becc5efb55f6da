package dev.tocsin.notifier.email;

import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.message.AlertText;
import dev.tocsin.notifier.message.Quote;
import java.util.ArrayList;
import java.util.List;

/** The plain part. */
final class EmailText {
    private EmailText() {}

    static String of(Notification notification) {
        AlertText text = new AlertText(notification.alert());
        List<String> parts = new ArrayList<>();
        parts.add(text.title() + "\n" + text.severity() + " · " + text.rule() + " · " + text.reason());
        add(parts, "", known(text));
        add(parts, "What changed", text.opening() ? List.of() : bullets(text.changes()));
        add(parts, "Who said it", quotes(text));
        add(parts, "Read on", sources(text));
        String page = notification.page() == null ? "" : "\n" + notification.page();
        parts.add(text.counts() + " · " + text.at() + " · revision "
                + notification.alert().revision() + page);
        return String.join("\n\n", parts) + "\n";
    }

    private static void add(List<String> parts, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add((heading.isEmpty() ? "" : heading + "\n") + String.join("\n", lines));
        }
    }

    private static List<String> known(AlertText text) {
        List<String> lines = new ArrayList<>(text.toll());
        lines.addAll(text.terms());
        return lines;
    }

    private static List<String> bullets(List<String> lines) {
        return lines.stream().map(line -> "- " + line).toList();
    }

    private static List<String> quotes(AlertText text) {
        List<String> lines = new ArrayList<>();
        for (Quote quote : text.quotes()) {
            lines.add("> " + quote.sentence());
            lines.add("  " + quote.attribution() + (quote.url() == null ? "" : ", " + quote.url()));
        }
        return lines;
    }

    private static List<String> sources(AlertText text) {
        return text.sources().stream()
                .map(source -> "- " + source.outlet() + ": " + source.title()
                        + (source.url() == null ? "" : "\n  " + source.url()))
                .toList();
    }
}
