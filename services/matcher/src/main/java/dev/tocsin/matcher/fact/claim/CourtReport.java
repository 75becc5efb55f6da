package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;

/** Reports from a court. What they tell of happened long ago and is the incident all the same. Pure. */
final class CourtReport {
    private static final int LEAD = 2;
    private static final Set<String> COURT = Set.of(
            "sentenced",
            "convicted",
            "pleaded",
            "pled",
            "indicted",
            "arraigned",
            "acquitted",
            "guilty",
            "verdict",
            "jury",
            "jurors",
            "trial",
            "prosecutors",
            "courtroom",
            "manslaughter");
    private static final Set<String> WITH_WHAT = Set.of("with", "in", "as", "over", "following");

    private CourtReport() {}

    static boolean is(Document document) {
        return document.language().equals("en")
                && document.sentences().stream()
                        .filter(sentence -> sentence.index() <= LEAD)
                        .anyMatch(CourtReport::court);
    }

    private static boolean court(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean charged =
                    token.is("charged") && WITH_WHAT.contains(sentence.at(i + 1).norm());
            if (charged || COURT.contains(token.norm())) {
                return true;
            }
        }
        return false;
    }
}
