package dev.tocsin.matcher.fact.text;

import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon knows of one word or phrase. A word may be several things at once; for each tag there is one value.
 *
 * @param tags bits of {@link Tag}
 * @param kind for the harm tags
 * @param group for PERSON and MARKER
 * @param stance for STANCE
 * @param topic for the topic tags
 * @param least the number, or the least of a vague one
 * @param most the most of a vague number, 0 where open
 * @param frames what it means with words behind it
 */
public record Lexeme(
        long tags,
        @Nullable CasualtyKind kind,
        @Nullable Group group,
        @Nullable Stance stance,
        @Nullable Topic topic,
        long least,
        long most,
        List<Frame> frames) {
    public Lexeme {
        frames = List.copyOf(frames);
    }

    /** A word the lexicon does not know. */
    public static final Lexeme UNKNOWN = new Lexeme(0, null, null, null, null, 0, 0, List.of());

    static Lexeme of(Tag... tags) {
        return new Lexeme(Tag.bits(tags), null, null, null, null, 0, 0, List.of());
    }

    /** Whether the word can be this. */
    public boolean is(Tag tag) {
        return (tags & tag.bit()) != 0;
    }

    Lexeme with(Tag... more) {
        return and(of(more));
    }

    Lexeme with(CasualtyKind value) {
        return new Lexeme(tags, value, group, stance, topic, least, most, frames);
    }

    Lexeme with(Group value) {
        return new Lexeme(tags, kind, value, stance, topic, least, most, frames);
    }

    Lexeme with(Stance value) {
        return new Lexeme(tags, kind, group, value, topic, least, most, frames);
    }

    Lexeme with(Topic value) {
        return new Lexeme(tags, kind, group, stance, value, least, most, frames);
    }

    Lexeme withFrames(List<Frame> more) {
        return more.isEmpty() ? this : new Lexeme(tags, kind, group, stance, topic, least, most, joined(frames, more));
    }

    Lexeme with(Frame frame) {
        return new Lexeme(tags, kind, group, stance, topic, least, most, List.of(frame));
    }

    Lexeme with(long leastValue, long mostValue) {
        return new Lexeme(tags, kind, group, stance, topic, leastValue, mostValue, frames);
    }

    /** Both in one: the values of this one win. */
    Lexeme and(Lexeme other) {
        return new Lexeme(
                tags | other.tags,
                kind == null ? other.kind : kind,
                group == null ? other.group : group,
                stance == null ? other.stance : stance,
                topic == null ? other.topic : topic,
                least == 0 ? other.least : least,
                most == 0 ? other.most : most,
                joined(frames, other.frames));
    }

    private static List<Frame> joined(List<Frame> one, List<Frame> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Frame> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
