package dev.tocsin.console.page;

import dev.tocsin.console.SubscriberInbox.Kind;
import dev.tocsin.console.SubscriberInbox.Message;
import dev.tocsin.console.page.InboxPage.Conversation;
import dev.tocsin.model.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts replies under what they reply to. */
final class InboxMaker {
    private InboxMaker() {}

    static InboxPage make(List<Message> messages) {
        return new InboxPage(
                conversations(messages, Kind.SLACK),
                conversations(messages, Kind.EMAIL),
                Ids.of(messages.stream().map(Message::toString).toArray(String[]::new)));
    }

    private static List<Conversation> conversations(List<Message> messages, Kind kind) {
        List<Message> ofKind =
                messages.stream().filter(message -> message.kind() == kind).toList();
        Map<String, String> begins = new HashMap<>();
        Map<String, List<Message>> threads = new LinkedHashMap<>();
        for (Message message : ofKind) {
            // a mail answers the last one, a Slack message the first: either way the thread is the one of what it
            // answers
            String answers = message.thread();
            String known = answers == null ? null : begins.get(answers);
            String thread = known == null ? message.id() : known;
            begins.putIfAbsent(message.id(), thread);
            threads.computeIfAbsent(thread, id -> new ArrayList<>()).add(message);
        }
        return threads.values().stream()
                .map(thread -> new Conversation(thread.getFirst(), List.copyOf(thread.subList(1, thread.size()))))
                .toList()
                .reversed();
    }
}
