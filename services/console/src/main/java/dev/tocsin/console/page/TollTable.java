package dev.tocsin.console.page;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A toll as a table: a row for each group, a column for each kind that is known of any.
 *
 * @param kinds the columns
 * @param rows the rows
 */
public record TollTable(List<CasualtyKind> kinds, List<Row> rows) {
    /**
     * One group.
     *
     * @param who the group in words
     * @param cells one for each column
     */
    public record Row(String who, List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param kind the column
     * @param text the figure, or a dash where nothing is known
     * @param exact whether it is known to the man
     * @param known whether anything is known
     * @param spoken the same for who cannot see the table's shape
     */
    public record Cell(CasualtyKind kind, String text, boolean exact, boolean known, String spoken) {}

    static TollTable of(Toll toll) {
        var figures = toll.figures();
        List<CasualtyKind> kinds = List.copyOf(figures.keySet());
        Set<Group> groups = EnumSet.noneOf(Group.class);
        figures.values().forEach(byGroup -> groups.addAll(byGroup.keySet()));
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            rows.add(new Row(
                    Words.many(group),
                    kinds.stream()
                            .map(kind -> cell(kind, toll.figure(kind, group)))
                            .toList()));
        }
        return new TollTable(kinds, List.copyOf(rows));
    }

    /** Whether nothing is known. */
    public boolean empty() {
        return rows.isEmpty();
    }

    private static Cell cell(CasualtyKind kind, @Nullable Figure figure) {
        if (figure == null) {
            return new Cell(kind, "–", true, false, "not reported");
        }
        return new Cell(kind, Words.figure(figure), figure.exact(), true, spoken(figure));
    }

    private static String spoken(Figure figure) {
        if (figure.exact()) {
            return Integer.toString(figure.min());
        }
        return figure.max() == null ? "at least " + figure.min() : "between " + figure.min() + " and " + figure.max();
    }
}
