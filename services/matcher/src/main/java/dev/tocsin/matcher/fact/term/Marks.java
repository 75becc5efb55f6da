package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Frame;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.matcher.fact.text.WordRun;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Topic;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words of a sentence tell a stance or a topic, by themselves or with the words of a frame. */
final class Marks {
    private final Sentence sentence;
    private final @Nullable Stance[] stances;
    private final @Nullable Topic[] topics;
    private final Frame.@Nullable Role[] roles;
    private final int[] ends;
    private final int[] stanceEnds;
    private final BitSet inside = new BitSet();

    Marks(Sentence sentence) {
        this.sentence = sentence;
        int size = sentence.size();
        this.stances = new Stance[size];
        this.topics = new Topic[size];
        this.roles = new Frame.Role[size];
        this.ends = new int[size];
        this.stanceEnds = new int[size];
        WordRun words = new WordRun(sentence);
        for (int i = 0; i < size; i++) {
            Token token = sentence.at(i);
            stances[i] = token.is(Tag.STANCE) && !reports(i) && !named(i)
                    ? token.lexeme().stance()
                    : null;
            for (Frame frame : token.lexeme().frames()) {
                mark(frame, i, words);
            }
        }
    }

    /** "the United Resistance Command": a name that looks like a verb. Headlines may write every word so. */
    private boolean named(int at) {
        Token token = sentence.at(at);
        return !sentence.title()
                && token.capital()
                && sentence.at(at - 1).capital()
                && sentence.at(at - 1).word();
    }

    /** "told the agency that": no order. */
    private boolean reports(int at) {
        Token token = sentence.at(at);
        if (!token.is("told") && !token.is("tells") && !token.is("tell") && !token.is("telling")) {
            return false;
        }
        for (int i = at + 1; i < at + 7; i++) {
            if (sentence.at(i).is("that") || sentence.at(i).comma()) {
                return true;
            }
        }
        return false;
    }

    private void mark(Frame frame, int at, WordRun words) {
        Stance stance = frame.meaning().stance();
        Topic topic = frame.meaning().topic();
        boolean breaksUp = stance == Stance.VIOLATED && sentence.at(at).norm().endsWith(" up");
        if ((stance == null && topic == null) || breaksUp) {
            return;
        }
        int end = words.end(frame, at);
        if (end < 0) {
            return;
        }
        if (stance != null) {
            stances[at] = stance;
            stanceEnds[at] = Math.max(stanceEnds[at], end);
            inside.set(at, end);
        } else if (topics[at] == null) {
            topics[at] = topic;
            roles[at] = frame.role();
            ends[at] = end;
        }
    }

    /** The stance that a word tells, or null. */
    @Nullable
    Stance at(int index) {
        return index < 0 || index >= stances.length ? null : stances[index];
    }

    /** Whether a word belongs to a stance that is told by a frame. */
    boolean inside(int index) {
        return index >= 0 && inside.get(index);
    }

    /** Whether a frame that tells a stance begins here. */
    boolean framedStance(int index) {
        return index >= 0 && index < stanceEnds.length && stanceEnds[index] > 0;
    }

    /** Whether the frame that begins at one word goes on over another. */
    boolean covers(int index, int other) {
        return framedStance(index) && stanceEnds[index] > other;
    }

    /** The topic of the frame that begins at a word, or null. */
    @Nullable
    Spot framed(int index) {
        Topic topic = topics[index];
        return topic == null ? null : new Spot(index, ends[index], topic, roles[index] == Frame.Role.OBJECT);
    }

    /** The nearest word with the only stance of a sentence, -1 where it has none or several, or speaks of what may be. */
    int only(int near) {
        Set<Stance> told = EnumSet.noneOf(Stance.class);
        int best = -1;
        for (int i = 0; i < stances.length; i++) {
            Token token = sentence.at(i);
            if (token.is(Tag.UNREAL) || token.is(Tag.NEGATION) || token.is("?")) {
                return -1;
            }
            Stance stance = stances[i];
            if (stance != null) {
                told.add(stance);
                best = best < 0 || Math.abs(i - near) < Math.abs(best - near) ? i : best;
            }
        }
        return told.size() == 1 ? best : -1;
    }

    /**
     * Whether a ceasefire is only the time or the frame of something else: "before", "as part of", "in spite of" right before it, in Turkish
     * behind it. For languages whose shapes are not read.
     */
    boolean passing(Spot spot) {
        if (spot.topic() != Topic.CEASE_FIRE || spot.verb()) {
            return false;
        }
        for (int i = spot.at() - 1; i >= 0 && i > spot.at() - 4; i--) {
            if (sentence.at(i).is(Tag.UNREAL)) {
                return true;
            }
            if (!sentence.at(i).word() || stances[i] != null) {
                return false;
            }
        }
        return sentence.at(spot.end()).is(Tag.UNREAL) && sentence.at(spot.end()).is(Tag.PREPOSITION);
    }

    /** The nearest stance on either side, for languages whose shapes are not read; null where there is none or a hope. */
    @Nullable
    Reading nearest(Spot spot) {
        int best = -1;
        for (int i = 0; i < stances.length; i++) {
            boolean nearer = best < 0 || Math.abs(i - spot.at()) < Math.abs(best - spot.at());
            if (stances[i] != null && nearer && (i < spot.at() || i >= spot.end())) {
                best = i;
            }
        }
        Stance stance = at(best);
        return stance == null || sentence.at(best - 1).is(Tag.UNREAL) ? null : new Reading(stance, best, true, false);
    }

    /** Whether the word tells this stance by itself or by a frame, not only by the shape of the sentence. */
    boolean told(Stance stance, int index) {
        return at(index) == stance;
    }

    /** A word with this stance, or -1. */
    int of(Stance stance) {
        for (int i = 0; i < stances.length; i++) {
            if (stances[i] == stance) {
                return i;
            }
        }
        return -1;
    }
}
