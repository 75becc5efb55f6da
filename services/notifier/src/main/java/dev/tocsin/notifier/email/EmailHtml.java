package dev.tocsin.notifier.email;

import dev.tocsin.model.Severity;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.message.AlertText;
import dev.tocsin.notifier.message.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The HTML part: no script, no picture, nothing that is fetched; styles stand in the elements, as mail programs want it.
 * {@code dir=auto} lets each text run in its own direction.
 */
final class EmailHtml {
    private static final String QUOTE = "margin:0 0 12px;padding:4px 0 4px 12px;border-left:3px solid #9aa4b2";

    private EmailHtml() {}

    static String of(Notification notification) {
        AlertText text = new AlertText(notification.alert());
        String page = notification.page() == null ? null : notification.page().toString();
        StringBuilder html = new StringBuilder(2_048);
        html.append("<!doctype html><html><head><meta charset=\"utf-8\"><title>")
                .append(escape(text.title()))
                .append("</title></head><body style=\"margin:0;padding:16px;font:15px/1.5 sans-serif\">")
                .append("<div style=\"max-width:640px\"><p style=\"margin:0 0 4px;font-weight:bold;color:")
                .append(colour(notification.alert().severity()))
                .append("\">")
                .append(escape(text.severity() + " · " + text.rule() + " · " + text.reason()))
                .append("</p><h1 dir=\"auto\" style=\"margin:0 0 12px;font-size:20px;line-height:1.3\">")
                .append(link(text.title(), page))
                .append("</h1>");
        List<String> known = new ArrayList<>(text.toll());
        known.addAll(text.terms());
        list(html, "", known.stream().map(EmailHtml::escape).toList());
        if (!text.opening()) {
            list(
                    html,
                    "What changed",
                    text.changes().stream().map(EmailHtml::escape).toList());
        }
        quotes(html, text.quotes());
        list(
                html,
                "Read on",
                text.sources().stream()
                        .map(source -> escape(source.outlet() + ": ") + link(source.title(), source.url()))
                        .toList());
        html.append("<p style=\"color:#667085\">")
                .append(escape(text.counts() + " · " + text.at() + " · revision "
                        + notification.alert().revision()))
                .append("</p></div></body></html>\n");
        return html.toString();
    }

    private static void list(StringBuilder html, String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        heading(html, heading);
        html.append("<ul style=\"margin:0 0 16px;padding-left:20px\">");
        items.forEach(item -> html.append("<li dir=\"auto\">").append(item).append("</li>"));
        html.append("</ul>");
    }

    private static void quotes(StringBuilder html, List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return;
        }
        heading(html, "Who said it");
        for (Quote quote : quotes) {
            html.append("<blockquote dir=\"auto\" style=\"").append(QUOTE).append("\">");
            html.append(escape(quote.sentence())).append("<br><small>");
            html.append(link(quote.attribution(), quote.url())).append("</small></blockquote>");
        }
    }

    private static void heading(StringBuilder html, String heading) {
        if (!heading.isEmpty()) {
            html.append("<h2 style=\"margin:16px 0 6px;font-size:15px\">")
                    .append(heading)
                    .append("</h2>");
        }
    }

    private static String link(String text, @Nullable String url) {
        return url == null
                ? escape(text)
                : "<a href=\"" + escape(url) + "\" rel=\"noreferrer\">" + escape(text) + "</a>";
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "#b42318";
            case WARNING -> "#b54708";
            case INFO -> "#175cd3";
        };
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
