package dev.tocsin.matcher.toll;

import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import java.util.EnumMap;
import java.util.Map;

/** The same people told under two groups are counted once. */
final class Groups {
    private Groups() {}

    /**
     * "People" without a group are all of them: where those of a group are as many, nobody is left, otherwise only the rest
     * is. "Soldiers" of one outlet may be the peacekeepers of another.
     */
    static Map<Group, Figure> withoutDoubles(Map<Group, Figure> row) {
        Map<Group, Figure> result = new EnumMap<>(Group.class);
        result.putAll(row);
        Figure military = result.get(Group.MILITARY);
        Figure peacekeepers = result.get(Group.PEACEKEEPER);
        if (military != null && peacekeepers != null && military.min() <= peacekeepers.min()) {
            result.remove(Group.MILITARY);
        }
        Figure people = result.get(Group.UNSPECIFIED);
        if (people == null) {
            return result;
        }
        int named = 0;
        for (Map.Entry<Group, Figure> entry : result.entrySet()) {
            named += entry.getKey() == Group.UNSPECIFIED ? 0 : entry.getValue().min();
        }
        if (named >= people.min()) {
            result.remove(Group.UNSPECIFIED);
        } else if (named > 0) {
            Integer most = people.max();
            result.put(
                    Group.UNSPECIFIED,
                    new Figure(people.min() - named, most == null ? null : Integer.valueOf(most - named)));
        }
        return result;
    }
}
