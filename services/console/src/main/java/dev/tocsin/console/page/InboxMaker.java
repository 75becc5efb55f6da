package dev.tocsin.console.page;

import dev.tocsin.console.SubscriberInbox.Kind;
import dev.tocsin.console.SubscriberInbox.Message;
import dev.tocsin.console.page.InboxPage.Conversation;
import dev.tocsin.model.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Set<String> ids = new HashSet<>();
        ofKind.forEach(message -> ids.add(message.id()));
        Map<String, List<Message>> threads = new LinkedHashMap<>();
        for (Message message : ofKind) {
            String thread = message.thread();
            boolean reply = thread != null && ids.contains(thread) && !thread.equals(message.id());
            threads.computeIfAbsent(reply ? thread : message.id(), id -> new ArrayList<>())
                    .add(message);
        }
        return threads.values().stream()
                .map(thread -> new Conversation(thread.getFirst(), List.copyOf(thread.subList(1, thread.size()))))
                .toList()
                .reversed();
    }
}
