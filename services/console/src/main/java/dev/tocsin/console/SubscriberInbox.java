package dev.tocsin.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What subscribers got, where the receiving ends are fakes in this process, as in the demo. The page {@code /inbox} shows
 * it. Implementations are thread-safe, quick, and keep no more than they can hold.
 */
@FunctionalInterface
public interface SubscriberInbox {
    /** Every message kept, oldest first, each as it reads now: an edited one is not listed twice. */
    List<Message> messages();

    /** Which kind of channel brought a message. */
    enum Kind {
        /** A message in a Slack channel; its text is Slack's mrkdwn. */
        SLACK,

        /** A mail. */
        EMAIL
    }

    /**
     * One message.
     *
     * @param id unique in the inbox: a Slack timestamp, a Message-ID
     * @param kind of channel
     * @param from who sent it
     * @param to the Slack channel or the mail address
     * @param subject of a mail; null for Slack
     * @param text mrkdwn for Slack, plain text for a mail
     * @param html the other body of a mail, or null
     * @param at when it came
     * @param thread id of the message it replies to; null where it begins a thread
     * @param edited whether it was changed after it came
     */
    record Message(
            String id,
            Kind kind,
            String from,
            String to,
            @Nullable String subject,
            String text,
            @Nullable String html,
            Instant at,
            @Nullable String thread,
            boolean edited) {}
}
