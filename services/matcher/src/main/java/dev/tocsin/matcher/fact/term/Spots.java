package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.Topic;
import java.util.ArrayList;
import java.util.List;

/** Finds the topics a sentence names. */
final class Spots {
    private Spots() {}

    static List<Spot> of(Sentence sentence, Marks marks) {
        List<Spot> spots = named(sentence, marks);
        spots.removeIf(spot -> watched(sentence, spot, spots) || eitherWay(sentence, spot));
        return spots;
    }

    /** "The truce …", "The ten-day ceasefire …" */
    static boolean opensWith(Sentence sentence, Topic topic) {
        return sentence.at(1).lexeme().topic() == topic
                || sentence.at(2).lexeme().topic() == topic;
    }

    /** "keep an eye on the ceasefire": the ceasefire is what is watched, and nothing else is said of it. */
    private static boolean watched(Sentence sentence, Spot spot, List<Spot> spots) {
        if (spot.topic() != Topic.CEASE_FIRE || spot.verb()) {
            return false;
        }
        int from = spot.at();
        while (from > spot.at() - 4
                && (sentence.at(from - 1).isAny(Tag.DEFINITE, Tag.INDEFINITE)
                        || sentence.at(from - 1).isAny(Tag.OF, Tag.POSSESSIVE))) {
            from--;
        }
        int before = from;
        return spots.stream()
                .anyMatch(other -> other.topic() == Topic.MONITORING
                        && other.end() == before
                        && (other.verb() || sentence.at(before).is(Tag.OF)));
    }

    /** "truce or no truce": nothing is said of it. */
    private static boolean eitherWay(Sentence sentence, Spot spot) {
        boolean before = sentence.at(spot.end()).is("or")
                && sentence.at(spot.end() + 1).is("no")
                && sentence.at(spot.end() + 2)
                        .norm()
                        .equals(sentence.at(spot.at()).norm());
        boolean behind = sentence.at(spot.at() - 1).is("no")
                && sentence.at(spot.at() - 2).is("or")
                && sentence.at(spot.at() - 3)
                        .norm()
                        .equals(sentence.at(spot.at()).norm());
        return before || behind;
    }

    private static List<Spot> named(Sentence sentence, Marks marks) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            Topic topic = token.lexeme().topic();
            Spot framed = marks.framed(i);
            if (framed != null && (topic == null || topic == framed.topic())) {
                if (!civil(sentence, i)) {
                    // "Talks with them are out of the question": a thing, not what somebody does.
                    boolean thing = i == 0 && token.norm().startsWith("talks");
                    spots.add(thing ? new Spot(i, framed.end(), framed.topic(), false) : framed);
                    i = framed.end() - 1;
                }
                continue;
            }
            if (topic == null && leaves(sentence, i)) {
                spots.add(new Spot(i, i + 2, Topic.WITHDRAW, true));
                continue;
            }
            Spot freed = topic == null ? Releases.at(sentence, i) : null;
            if (freed != null) {
                spots.add(freed);
                i = freed.end() - 1;
                continue;
            }
            if (topic == null) {
                continue;
            }
            if (topic == Topic.DISBAND && civil(sentence, i)) {
                continue;
            }
            boolean verb = token.is(Tag.TOPIC_VERB)
                    && !nounHere(sentence, i)
                    && !token.norm().startsWith("talks ");
            if (verb || token.is(Tag.TOPIC_NOUN)) {
                spots.add(new Spot(i, i + 1, topic, verb));
            } else if (token.is(Tag.TOPIC_VERB)) {
                spots.add(new Spot(i, i + 1, topic, false));
            }
        }
        return spots;
    }

    /** "leave Tarok", "quit Belmar": a place, where somebody is told to. */
    private static boolean leaves(Sentence sentence, int at) {
        Token verb = sentence.at(at);
        Token place = sentence.at(sentence.at(at + 1).is("the") ? at + 2 : at + 1);
        boolean leave = verb.is("leave") || verb.is("quit") || verb.is("vacate") || verb.is("evacuate");
        return leave
                && place.capital()
                && place.lexeme().tags() == 0
                && (sentence.at(at - 1).is("to")
                        || sentence.at(at - 1).is(Tag.MODAL)
                        || sentence.at(at - 1).is(Tag.CONFLICT));
    }

    /** Committees and parliaments are dissolved too. */
    private static boolean civil(Sentence sentence, int at) {
        for (int i = at + 1; i < at + 4; i++) {
            switch (sentence.at(i).norm()) {
                case "committee", "commission", "panel", "parliament", "assembly", "cabinet", "board", "marriage" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "the surrender", "a retreat": the same word as a noun. */
    private static boolean nounHere(Sentence sentence, int at) {
        Token before = sentence.at(at - 1);
        return before.isAny(Tag.DEFINITE, Tag.INDEFINITE)
                || before.is(Tag.POSSESSIVE)
                || before.is("of")
                || before.is("for");
    }
}
