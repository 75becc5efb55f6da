package dev.tocsin.notifier.email;

import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.Notification;
import dev.tocsin.notifier.message.AlertText;
import dev.tocsin.notifier.message.Plain;
import org.jspecify.annotations.Nullable;

/**
 * How a mail hangs together with those before it (RFC 5322, 3.6.4). Mail programs also want the subject to stay the same, while
 * the title of an event may change; so the first subject is remembered with the first Message-ID.
 *
 * @param messageId of this mail, the same at every try
 * @param root Message-ID of the first mail; null where this is the first
 * @param previous Message-ID of the mail before, or null
 * @param subject the same in the whole thread, without {@code Re:}
 */
record EmailThread(
        String messageId, @Nullable String root, @Nullable String previous, String subject) {
    private static final int MAX_SUBJECT = 160;

    static EmailThread of(Notification notification, String domain) {
        String id = Headers.value(
                "<" + notification.channel() + "." + notification.alert().idempotencyKey() + "@" + domain + ">");
        String thread = notification.thread();
        int space = thread == null ? -1 : thread.indexOf(' ');
        if (thread == null || space < 0) {
            AlertText text = new AlertText(notification.alert());
            String subject = "[" + text.severity() + "] " + text.rule() + ": " + text.title();
            return new EmailThread(id, null, null, Headers.value(Plain.line(subject, MAX_SUBJECT)));
        }
        String root = Headers.value(thread.substring(0, space));
        String previous = notification.previous() == null ? root : Headers.value(notification.previous());
        return new EmailThread(id, root, previous, Headers.value(thread.substring(space + 1)));
    }

    /** What to remember when the mail is out. */
    Answer accepted() {
        return new Answer.Accepted(messageId, (root == null ? messageId : root) + " " + subject);
    }

    /** The subject as it is sent. */
    String subjectLine() {
        return root == null ? subject : "Re: " + subject;
    }

    /** The header {@code References}: the first mail and the one before; null for the first. */
    @Nullable
    String references() {
        if (root == null || root.equals(previous) || previous == null) {
            return root;
        }
        return root + " " + previous;
    }
}
