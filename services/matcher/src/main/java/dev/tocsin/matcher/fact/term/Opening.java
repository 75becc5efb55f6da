package dev.tocsin.matcher.fact.term;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.model.Stance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article opens with: where it tells of a paper that both sides made, what "shall" be done is agreed. */
final class Opening {
    private static final int LEAD = 2;
    private static final Set<String> PAPERS = Set.of(
            "accord",
            "pact",
            "protocol",
            "treaty",
            "understandings",
            "understanding",
            "agreement",
            "joint",
            "communiqué",
            "compact",
            "settlement",
            "memorandum");
    private static final Set<String> MADE = Set.of(
            "signed",
            "sign",
            "sealed",
            "reached",
            "initialled",
            "concluded",
            "agreed",
            "struck",
            "clinched",
            "hammered",
            "joint",
            "under");

    private Opening() {}

    static @Nullable Stance stance(Document document) {
        boolean paper = false;
        boolean made = false;
        for (Sentence sentence : document.sentences()) {
            if (sentence.index() > LEAD) {
                break;
            }
            for (int i = 0; i < sentence.size(); i++) {
                String norm = sentence.at(i).norm();
                paper |= PAPERS.contains(norm);
                made |= MADE.contains(norm) || norm.startsWith("agreed") || norm.startsWith("under ");
                if (sentence.at(i).is(Tag.STANCE) && sentence.at(i).lexeme().stance() == Stance.REJECTED) {
                    return null;
                }
            }
        }
        return paper && made ? Stance.AGREED : null;
    }
}
