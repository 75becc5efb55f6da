package dev.tocsin.matcher.fact;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * One current figure of one article, with how it relates to the other figures of that article.
 *
 * @param kind what happened to them
 * @param who whom it counts
 * @param min at least this many
 * @param max at most this many; null for "at least"
 * @param relation how it adds to the figures around it
 * @param source how far its source is to be believed
 * @param person what is told of the single person counted; null for more than one
 * @param sentence which sentence of the article tells it; 0 is the headline
 * @param verb which word of the sentence tells it; people told of together share it
 */
public record Count(
        CasualtyKind kind,
        Group who,
        int min,
        @Nullable Integer max,
        Relation relation,
        Source source,
        @Nullable Person person,
        int sentence,
        int verb) {

    /** How a figure relates to the other figures of the same kind and group. */
    public enum Relation {
        /** The figure of one incident as the article tells it. */
        STATED,
        /** Comes on top of what the article or an earlier one counted: "a further two". */
        INCREMENT,
        /** Counts everybody so far: "bringing the toll to nine", "six in all". */
        CUMULATIVE,
        /** Part of a figure of the same article: "including two officers". */
        SUBSET,
        /** Was counted as wounded or missing before: "died of his wounds". */
        MOVED,
        /** Hit by gunfire, and not said whether dead. */
        SHOT
    }

    /** How far a source is to be believed, least first. */
    public enum Source {
        /** An article that sums up several incidents: whose figures they are, it does not say. */
        ROUND_UP,
        /** The article says that it could not be checked, or the source is a rumour. */
        UNCONFIRMED,
        /** A party to the fight on its own deed or on its enemy's losses. */
        PARTISAN,
        /** The article itself, a witness, a local. */
        REPORTED,
        /** An authority, a hospital, the mission itself. */
        OFFICIAL
    }

    /** A claim that stands for itself. */
    public static Count of(Claim claim) {
        return new Count(
                claim.kind(), claim.who(), claim.min(), claim.max(), Relation.STATED, Source.REPORTED, null, 1, 0);
    }

    /** The same figure in another relation to those around it. */
    public Count as(Relation other) {
        return new Count(kind, who, min, max, other, source, person, sentence, verb);
    }

    /** The same figure as one of another group. */
    public Count of(Group other) {
        return new Count(kind, other, min, max, relation, source, person, sentence, verb);
    }

    /** Whether it counts one person. */
    public boolean single() {
        return min == 1 && max != null && max == 1;
    }

    /** Whether it is no more than "people were killed". */
    public boolean uncounted() {
        return min == 2 && max == null;
    }

    /** The number of people. */
    public Figure figure() {
        return new Figure(min, max);
    }
}
