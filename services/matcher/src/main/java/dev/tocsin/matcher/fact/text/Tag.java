package dev.tocsin.matcher.fact.text;

import java.util.Locale;

/**
 * What a word can be. A lexicon file's section names are these names in lower case with hyphens, followed by the kind, group,
 * stance or topic where the tag takes one: {@code [harm-transitive killed]}.
 */
public enum Tag {
    /** A number word; its value is the number. */
    NUMBER,
    /** Multiplies the number before it: hundred, dozen. */
    MULTIPLIER,
    /** No exact number: dozens, several. Its values are the least and, where there is one, the most. */
    VAGUE,
    /** "at least" */
    AT_LEAST,
    /** "more than" */
    MORE_THAN,
    /** "up to" */
    AT_MOST,
    /** "fewer than" */
    LESS_THAN,
    /** "about" */
    ABOUT,
    /** "nearly" */
    NEARLY,
    /** first, second, third; its value is the number. */
    ORDINAL,
    /** Stands for people named before: others. */
    OTHERS,
    /** On top of those named before: further, another, more. */
    FURTHER,
    /** What a number of it is not people: kilometres, days, per cent. */
    UNIT,

    INDEFINITE,
    DEFINITE,
    POSSESSIVE,
    PRONOUN,
    PREPOSITION,
    OF,
    AND,
    BUT,
    /** Opens a clause: when, after, because. */
    SUBORDINATOR,
    /** who, which, that */
    RELATIVE,
    BE,
    HAVE,
    MODAL,
    NEGATION,
    ADVERB,
    /** say, tell, report: its subject is a source. */
    SPEECH,
    /** "according to": a source follows. */
    ACCORDING,
    /** Any other verb in a finite or participle form. */
    VERB,

    /** A noun for a person; with SINGULAR or PLURAL where its form tells. */
    PERSON,
    SINGULAR,
    PLURAL,
    /** One word for several people: crew, family. */
    COLLECTIVE,
    /** Not a person, yet tells the group of the people next to it: UNIFIL, army. */
    MARKER,

    /** Verb whose object is harmed: kill. */
    HARM_TRANSITIVE,
    /** Verb whose subject is harmed: die. */
    HARM_INTRANSITIVE,
    /** State of those harmed: dead, missing. */
    HARM_STATE,
    /** Noun of the harm, those harmed after "of": death, abduction. */
    HARM_EVENT,
    /** Noun that counts those harmed: fatalities, hostages. */
    HARM_COUNT,
    /** Harm only where people are counted as hit: hit, fell, held. */
    WEAK,
    /** death toll */
    TOLL,
    /** leave N dead */
    RESULT,
    /** bodies, remains */
    BODY,
    /** suffer, sustain: with a wound after it, its subject is wounded. */
    UNDERGO,

    PAST,
    PARTICIPLE,
    GERUND,
    PRESENT,

    /** History: anniversary, memorial. */
    HISTORY,
    /** A month; its value is 1 to 12. */
    MONTH,
    /** Not checked: unconfirmed, rumours. */
    DOUBT,
    /** Speaks for an authority: ministry, spokesman, hospital. */
    OFFICIAL,
    /** Takes an earlier report back: retract. */
    WITHDRAWAL,

    /** Names a topic of a ceasefire as a thing: truce. */
    TOPIC_NOUN,
    /** Names a topic as a deed: disarm. */
    TOPIC_VERB,
    /** Tells a stance. */
    STANCE,
    /** Neither said nor done: hope, consider. */
    UNREAL,
    /** Ceasefires that are none: prices, sport, labour. */
    FIGURATIVE,
    /** Opens a condition: if, unless, provided. */
    CONDITION,
    /** Armed people or their makers of peace: army, rebels, mediator. */
    CONFLICT,
    /** A stretch of time: hour, day, week. */
    TIME_SPAN,
    /** Parts of a figure follow: including, among them. */
    INCLUDING;

    /** The name in lexicon files. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** These tags as bits of {@link Lexeme#tags}. */
    public static long bits(Tag... tags) {
        long bits = 0;
        for (Tag tag : tags) {
            bits |= tag.bit();
        }
        return bits;
    }

    // A set of tags is one long, looked at millions of times a second; the order of the tags is written nowhere.
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
