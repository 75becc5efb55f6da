package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.Count;
import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Claim;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Group;
import java.util.ArrayList;
import java.util.List;

/** Casualty claims of an article: sentence by sentence, then what repeats itself is told once. */
public final class ClaimReader {
    /** More than any report tells; what lies beyond is junk and costs time. */
    private static final int MOST_HARMS = 150;

    private final Document document;
    private final Timeline time;
    private final Context context;
    private final Cast cast = new Cast();
    private final Grammar grammar;
    private final List<Draft> drafts = new ArrayList<>();

    private ClaimReader(Document document) {
        this.document = document;
        this.grammar = Grammar.of(document.language());
        this.time = new Timeline(document);
        this.context = new Context(document, cast);
    }

    /** The claims of an article and their counts for the toll. */
    public record Claims(List<Claim> claims, List<Count> counts) {}

    /** Reads the claims of an article. */
    public static Claims read(Document document, String article) {
        ClaimReader reader = new ClaimReader(document);
        reader.drafts();
        List<Draft> told = Retelling.once(reader.drafts);
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : told) {
            claims.add(new Claim(
                    draft.kind(),
                    draft.group(),
                    draft.min(),
                    draft.max(),
                    draft.said(),
                    article,
                    draft.background() ? ClaimStatus.BACKGROUND : ClaimStatus.CURRENT,
                    draft.sentence().text()));
        }
        return new Claims(claims, Counts.of(told, reader.drafts, document));
    }

    private void drafts() {
        Sources sources = new Sources();
        Acquaintances known = new Acquaintances();
        for (Sentence sentence : document.sentences()) {
            if (drafts.size() > MOST_HARMS) {
                return;
            }
            sources.hear(sentence);
            Clause clause = new Clause(sentence, grammar, known);
            known.meet(sentence, clause.people());
            cast.heard(sentence, clause.people());
            List<Harm> harms = new ArrayList<>(Harms.of(clause));
            Harm occupants = Occupants.of(clause, drafts);
            if (occupants != null) {
                harms.add(occupants);
            }
            for (Harm harm : harms) {
                Group group = context.group(harm, sentence, drafts);
                boolean past = time.history(sentence, harm.trigger())
                        || Timeline.warTotal(sentence, harm.who().min())
                        || Timeline.earlierIncident(sentence, harm.trigger())
                        || Timeline.elsewhere(sentence);
                take(new Draft(harm, sentence, group, past, past ? sources.named() : sources.speaker()));
            }
        }
    }

    /** People meant by "he" or "the victim" are those told of before; who has died of a wound is no longer wounded. */
    private void take(Draft draft) {
        PersonPhrase who = draft.who();
        boolean reference = who.pronoun() || (who.definite() && who.single() && !who.counted());
        boolean nth = reference && who.others();
        if (Cast.deadAlready(draft, drafts)) {
            return;
        }
        if (!reference) {
            drafts.add(draft);
            return;
        }
        Draft before = Cast.antecedent(draft, drafts);
        PersonPhrase nearer =
                who.pronoun() && !who.single() && before != null ? cast.nearer(draft.sentence(), who, before) : null;
        if (nearer != null) {
            drafts.add(draft.of(nearer, context.group(draft.harm().of(nearer), draft.sentence(), drafts)));
            return;
        }
        if (before == null || (nth && before.kind() != draft.kind())) {
            PersonPhrase meant =
                    who.pronoun() && draft.kind() != CasualtyKind.CAPTURED ? cast.meant(draft.sentence(), who) : null;
            if (meant != null) {
                drafts.add(draft.of(meant, context.group(draft.harm().of(meant), draft.sentence(), drafts)));
            } else if (!who.pronoun()) {
                drafts.add(draft);
            }
        } else if (Cast.graver(draft.kind(), before.kind())) {
            drafts.set(drafts.indexOf(before), before.become(draft));
        } else if (before.kind() != draft.kind() && before.kind() != CasualtyKind.KILLED && !who.pronoun()) {
            drafts.add(draft);
        }
    }
}
