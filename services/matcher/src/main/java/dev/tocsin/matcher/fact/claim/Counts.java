package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the toll needs to know of each current claim. */
final class Counts {
    /** French, Spanish, Portuguese, Turkish. */
    private static final Set<String> MORE_BEHIND = Set.of("más", "de plus", "mais", "daha", "supplémentaires");
    /** Russian, Ukrainian. */
    private static final Set<String> MORE_BEFORE = Set.of("еще", "ще");

    /** So many incidents make shootings told together a round-up. */
    private static final int SEVERAL = 3;

    private Counts() {}

    /**
     * The counts of an article.
     *
     * @param told its claims, each once; the headline's figures are counted besides
     * @param all every draft, the repeated ones among them
     * @param document they stand in
     */
    static List<Count> of(List<Draft> told, List<Draft> all, Document document) {
        boolean roundUp = RoundUp.article(document);
        List<Draft> worst = List.of();
        if (roundUp || RoundUp.shootings(document)) {
            Incidents incidents = Incidents.of(document, all);
            roundUp = roundUp || incidents.atLeast(SEVERAL);
            worst = roundUp ? incidents.worst() : List.of();
        }
        return worst.isEmpty()
                ? of(told, all, document, new OtherIncidents(document, all)::tells, roundUp)
                : of(Retelling.once(worst), worst, document, draft -> false, /* roundUp= */ true);
    }

    private static List<Count> of(
            List<Draft> told, List<Draft> all, Document document, Predicate<Draft> elsewhere, boolean roundUp) {
        Denials denials = new Denials(document);
        boolean court = CourtReport.is(document);
        List<Count> counts = new ArrayList<>();
        for (Draft draft : all) {
            boolean headline = draft.sentence().title()
                    && draft.counted()
                    && all.stream()
                            .noneMatch(
                                    dead -> dead.kind() == CasualtyKind.KILLED && movedFrom(dead, /* other= */ draft))
                    && !(draft.harm().weak() && draft.kind() == CasualtyKind.CAPTURED);
            if ((court || !draft.background())
                    && (told.contains(draft) || headline || Individuals.one(draft, told, all))
                    && !denials.of(draft)
                    && !elsewhere.test(draft)
                    && !summed(draft, all)
                    && !beside(draft)) {
                counts.add(count(draft, all, roundUp));
            }
        }
        return counts;
    }

    /**
     * Several people of several incidents; one person told beside the sum is told of some incident. Where the article tells what was summed,
     * the incidents are its story: "five were killed", "one was killed in a second attack", "the two incidents killed six".
     */
    private static boolean summed(Draft draft, List<Draft> all) {
        return !draft.who().single() && RoundUp.in(draft.sentence()) && !partsTold(draft, all);
    }

    private static boolean partsTold(Draft sum, List<Draft> all) {
        List<Draft> parts = all.stream()
                .filter(part -> part.kind() == sum.kind() && !part.background() && part.min() < sum.min())
                .toList();
        return parts.stream()
                .anyMatch(part -> parts.stream()
                        .anyMatch(other -> other.min() == sum.min() - part.min()
                                && other.sentence().index() != part.sentence().index()));
    }

    private static Count count(Draft draft, List<Draft> all, boolean roundUp) {
        Count.Relation relation = relation(draft, all);
        int nth = relation == Count.Relation.CUMULATIVE ? ordinal(draft) : 0;
        return new Count(
                draft.kind(),
                draft.group(),
                nth > 0 ? nth : draft.min(),
                nth > 0 ? Integer.valueOf(nth) : draft.max(),
                relation,
                roundUp ? Count.Source.ROUND_UP : source(draft),
                draft.person(),
                draft.sentence().index(),
                draft.harm().trigger());
    }

    private static Count.Relation relation(Draft draft, List<Draft> all) {
        return switch (draft.harm().shape()) {
            case TOLL -> Count.Relation.CUMULATIVE;
            case SUBSET -> Count.Relation.SUBSET;
            case PLAIN -> plain(draft, all);
        };
    }

    /** The number of "a fourth person", 0 for others. */
    private static int ordinal(Draft draft) {
        PersonPhrase who = draft.who();
        for (int i = who.start(); who.others() && who.single() && i < who.end(); i++) {
            if (draft.sentence().at(i).is(Tag.ORDINAL)) {
                return (int) draft.sentence().at(i).lexeme().least();
            }
        }
        return 0;
    }

    private static Count.Relation plain(Draft draft, List<Draft> all) {
        if (ordinal(draft) > 2
                && draft.kind() == CasualtyKind.KILLED
                && !nthOfHit(draft, all)
                && all.stream().noneMatch(other -> toldBefore(draft, other))) {
            return Count.Relation.CUMULATIVE;
        }
        if (draft.kind() == CasualtyKind.KILLED
                && all.stream().anyMatch(other -> movedFrom(draft, other) && !atOnce(draft, other))) {
            return Count.Relation.MOVED;
        }
        if (also(draft)
                && all.stream()
                        .anyMatch(other ->
                                toldBefore(draft, other) && !other.who().single())) {
            return Count.Relation.INCREMENT;
        }
        if (draft.kind() == CasualtyKind.WOUNDED
                && ((Gunfire.hit(draft)
                                && !(draft.who().others() && !draft.who().single()))
                        || all.stream().anyMatch(other -> oneDied(draft, other)))) {
            return Count.Relation.SHOT;
        }
        boolean onTop = all.stream().anyMatch(other -> toldBefore(draft, other)) && !setApart(draft, all);
        return draft.who().others() && (oneMore(draft) || onTop) ? Count.Relation.INCREMENT : Count.Relation.STATED;
    }

    /** "A woman was also shot" behind others who were. */
    private static boolean also(Draft draft) {
        PersonPhrase who = draft.who();
        boolean fresh = draft.counted() && !who.definite() && who.name() == null;
        for (int i = who.end(); fresh && i < draft.harm().trigger(); i++) {
            if (draft.sentence().at(i).is("also")) {
                return true;
            }
        }
        return false;
    }

    /** "one more soldier has died", "two further deaths": on top of what other articles told. */
    private static boolean oneMore(Draft draft) {
        PersonPhrase who = draft.who();
        for (int i = who.start(); draft.kind() == CasualtyKind.KILLED && i < who.end(); i++) {
            Token word = draft.sentence().at(i);
            if (word.is("more") || word.is("further") || word.is("additional")) {
                return true;
            }
        }
        return false;
    }

    /** "Dos soldados más murieron, ya son cinco": in languages read by shape the total is not understood, and the two alone are none. */
    private static boolean beside(Draft draft) {
        Sentence sentence = draft.sentence();
        PersonPhrase who = draft.who();
        boolean more = MORE_BEHIND.contains(sentence.at(who.end()).norm())
                || MORE_BEFORE.contains(sentence.at(who.start() - 1).norm())
                || MORE_BEFORE.contains(sentence.at(who.start()).norm());
        for (int i = 0; more && i < sentence.size(); i++) {
            boolean own = i >= who.start() - 1 && i <= who.end();
            if (!own && sentence.at(i).is(Tag.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /** "The fifth man died" where five were shot: the fifth of those hit, not of the dead. */
    private static boolean nthOfHit(Draft draft, List<Draft> all) {
        return draft.who().definite()
                && all.stream()
                        .anyMatch(other -> other.kind() == CasualtyKind.WOUNDED && other.min() >= ordinal(draft) - 1);
    }

    /** "one of four women wounded on Sunday has died": the four are those hit. */
    private static boolean oneDied(Draft draft, Draft other) {
        int behind = other.sentence().index() - draft.sentence().index();
        if (behind > 0
                && behind <= 2
                && other.kind() == CasualtyKind.KILLED
                && !draft.sentence().title()
                && (other.who().partOf() || other.who().bare())
                && !other.who().others()
                && other.min() < draft.min()) {
            return true;
        }
        return other.kind() == CasualtyKind.KILLED
                && other.sentence().index() == draft.sentence().index()
                && !other.who().equals(draft.who())
                && other.min() < draft.min()
                && (other.who().partOf()
                        || other.sentence().at(other.who().end()).is(Tag.OF))
                && other.who().start() <= draft.who().end()
                && draft.who().start() <= other.who().end() + 1;
    }

    /** "One was killed and two others were hurt": others than the dead, however many were hurt before. */
    private static boolean setApart(Draft draft, List<Draft> all) {
        boolean dead = all.stream().anyMatch(other -> other.kind() == CasualtyKind.KILLED && before(other, draft));
        return dead
                && draft.kind() == CasualtyKind.WOUNDED
                && all.stream().noneMatch(other -> other.kind() == draft.kind() && before(other, draft));
    }

    private static boolean before(Draft one, Draft other) {
        return one.sentence().index() == other.sentence().index()
                && one.harm().trigger() < other.harm().trigger();
    }

    /** "a further two" adds to the same harm told just before; "two others wounded" beside the dead stands for itself. */
    private static boolean toldBefore(Draft draft, Draft other) {
        int distance = draft.sentence().index() - other.sentence().index();
        return other.kind() == draft.kind()
                && !Gunfire.hit(other)
                && !other.sentence().title()
                && distance >= 0
                && distance <= 2
                && (distance > 0 || other.harm().trigger() < draft.harm().trigger());
    }

    /** The same people were wounded or missing before, as the same sentence says. */
    private static boolean movedFrom(Draft draft, Draft other) {
        return (other.kind() == CasualtyKind.WOUNDED || other.kind() == CasualtyKind.MISSING)
                && other.sentence().index() == draft.sentence().index()
                && other.who().equals(draft.who());
    }

    /** "Man shot, killed": one deed, no death after a wound. */
    private static boolean atOnce(Draft draft, Draft other) {
        int between = draft.harm().trigger() - other.harm().trigger() - 1;
        return between == 1 && draft.sentence().at(draft.harm().trigger() - 1).comma();
    }

    /** "Police originally said", "early reports spoke of": told to be set right. */
    private static boolean superseded(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            Token next = sentence.at(i + 1);
            boolean at =
                    token.is("originally") || token.is("initially") || token.is("previously") || token.is("earlier");
            boolean first = token.is("early") || token.is("initial") || token.is("first") || token.is("preliminary");
            boolean speech = next.is(Tag.SPEECH) && next.is(Tag.PAST);
            if ((at && (speech || sentence.at(i - 1).is(Tag.SPEECH))) || (first && next.is("reports"))) {
                return true;
            }
        }
        return false;
    }

    private static Count.Source source(Draft draft) {
        boolean ceiling = draft.min() == 1 && draft.max() != null && draft.max() > 1;
        if (draft.sentence().has(Tag.DOUBT) || ceiling || superseded(draft.sentence())) {
            return Count.Source.UNCONFIRMED;
        }
        return draft.by() == null ? Count.Source.REPORTED : draft.by().belief();
    }
}
