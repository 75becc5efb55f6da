package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.claim.Attribution;
import dev.tocsin.matcher.fact.claim.SourcePhrase;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Stance;
import org.jspecify.annotations.Nullable;

/** Whose stance it is: the subject of its verb, the one behind "by", the owner of its noun, the accused of a breach. Pure. */
final class Actor {
    private static final int REACH = 16;

    private final Sentence sentence;

    private Actor(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Who takes a stance.
     *
     * @param at the word that tells the stance, or the topic's own where the shape of the sentence tells it
     */
    static @Nullable String of(Sentence sentence, Stance stance, int at) {
        Actor actor = new Actor(sentence);
        String name = stance == Stance.VIOLATED ? actor.accused() : null;
        if (name == null) {
            name = actor.by(at);
        }
        if (name == null) {
            name = sentence.at(at).is(Tag.VERB) || sentence.at(at).is(Tag.TOPIC_VERB)
                    ? actor.subject(at)
                    : actor.owner(at);
        }
        return name == null ? Attribution.of(sentence) : name;
    }

    /** "accused the rebels of breaking it", "blamed the army for" */
    private @Nullable String accused() {
        for (int i = 0; i < sentence.size(); i++) {
            String verb = sentence.at(i).norm();
            boolean accuses = verb.startsWith("accus")
                    || verb.equals("blamed")
                    || verb.equals("blames")
                    || verb.equals("blaming");
            if (!accuses || sentence.at(i - 1).is(Tag.BE)) {
                continue;
            }
            int end = i + 1;
            while (end < i + REACH
                    && sentence.at(end).word()
                    && !sentence.at(end).is("for")
                    && !(sentence.at(end).is(Tag.OF) && sentence.at(end + 1).is(Tag.GERUND))) {
                end++;
            }
            return name(i + 1, end);
        }
        return null;
    }

    /** "was rejected by the army", "a call by the bishops", "demands from the militia" */
    private @Nullable String by(int at) {
        for (int i = at + 1; i < at + 4; i++) {
            Token token = sentence.at(i);
            if (!token.word() || token.is(Tag.SUBORDINATOR)) {
                return null;
            }
            boolean of = token.is("from") && !sentence.at(at).is(Tag.VERB);
            if (token.is("by") || of) {
                int end = i + 1;
                while (end < i + REACH
                        && sentence.at(end).word()
                        && !sentence.at(end).is("for")) {
                    end++;
                }
                return name(i + 1, end);
            }
        }
        return null;
    }

    /** The subject: left of the verb and what stands before it, over "and" and "it said" to the one who begins the clause. */
    private @Nullable String subject(int verb) {
        int end = beforeVerbGroup(verb);
        if (sentence.at(end - 1).comma()) {
            end = SourcePhrase.beforeAside(sentence, end - 1);
        }
        if (sentence.at(end - 1).isAny(Tag.AND, Tag.BUT)) {
            return opening(end - 1);
        }
        if (sentence.at(end - 1).is("to") || sentence.at(end - 1).is(Tag.VERB)) {
            return opening(end - 1);
        }
        int from = end;
        while (from > 0 && from > end - REACH && !parts(from - 1)) {
            from--;
        }
        String name = name(from, end);
        return name == null ? opening(from) : name;
    }

    /** The subject of the first verb of the clause that ends here. */
    private @Nullable String opening(int end) {
        int from = end;
        while (from > 0 && !sentence.at(from - 1).strongMark()) {
            from--;
        }
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            boolean finite = token.isAny(Tag.BE, Tag.HAVE)
                    || token.is(Tag.MODAL)
                    || (token.is(Tag.SPEECH) && token.is(Tag.PAST))
                    || (token.is(Tag.VERB) && token.is(Tag.PAST) && !token.capital());
            if (finite && i > from) {
                String name = name(from, i);
                if (name != null) {
                    return name;
                }
                from = i + 1;
            } else if (token.comma()) {
                from = i + 1;
            }
        }
        return null;
    }

    /** "the army's offer", "an offer of the Front" */
    private @Nullable String owner(int noun) {
        for (int i = noun - 1; i > noun - 4 && i > 0; i--) {
            if (sentence.at(i).is("'s") || sentence.at(i).norm().endsWith("s'")) {
                int end = sentence.at(i).is("'s") ? i : i + 1;
                int from = end;
                while (from > 0
                        && from > end - REACH
                        && !parts(from - 1)
                        && !sentence.at(from - 1).is(Tag.PREPOSITION)) {
                    from--;
                }
                return name(from, end);
            }
        }
        return null;
    }

    private int beforeVerbGroup(int verb) {
        int i = verb;
        while (i > 0
                && (sentence.at(i - 1).isAny(Tag.BE, Tag.HAVE)
                        || sentence.at(i - 1).isAny(Tag.MODAL, Tag.ADVERB)
                        || sentence.at(i - 1).is(Tag.NEGATION))) {
            i--;
        }
        return i;
    }

    private boolean parts(int at) {
        Token token = sentence.at(at);
        boolean clause = token.is(Tag.SUBORDINATOR) && !token.is(Tag.PREPOSITION);
        boolean verb = token.is(Tag.VERB) && token.is(Tag.PAST) && !token.capital() && !token.is(Tag.PARTICIPLE);
        boolean linked = token.is(Tag.AND)
                && sentence.at(at - 1).is(Tag.VERB)
                && !sentence.at(at - 1).capital();
        return token.comma()
                || token.strongMark()
                || (!token.word() && !token.is("'s"))
                || token.isAny(Tag.BE, Tag.RELATIVE)
                || (token.is(Tag.SPEECH) && !token.capital())
                || token.is("to")
                || clause
                || verb
                || linked;
    }

    private @Nullable String name(int from, int end) {
        SourcePhrase.Span span = from >= end ? null : SourcePhrase.within(sentence, from, end);
        return span == null ? null : span.in(sentence);
    }
}
