package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.claim.Attribution;
import dev.tocsin.matcher.fact.claim.TimeFrame;
import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ceasefire terms of an article: topics sentence by sentence, the stance on each, and whether it is news. */
public final class TermReader {
    private static final int MOST_TERMS = 60;

    private final Document document;
    private final String article;
    private final TimeFrame time;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> fromTitle = new ArrayList<>();
    private @Nullable Stance main;

    private TermReader(Document document, String article) {
        this.document = document;
        this.article = article;
        this.time = new TimeFrame(document.published());
    }

    /** Reads the terms of an article; none where it is not about armed people. */
    public static List<Term> read(Document document, String article) {
        return new Gate(document).opens() ? new TermReader(document, article).read() : List.of();
    }

    private List<Term> read() {
        boolean ceasefire = Gate.namesCeasefire(document);
        for (Sentence sentence : document.sentences()) {
            if (terms.size() < MOST_TERMS) {
                read(sentence, ceasefire);
            }
        }
        return withoutTitle();
    }

    private void read(Sentence sentence, boolean ceasefire) {
        Stances stances = new Stances(sentence);
        Reading last = null;
        for (Spot spot : Spots.of(sentence)) {
            if (!ceasefire && !Gate.standsAlone(spot.topic(), sentence)) {
                continue;
            }
            Reading reading = stances.of(spot);
            if (reading == null) {
                reading = inherited(sentence, spot, last);
            }
            if (reading != null) {
                add(sentence, spot, reading);
                last = reading;
                if (spot.topic() == Topic.CEASE_FIRE) {
                    duration(sentence, spot, reading);
                }
            }
        }
    }

    /** "will", "are to", "under the deal", purposes and list items go with the main stance. */
    private @Nullable Reading inherited(Sentence sentence, Spot spot, @Nullable Reading last) {
        Token before = sentence.at(spot.at() - 1);
        boolean future = false;
        for (int i = spot.at() - 1; i > spot.at() - 5 && i >= 0; i--) {
            Token token = sentence.at(i);
            future |= token.is("will")
                    || token.is("shall")
                    || (token.is("to") && sentence.at(i - 1).is(Tag.BE));
        }
        if (spot.verb() && future && main != null) {
            return new Reading(main, spot.at(), true, false);
        }
        boolean purpose = before.is("to")
                || before.is("for")
                || before.is(Tag.AND)
                || sentence.at(spot.at() - 2).is(Tag.AND)
                || before.comma()
                || before.is("allow");
        if (last != null && purpose && spot.at() - last.at() < 40 && !last.past()) {
            return new Reading(last.stance(), spot.at(), true, false);
        }
        return null;
    }

    private void add(Sentence sentence, Spot spot, Reading reading) {
        Stance stance = adjusted(sentence, spot, reading.stance());
        if (!fits(stance, spot.topic())) {
            return;
        }
        boolean background = reading.past() || time.history(sentence, spot.at());
        if (!background && (stance == Stance.AGREED || stance == Stance.OFFER)) {
            main = stance;
        }
        put(sentence, stance, spot.topic(), background);
    }

    private void put(Sentence sentence, Stance stance, Topic topic, boolean background) {
        ClaimStatus status = background ? ClaimStatus.BACKGROUND : ClaimStatus.CURRENT;
        boolean known = terms.stream()
                .anyMatch(term -> term.stance() == stance && term.topic() == topic && term.status() == status);
        if (!known) {
            if (sentence.title()) {
                fromTitle.add(terms.size());
            }
            terms.add(new Term(stance, topic, Attribution.of(sentence), article, status, sentence.text()));
        }
    }

    /** One side alone can only offer a ceasefire; what two sides announce is agreed. */
    private static Stance adjusted(Sentence sentence, Spot spot, Stance stance) {
        if (stance == Stance.OFFER && spot.topic() == Topic.CEASE_FIRE) {
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.at(i);
                if ((token.is("between")
                                || token.is("agreement")
                                || token.is("deal")
                                || token.is("agreed")
                                || token.is("both"))
                        && declares(sentence)) {
                    return Stance.AGREED;
                }
            }
        }
        return stance;
    }

    private static boolean declares(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.norm().startsWith("announc") || token.norm().startsWith("declar"));
    }

    /** Only a ceasefire is violated or ends. */
    private static boolean fits(Stance stance, Topic topic) {
        return topic == Topic.CEASE_FIRE || (stance != Stance.VIOLATED && stance != Stance.ENDED);
    }

    private void duration(Sentence sentence, Spot spot, Reading reading) {
        if ((reading.stance() == Stance.AGREED
                        || reading.stance() == Stance.OFFER
                        || reading.stance() == Stance.CALL
                        || reading.stance() == Stance.DEMAND)
                && !reading.past()
                && Durations.beside(sentence, spot.at())) {
            put(
                    sentence,
                    adjusted(sentence, spot, reading.stance()),
                    Topic.DURATION,
                    time.history(sentence, spot.at()));
        }
    }

    /** The headline's terms only where the text has none on the topic. */
    private List<Term> withoutTitle() {
        List<Term> kept = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            int at = i;
            boolean retold = fromTitle.contains(at)
                    && terms.stream()
                            .anyMatch(other ->
                                    other.topic() == term.topic() && !fromTitle.contains(terms.indexOf(other)));
            if (!retold) {
                kept.add(term);
            }
        }
        return kept;
    }
}
