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
import org.jspecify.annotations.Nullable;

/** Casualty claims of an article: sentence by sentence, then what repeats itself is told once. */
public final class ClaimReader {
    private ClaimReader() {}

    /** The claims of an article and their counts for the toll. */
    public record Claims(List<Claim> claims, List<Count> counts) {}

    /** Reads the claims of an article. */
    public static Claims read(Document document, String article) {
        List<Draft> drafts = drafts(document);
        List<Draft> told = Retelling.once(drafts);
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
        return new Claims(claims, Counts.of(told, drafts));
    }

    private static List<Draft> drafts(Document document) {
        Timeline time = new Timeline(document);
        Context context = new Context(document);
        List<Draft> drafts = new ArrayList<>();
        Attribution.Speaker source = null;
        int sourceSentence = -9;
        for (Sentence sentence : document.sentences()) {
            Attribution.Speaker named = Attribution.speakerOf(sentence);
            if (named != null) {
                source = named;
                sourceSentence = sentence.index();
            }
            List<Harm> harms = Harms.of(new Clause(sentence));
            Attribution.Speaker by = sentence.index() - sourceSentence <= 2 ? source : null;
            for (Harm harm : harms) {
                Group group = context.group(harm, sentence, drafts);
                boolean past = time.history(sentence, harm.trigger())
                        || Timeline.warTotal(sentence, harm.who().min())
                        || Timeline.elsewhere(sentence);
                drafts.add(new Draft(harm, sentence, group, past, by));
            }
        }
        return drafts;
    }

    /** The nearest draft of a kind before, or null. */
    static @Nullable Draft lastOf(List<Draft> drafts, CasualtyKind kind) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).kind() == kind) {
                return drafts.get(i);
            }
        }
        return null;
    }
}
