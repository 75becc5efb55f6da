package dev.tocsin.notifier.message;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The toll in words. */
final class TollText {
    private TollText() {}

    /** A line for each kind: {@code Killed: 6 peacekeepers, at least 2 civilians}. */
    static List<String> lines(Toll toll) {
        List<String> lines = new ArrayList<>();
        toll.figures().forEach((kind, groups) -> lines.add(line(kind, groups)));
        return lines;
    }

    private static String line(CasualtyKind kind, Map<Group, Figure> groups) {
        List<String> parts = new ArrayList<>();
        groups.forEach((group, figure) -> parts.add(number(figure) + " " + noun(group, figure)));
        return AlertText.capital(kind.wire()) + ": " + String.join(", ", parts);
    }

    private static String number(Figure figure) {
        return figure.max() == null ? "at least " + figure.min() : figure.toString();
    }

    private static String noun(Group group, Figure figure) {
        boolean one = figure.exact() && figure.min() == 1;
        return switch (group) {
            case PEACEKEEPER -> one ? "peacekeeper" : "peacekeepers";
            case MILITARY -> one ? "soldier" : "soldiers";
            case POLICE -> "police";
            case MILITANT -> one ? "militant" : "militants";
            case CIVILIAN -> one ? "civilian" : "civilians";
            case AID_WORKER -> one ? "aid worker" : "aid workers";
            case JOURNALIST -> one ? "journalist" : "journalists";
            case UNSPECIFIED -> one ? "person" : "people";
        };
    }
}
