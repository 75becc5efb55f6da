package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.claim.Timeline;
import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ceasefire terms of an article: topics sentence by sentence, the stance on each, and whether it is news. */
public final class TermReader {
    private static final int MOST_TERMS = 60;

    private final Document document;
    private final String article;
    private final Gate gate;
    private final Timeline time;
    private final Items items = new Items();
    private final List<Term> terms = new ArrayList<>();
    private @Nullable Stance main;

    private TermReader(Document document, String article) {
        this.document = document;
        this.gate = new Gate(document);
        this.article = article;
        this.time = new Timeline(document);
    }

    /** Whether an article is about trade, sport, labour or parties, where a truce is a manner of speaking. */
    public static boolean peaceful(Document document) {
        return !new Gate(document).opens();
    }

    /** Reads the terms of an article that is not {@link #peaceful}. */
    public static List<Term> read(Document document, String article) {
        return new TermReader(document, article).read();
    }

    private List<Term> read() {
        boolean ceasefire = document.sentences().stream().anyMatch(TermReader::namesCeasefire);
        main = Opening.stance(document);
        for (Sentence sentence : document.sentences()) {
            if (!sentence.title() && terms.size() < MOST_TERMS) {
                read(sentence, ceasefire);
            }
        }
        Set<Topic> told =
                terms.stream().map(Term::topic).collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
        int body = terms.size();
        document.sentences().stream().filter(Sentence::title).forEach(title -> read(title, ceasefire));
        List<Term> kept = new ArrayList<>(terms.subList(0, body));
        terms.subList(body, terms.size()).stream()
                .filter(term -> !told.contains(term.topic()))
                .forEach(kept::add);
        return kept;
    }

    private static boolean namesCeasefire(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String norm = token.norm();
            boolean named = token.is(Tag.TOPIC_NOUN) && token.lexeme().topic() == Topic.CEASE_FIRE;
            if (named || norm.contains("ceasefire") || norm.contains("cease-fire") || norm.contains("truce")) {
                return true;
            }
        }
        return Spots.of(sentence, new Marks(sentence)).stream().anyMatch(spot -> spot.topic() == Topic.CEASE_FIRE);
    }

    private void read(Sentence sentence, boolean ceasefire) {
        Marks marks = new Marks(sentence);
        for (Answers.Answer answer : Answers.in(sentence, marks)) {
            answer(sentence, answer);
        }
        lasting(sentence);
        if (ceasefire) {
            breach(sentence, marks);
        }
        Stances stances = new Stances(sentence, marks, main == Stance.AGREED);
        Reading last = null;
        items.next(sentence, marks, main);
        for (Spot spot : Spots.of(sentence, marks)) {
            boolean elsewhere = !english() && marks.passing(spot);
            if (elsewhere || !gate.admits(spot.topic(), sentence, ceasefire)) {
                continue;
            }
            Reading reading = stances.of(spot);
            Stance item = items.stance();
            if (item != null && (reading == null || !marks.told(reading.stance(), reading.at()))) {
                reading = new Reading(item, spot.at(), true, false);
            }
            if (reading == null) {
                reading = inherited(sentence, spot, last);
            }
            if (reading == null) {
                reading = english() ? only(spot, marks) : marks.nearest(spot);
            }
            if ((reading == null || reading.equals(Reading.BLOCKED)) && spot.topic() == Topic.CEASE_FIRE) {
                int fire = UnderFire.in(sentence, spot);
                reading = sentence.has(Tag.WITHDRAWAL)
                        ? null
                        : fire < 0 ? broken(marks) : new Reading(Stance.VIOLATED, fire, true, false);
            }
            if (reading != null && reading.stance() == Stance.AGREED && planned(sentence, last, spot)) {
                reading = new Reading(Stance.OFFER, reading.at(), true, false);
            }
            if (reading != null && !reading.equals(Reading.BLOCKED)) {
                add(sentence, spot, reading);
                last = reading;
                if (spot.topic() == Topic.CEASE_FIRE) {
                    duration(sentence, spot, reading);
                }
            }
        }
    }

    /** "put forward a plan under which both would leave, while a ceasefire stays in force": the plan's too. */
    private static boolean planned(Sentence sentence, @Nullable Reading last, Spot spot) {
        if (last == null || last.stance() != Stance.OFFER) {
            return false;
        }
        for (int i = last.at(); i < spot.at(); i++) {
            boolean foreseen = sentence.at(i).is("plan")
                    || sentence.at(i).is("proposal")
                    || sentence.at(i).is("draft")
                    || sentence.at(i).norm().startsWith("plan ")
                    || sentence.at(i).norm().startsWith("proposal ");
            if (foreseen) {
                return true;
            }
        }
        return false;
    }

    private boolean english() {
        return document.language().equals("en");
    }

    /** "shelled the port hours after the truce, a flagrant breach": a sentence that names both. */
    private static @Nullable Reading broken(Marks marks) {
        int at = marks.of(Stance.VIOLATED);
        return at < 0 ? null : new Reading(Stance.VIOLATED, at, true, false);
    }

    /** Where no shape ties a topic to a stance, the only stance of its sentence. */
    private static @Nullable Reading only(Spot spot, Marks marks) {
        int at = marks.only(spot.at());
        Stance stance = marks.at(at);
        // A condition is for a ceasefire, seldom the ceasefire itself.
        boolean price = stance == Stance.DEMAND && spot.topic() == Topic.CEASE_FIRE;
        return stance == null || price ? null : new Reading(stance, at, true, false);
    }

    /** "will", "are to", "under the deal", purposes and list items go with the main stance; a deed done was agreed to. */
    private @Nullable Reading inherited(Sentence sentence, Spot spot, @Nullable Reading last) {
        Future future = Future.before(sentence, spot.at());
        if (future == Future.NONE && spot.end() - spot.at() > 2) {
            future = Future.before(sentence, spot.end() - 1);
        }
        if (future == Future.ANNOUNCED && (spot.verb() || main == Stance.AGREED)) {
            boolean oneSide = main != Stance.AGREED && spot.verb();
            return oneSide
                    ? new Reading(Stance.OFFER, spot.at(), true, false)
                    : main == null ? null : new Reading(main, spot.at(), true, false);
        }
        if (future == Future.TOLD) {
            Stance told = main != null ? main : underDeal(sentence) || Sides.inAccord(sentence) ? Stance.AGREED : null;
            if (told != null) {
                return new Reading(told, spot.at(), true, false);
            }
            if (spot.verb() && would(sentence, spot.at())) {
                return new Reading(Stance.OFFER, spot.at(), true, false);
            }
        }
        if (future == Future.NONE && spot.verb() && ought(sentence, spot.at())) {
            return new Reading(Stance.CALL, spot.at(), true, false);
        }
        Token before = sentence.at(spot.at() - 1);
        boolean purpose = before.is("to")
                || before.is("for")
                || before.is(Tag.AND)
                || sentence.at(spot.at() - 2).is(Tag.AND)
                || before.comma()
                || before.is("allow");
        if (last != null && purpose && spot.at() - last.at() < 40 && !last.past()) {
            return new Reading(last.stance(), spot.at(), true, false);
        }
        return done(sentence, spot) ? new Reading(Stance.AGREED, spot.at(), true, false) : null;
    }

    /** "the answer came within the hour: they would cease fire": a speaker about his own side, in other words. */
    private static boolean would(Sentence sentence, int at) {
        int i = at - 1;
        while (i > at - 4 && sentence.at(i).isAny(Tag.ADVERB, Tag.BE)) {
            i--;
        }
        return sentence.at(i).is("would") && sentence.at(i - 1).is(Tag.PRONOUN);
    }

    /** "said the army should withdraw", "both sides ought to lay down their arms" */
    private static boolean ought(Sentence sentence, int at) {
        int i = at - 1;
        while (i > at - 4
                && (sentence.at(i).isAny(Tag.ADVERB, Tag.BE) || sentence.at(i).is("to"))) {
            i--;
        }
        return sentence.at(i).is("should") || sentence.at(i).is("ought");
    }

    /** "as part of the ceasefire", "under the truce" */
    private static boolean underDeal(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean under = token.norm().startsWith("under") || token.is("as part of") || token.is(Tag.ACCORDING);
            for (int at = i + 1; under && at < i + 6; at++) {
                if (sentence.at(at).lexeme().topic() == Topic.CEASE_FIRE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "exchanged eight prisoners", "laid down their arms": done under a ceasefire, so agreed to. */
    private static boolean done(Sentence sentence, Spot spot) {
        Token token = sentence.at(spot.at());
        boolean deed = spot.topic() == Topic.EXCHANGE_PRISONERS
                || spot.topic() == Topic.DISARM
                || spot.topic() == Topic.DISBAND;
        Token before = sentence.at(spot.at() - 1);
        if (deed && spot.verb() && before.is(Tag.BE) && token.is(Tag.PARTICIPLE)) {
            return before.is("were") || before.is("was") || before.is("are");
        }
        return deed
                && spot.verb()
                && token.is(Tag.PAST)
                && !before.is(Tag.BE)
                && !before.is(Tag.NEGATION)
                && !before.is(Tag.MODAL)
                && !before.is(Tag.HAVE);
    }

    /** "rejected the demand", "accepted it": the stance goes to what was said before. */
    private void answer(Sentence sentence, Answers.Answer answer) {
        List<Term> before = List.copyOf(terms);
        for (Term term : before) {
            boolean same = answer.to().contains(term.stance());
            if (same
                    && term.current()
                    && term.topic() != Topic.DURATION
                    && !term.evidence().equals(sentence.text())) {
                put(sentence, answer.stance(), term.topic(), answer.at(), time.history(sentence, answer.at()));
            }
        }
    }

    /** "Both sides accused each other of violations": of the ceasefire the article is about. */
    private void breach(Sentence sentence, Marks marks) {
        int at = marks.of(Stance.VIOLATED);
        boolean other = false;
        for (int i = at; at >= 0 && i < at + 5; i++) {
            other |= NO_TRUCE.contains(sentence.at(i).norm());
        }
        boolean said =
                at >= 0 && !sentence.has(Tag.UNREAL) && !sentence.has(Tag.WITHDRAWAL) && !sentence.has(Tag.CONDITION);
        if (said && !other && !sentence.at(at - 1).is(Tag.NEGATION)) {
            put(sentence, Stance.VIOLATED, Topic.CEASE_FIRE, at, time.history(sentence, at));
        }
    }

    private static final Set<String> NO_TRUCE = Set.of(
            "rights",
            "law",
            "airspace",
            "border",
            "sovereignty",
            "embargo",
            "constitution",
            "rules",
            "contract",
            "news",
            "ground",
            "up",
            "out",
            "through",
            "leg",
            "arm",
            "contact",
            "deadlock");

    /** "It is to last until Friday": of the ceasefire told before. */
    private void lasting(Sentence sentence) {
        Token first = sentence.at(0);
        boolean again = first.is("it")
                || first.is("this")
                || first.is("which")
                || (first.is(Tag.DEFINITE) && Spots.opensWith(sentence, Topic.CEASE_FIRE));
        if (again && main != null && Durations.lasts(sentence)) {
            put(sentence, main, Topic.DURATION, 0, time.history(sentence, 0));
        }
    }

    private void add(Sentence sentence, Spot spot, Reading reading) {
        Stance stance = Sides.adjusted(sentence, spot, reading.stance());
        if (!fits(stance, spot.topic())) {
            return;
        }
        boolean old = OLD.contains(sentence.at(spot.at() - 1).norm()) || dated(sentence, spot);
        boolean background = old || reading.past() || time.history(sentence, spot.at());
        if (!background && (stance == Stance.AGREED || stance == Stance.OFFER)) {
            main = stance;
        }
        put(sentence, stance, spot.topic(), reading.at(), background);
    }

    /** "the last ceasefire, in 2021, …": an aside that says when. */
    private boolean dated(Sentence sentence, Spot spot) {
        int comma = spot.end();
        return spot.topic() == Topic.CEASE_FIRE
                && sentence.at(comma).comma()
                && (sentence.at(comma + 1).is(Tag.PREPOSITION)
                        || sentence.at(comma + 1).is(Tag.HISTORY))
                && time.history(sentence, comma + 1);
    }

    private void put(Sentence sentence, Stance stance, Topic topic, int at, boolean background) {
        ClaimStatus status = background ? ClaimStatus.BACKGROUND : ClaimStatus.CURRENT;
        boolean known = terms.stream()
                .anyMatch(term -> term.stance() == stance && term.topic() == topic && term.status() == status);
        if (!known) {
            terms.add(new Term(stance, topic, Actor.of(sentence, stance, at), article, status, sentence.text()));
        }
    }

    private static final Set<String> OLD = Set.of("previous", "earlier", "past", "former", "failed", "broken");

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
                && (english() ? Durations.beside(sentence, spot.at()) : Durations.near(sentence, spot.at()))) {
            put(
                    sentence,
                    Sides.adjusted(sentence, spot, reading.stance()),
                    Topic.DURATION,
                    reading.at(),
                    time.history(sentence, spot.at()));
        }
    }
}
