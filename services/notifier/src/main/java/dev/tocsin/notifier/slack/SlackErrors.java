package dev.tocsin.notifier.slack;

import dev.tocsin.notifier.channel.Answer;
import dev.tocsin.notifier.channel.RetryAfter;
import dev.tocsin.notifier.message.Plain;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Slack's refusals mean, from the error lists of {@code chat.postMessage} and of incoming webhooks. */
final class SlackErrors {
    /** Only these are about the one message; all others, such as {@code invalid_auth}, would meet the next one too. */
    private static final Set<String> ABOUT_THE_MESSAGE = Set.of(
            "invalid_arguments",
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_payload",
            "invalid_metadata_format",
            "markdown_text_conflict",
            "message_limit_exceeded",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "too_many_attachments");

    private static final Set<String> PARENT_GONE = Set.of("thread_not_found", "cannot_reply_to_message");
    private static final Set<String> NOT_EDITABLE = Set.of(
            "message_not_found",
            "cant_update_message",
            "edit_window_closed",
            "block_mismatch",
            "external_channel_migrating");

    private SlackErrors() {}

    /** Of {@code ok: false}, or of the text of a webhook's answer. */
    static Answer answer(@Nullable String error) {
        String name = error == null || error.isBlank() ? "unknown_error" : Plain.line(error, 60);
        return ABOUT_THE_MESSAGE.contains(name)
                ? new Answer.Refused("slack says " + name)
                : new Answer.Unavailable("slack says " + name, null);
    }

    /** Of an HTTP status. */
    static Answer answer(int status, @Nullable String retryAfter, Instant now) {
        return new Answer.Unavailable("slack answered " + status, RetryAfter.of(retryAfter, now));
    }

    /** Whether the thread is not there any more, so that a new one must begin. */
    static boolean parentGone(@Nullable String error) {
        return error != null && PARENT_GONE.contains(error);
    }

    /** Whether a message cannot be edited, now or ever. */
    static boolean notEditable(@Nullable String error) {
        return error != null && NOT_EDITABLE.contains(error);
    }
}
