package dev.tocsin.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told: who publishes what, when, and what that must raise. Immutable.
 *
 * @param outlets in the order of the file
 * @param items in the order of time
 */
record Story(List<Outlet> outlets, List<Item> items) {
    Story {
        outlets = List.copyOf(outlets);
        items = List.copyOf(items);
    }

    /** The alerts that must be raised, in order. */
    List<Expected> expected() {
        return items.stream()
                .map(Item::rings)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** How an outlet writes its feed. */
    enum Format {
        RSS10,
        RSS20,
        ATOM,
        JSON
    }

    /**
     * An outlet.
     *
     * @param id of its feed
     * @param name for readers
     * @param language BCP 47
     * @param format of its feed
     */
    record Outlet(String id, String name, String language, Format format) {}

    /**
     * An article.
     *
     * @param id unique in the story
     * @param outlet that publishes it
     * @param publishedAt in the story's time
     * @param title one line
     * @param paragraphs plain text
     * @param rings the alert that it must raise; null: none
     */
    record Item(
            String id,
            Outlet outlet,
            Instant publishedAt,
            String title,
            List<String> paragraphs,
            @Nullable Expected rings) {
        Item {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * An alert revision that must be raised.
     *
     * @param rule id of the rule
     * @param kind such as {@code opened}
     * @param reason such as {@code first_report}
     * @param toll figures that must stand in it, such as {@code killed peacekeeper} to {@code 2+}
     * @param terms that must stand in it, such as {@code demand disarm}
     */
    record Expected(String rule, String kind, String reason, Map<String, String> toll, List<String> terms) {
        Expected {
            toll = Map.copyOf(toll);
            terms = List.copyOf(terms);
        }
    }
}
