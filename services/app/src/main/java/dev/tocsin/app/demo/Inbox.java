package dev.tocsin.app.demo;

import dev.tocsin.console.SubscriberInbox;
import dev.tocsin.testkit.MailFake;
import dev.tocsin.testkit.SlackFake;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the fakes of Slack and of the mail server hold, for the page. Thread-safe. */
final class Inbox implements SubscriberInbox {
    private final SlackFake slack;
    private final MailFake mail;
    private final InstantSource clock;
    private final Map<String, Instant> firstSeen = new ConcurrentHashMap<>();

    Inbox(SlackFake slack, MailFake mail, InstantSource clock) {
        this.slack = slack;
        this.mail = mail;
        this.clock = clock;
    }

    /** The fakes keep no time of their own: a message came when this first saw it, so look often. */
    @Override
    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        slack.messages().forEach(message -> messages.add(message(message)));
        mail.received().forEach(received -> messages.add(message(received)));
        messages.sort(Comparator.comparing(Message::at));
        return messages;
    }

    private Message message(SlackFake.Message message) {
        return new Message(
                message.ts(),
                Kind.SLACK,
                "Tocsin",
                channel(message.channel()),
                null,
                SlackBlocks.text(message.blocks(), message.text()),
                null,
                at(message.ts()),
                message.thread(),
                message.edits() > 0);
    }

    private Message message(MailFake.Mail received) {
        return new Message(
                received.messageId(),
                Kind.EMAIL,
                header(received.header("from")),
                received.mailbox(),
                received.subject(),
                received.text(),
                received.html(),
                at(received.messageId()),
                received.header("in-reply-to"),
                false);
    }

    /** The name that the fake made its id of. */
    private static String channel(String id) {
        return id.startsWith("C") ? "#" + id.substring(1).toLowerCase(Locale.ROOT) : id;
    }

    private Instant at(String id) {
        return firstSeen.computeIfAbsent(id, unseen -> clock.instant());
    }

    private static String header(@Nullable String value) {
        return value == null ? "" : value;
    }
}
