package dev.tocsin.matcher.rule;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article must claim, as current news, for a rule to fire. Where both parts are given, both must hold.
 *
 * @param casualties what it must say of casualties, or null
 * @param terms what it must say of a ceasefire, or null
 */
public record FactsCondition(
        @Nullable Casualties casualties, @Nullable Terms terms) {
    /**
     * At least one claim of one of these groups and kinds, counting at least {@code min} people.
     *
     * @param of groups, not empty
     * @param kinds not empty
     * @param min at least 1
     */
    public record Casualties(Set<Group> of, Set<CasualtyKind> kinds, int min) {}

    /**
     * At least one term of one of these stances and topics.
     *
     * @param stances not empty
     * @param topics not empty
     */
    public record Terms(Set<Stance> stances, Set<Topic> topics) {}
}
