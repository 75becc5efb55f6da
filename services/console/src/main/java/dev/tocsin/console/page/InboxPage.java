package dev.tocsin.console.page;

import dev.tocsin.console.SubscriberInbox.Message;
import java.util.List;

/**
 * What subscribers got.
 *
 * @param slack conversations of Slack, newest first
 * @param mails conversations of mail, newest first
 * @param version changes with the content
 */
public record InboxPage(List<Conversation> slack, List<Conversation> mails, String version) {
    /** A message and the replies to it, in the order they came. */
    public record Conversation(Message first, List<Message> replies) {}
}
