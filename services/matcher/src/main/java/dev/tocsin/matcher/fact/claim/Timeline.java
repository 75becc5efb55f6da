package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.BitSet;

/** Which words of an article tell history: by their sentence, or by a paragraph that went back in time before them. */
public final class Timeline {
    private final TimeFrame frame;
    private final BitSet carried = new BitSet();

    /** Reads the article's times. */
    public Timeline(Document document) {
        this.frame = new TimeFrame(document.published());
        boolean past = false;
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph || TimeFrame.tiedToNews(sentence)) {
                past = false;
            }
            carried.set(sentence.index(), past);
            past |= frame.opensHistory(sentence) || another(sentence);
            paragraph = sentence.paragraph();
        }
    }

    /** "It was the second crash in three days": what follows tells of the first. */
    private static boolean another(Sentence sentence) {
        Token first = sentence.at(0);
        boolean points = (first.is("it") || first.is("this") || first.is("the"));
        boolean nth = false;
        for (int i = 1; points && i < sentence.size(); i++) {
            Token token = sentence.at(i);
            nth |= token.is(Tag.ORDINAL)
                    && token.lexeme().least() > 1
                    && token.lexeme().least() < 20
                    && !token.digits();
            boolean since = token.is("in") || token.is("within") || token.is("this") || token.is("since");
            if (nth && since) {
                for (int at = i + 1; at < i + 6; at++) {
                    if (sentence.at(at).is(Tag.TIME_SPAN)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether what this token tells happened in another time than the news. */
    public boolean history(Sentence sentence, int at) {
        return carried.get(sentence.index()) || frame.history(sentence, at);
    }

    /** Thousands of dead in a sentence about a war are its history, not an incident. */
    static boolean warTotal(Sentence sentence, int figure) {
        if (figure < 1000) {
            return false;
        }
        for (Token token : sentence.tokens()) {
            switch (token.norm()) {
                case "war",
                        "wars",
                        "conflict",
                        "insurgency",
                        "genocide",
                        "decade",
                        "decades",
                        "uprising",
                        "civil war",
                        "guerre",
                        "guerra",
                        "война",
                        "войны",
                        "війна",
                        "війни",
                        "savaş",
                        "حرب",
                        "الحرب" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "a day after the raid in which four died", "days after the blast that killed two": told to set the news in its time. */
    static boolean earlierIncident(Sentence sentence, int trigger) {
        for (int i = 1; i < trigger; i++) {
            boolean after = sentence.at(i).is("after")
                    && sentence.at(i - 1).is(Tag.TIME_SPAN)
                    && sentence.at(i + 1).isAny(Tag.DEFINITE, Tag.INDEFINITE);
            if (!after) {
                continue;
            }
            for (int at = i + 2; at < trigger; at++) {
                if (sentence.at(at).is(Tag.RELATIVE)
                        || sentence.at(at).is("where")
                        || sentence.at(at).is("killing")
                        || sentence.at(at).is("wounding")) {
                    return true;
                }
                if (sentence.at(at).comma()) {
                    break;
                }
            }
        }
        return false;
    }

    /** "480 km west of Ndoukou, where …": beyond the lead, a distance and a direction tell of another place. */
    static boolean elsewhere(Sentence sentence) {
        if (sentence.index() <= 3) {
            return false;
        }
        for (int i = 1; i + 1 < sentence.size(); i++) {
            boolean distance = sentence.at(i).is(Tag.UNIT)
                    && sentence.at(i - 1).digits()
                    && !sentence.at(i).is(Tag.TIME_SPAN);
            if (distance
                    && (compass(sentence.at(i + 1)) || (sentence.at(i + 1).is("to") && compass(sentence.at(i + 3))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean compass(Token token) {
        String word = token.norm();
        return word.startsWith("north")
                || word.startsWith("south")
                || word.startsWith("east")
                || word.startsWith("west");
    }
}
