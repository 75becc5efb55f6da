package dev.tocsin.console.page;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing a revision changed: as its alert words it, but with the page's own names for kinds, groups, stances and topics.
 *
 * @param label what changed, or the whole line
 * @param before the figure until then; empty where there is none
 * @param after the figure since; empty where there is none
 */
public record ChangeLine(String label, String before, String after) {
    private static final String ARROW = " → ";
    private static final String NEW_TERM = "new term: ";

    /** The lines of an alert, {@code killed peacekeeper: 2+ → 6} taken apart; its new terms in a line for each stance. */
    static List<ChangeLine> of(List<String> changes) {
        List<ChangeLine> lines = new ArrayList<>();
        Map<Stance, List<String>> topics = new EnumMap<>(Stance.class);
        for (String change : changes) {
            Stance stance = change.startsWith(NEW_TERM) ? stance(change.substring(NEW_TERM.length())) : null;
            if (stance == null) {
                lines.add(of(change));
            } else {
                topics.computeIfAbsent(stance, unseen -> new ArrayList<>())
                        .add(change.substring(NEW_TERM.length() + stance.wire().length() + 1));
            }
        }
        topics.forEach((stance, named) -> lines.add(new ChangeLine(
                Words.stance(stance) + " "
                        + named.stream().map(ChangeLine::topic).collect(Collectors.joining(", ")),
                "",
                "")));
        return List.copyOf(lines);
    }

    private static @Nullable Stance stance(String term) {
        for (Stance stance : Stance.values()) {
            if (term.startsWith(stance.wire() + " ")) {
                return stance;
            }
        }
        return null;
    }

    private static String topic(String wire) {
        for (Topic topic : Topic.values()) {
            if (topic.wire().replace('_', ' ').equals(wire)) {
                return Words.topic(topic);
            }
        }
        return wire;
    }

    /** {@code peacekeepers killed} of {@code killed peacekeeper}; anything else as it stands. */
    private static String counted(String label) {
        for (CasualtyKind kind : CasualtyKind.values()) {
            for (Group group : Group.values()) {
                if (label.equals(kind.wire() + " " + group.wire().replace('_', ' '))) {
                    return Words.many(group) + " " + Words.kind(kind);
                }
            }
        }
        return label;
    }

    private static ChangeLine of(String change) {
        int arrow = change.indexOf(ARROW);
        int colon = change.lastIndexOf(": ", arrow < 0 ? change.length() : arrow);
        if (colon < 0) {
            return new ChangeLine(change, "", "");
        }
        if (arrow < 0) {
            String label = change.substring(0, colon);
            String counted = counted(label);
            return counted.equals(label)
                    ? new ChangeLine(change, "", "")
                    : new ChangeLine(counted, "", change.substring(colon + 2));
        }
        return new ChangeLine(
                counted(change.substring(0, colon)),
                change.substring(colon + 2, arrow),
                change.substring(arrow + ARROW.length()));
    }
}
