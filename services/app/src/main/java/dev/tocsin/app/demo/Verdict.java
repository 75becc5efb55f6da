package dev.tocsin.app.demo;

import dev.tocsin.model.Alert;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Term;
import dev.tocsin.model.Wire;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what was raised and what arrived against what the story expects. Pure. */
final class Verdict {
    private Verdict() {}

    /** What differs between the alerts of the story and those that were raised, a line each; empty: nothing. */
    static List<String> raised(Story story, List<Alert> alerts) {
        List<String> differences = new ArrayList<>();
        List<Story.Item> ringing =
                story.items().stream().filter(item -> item.rings() != null).toList();
        for (int i = 0; i < Math.max(ringing.size(), alerts.size()); i++) {
            if (i >= alerts.size()) {
                differences.add("alert " + (i + 1) + ": expected " + show(ringing.get(i)) + ", none was raised");
            } else if (i >= ringing.size()) {
                differences.add("alert " + (i + 1) + ": raised " + show(alerts.get(i)) + ", none was expected");
            } else {
                difference(i + 1, ringing.get(i), alerts.get(i), differences);
            }
        }
        return differences;
    }

    /** What differs between the alerts that were raised and the messages that arrived, a line each. */
    static List<String> delivered(List<Alert> alerts, List<SlackFake.Call> slack, List<MailFake.Mail> mails) {
        List<String> differences = new ArrayList<>();
        List<SlackFake.Call> posts = slack.stream()
                .filter(call -> call.accepted() && call.method().equals("chat.postMessage"))
                .toList();
        for (Alert alert : alerts) {
            String block = "-" + alert.idempotencyKey() + "\"";
            count(
                    "Slack",
                    alert,
                    posts.stream()
                            .filter(post ->
                                    post.arguments().getOrDefault("blocks", "").contains(block))
                            .count(),
                    differences);
            String messageId = "." + alert.idempotencyKey() + "@";
            count(
                    "mail",
                    alert,
                    mails.stream()
                            .filter(mail -> mail.messageId().contains(messageId))
                            .count(),
                    differences);
        }
        if (posts.size() != alerts.size() || mails.size() != alerts.size()) {
            differences.add(posts.size() + " Slack messages and " + mails.size() + " mails arrived for " + alerts.size()
                    + " alerts");
        }
        return differences;
    }

    private static void count(String channel, Alert alert, long arrived, List<String> differences) {
        if (arrived != 1) {
            differences.add(channel + ": " + arrived + " arrived of " + show(alert));
        }
    }

    private static void difference(int number, Story.Item item, Alert alert, List<String> differences) {
        Story.Expected expected = java.util.Objects.requireNonNull(item.rings());
        boolean same = expected.rule().equals(alert.rule())
                && expected.kind().equals(alert.kind().wire())
                && expected.reason().equals(alert.reason().wire())
                && expected.toll().entrySet().stream()
                        .allMatch(figure -> figure.getValue().equals(figure(alert, figure)))
                && alert.terms().stream().map(Verdict::show).toList().containsAll(expected.terms());
        if (!same) {
            differences.add("alert " + number + ": expected " + show(item) + ", raised " + show(alert));
        }
    }

    private static String figure(Alert alert, Map.Entry<String, String> expected) {
        String[] words = expected.getKey().split(" ", 2);
        Figure figure = alert.toll().figure(CasualtyKind.of(words[0]), Group.of(words[1]));
        return figure == null ? "none" : figure.toString();
    }

    private static String show(Story.Item item) {
        Story.Expected expected = java.util.Objects.requireNonNull(item.rings());
        return expected.rule() + " " + expected.kind() + " " + expected.reason() + " " + expected.toll() + " "
                + expected.terms() + " by \"" + item.title() + "\"";
    }

    private static String show(Alert alert) {
        return alert.rule() + " " + alert.kind().wire() + " " + alert.reason().wire() + " " + alert.toll() + " "
                + alert.terms().stream().map(Verdict::show).distinct().toList() + " " + alert.changes() + " by \""
                + (alert.references().isEmpty()
                        ? "?"
                        : alert.references().getLast().title())
                + "\"";
    }

    private static String show(Term term) {
        return Wire.name(term.stance()) + " " + Wire.name(term.topic());
    }
}
