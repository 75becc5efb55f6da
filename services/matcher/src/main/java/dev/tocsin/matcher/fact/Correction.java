package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.fact.text.Document;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import java.util.Set;
import java.util.function.Predicate;

/** Whether an article sets an earlier figure right as its main news: told in its headline or its first lines. */
final class Correction {
    private static final int LEAD = 4;
    private static final Set<String> TOLL = Set.of(
            "toll",
            "tolls",
            "death toll",
            "casualty toll",
            "count",
            "figure",
            "figures",
            "number",
            "bilan",
            "nombre",
            "balance",
            "cifra",
            "número",
            "число",
            "количество",
            "кількість",
            "sayı",
            "sayısı",
            "sayısını",
            "حصيلة",
            "الحصيلة",
            "عدد");
    private static final Set<String> RIGHT = Set.of(
            "corrects",
            "corrected",
            "correcting",
            "correction",
            "revises",
            "revised",
            "revising",
            "revision",
            "lowers",
            "lowered",
            "lowering",
            "reduced",
            "miscounted",
            "corrige",
            "corrigé",
            "revoit",
            "révisé",
            "baisse",
            "corrigió",
            "corrigen",
            "rebaja",
            "rebajó",
            "revisó",
            "уточнили",
            "уточнила",
            "уточнило",
            "исправили",
            "снизили",
            "уточнив",
            "виправили",
            "знизили",
            "düzeltti",
            "düşürdü",
            "صححت",
            "صحح",
            "خفضت",
            "خفض");

    private Correction() {}

    static boolean in(Document document) {
        return document.sentences().stream()
                .takeWhile(sentence -> sentence.index() <= LEAD)
                .anyMatch(sentence -> setsRight(sentence) || contrasts(sentence));
    }

    /** "four soldiers, not five, were killed", "four and not five" */
    private static boolean contrasts(Sentence sentence) {
        for (int i = 2; i < sentence.size(); i++) {
            Token before = sentence.at(i - 1);
            Token next = sentence.at(i + 1);
            boolean aside = before.comma() || before.is(Tag.AND);
            if (sentence.at(i).is("not") && aside && (next.is(Tag.NUMBER) || next.digits())) {
                return true;
            }
        }
        return false;
    }

    /** "corrected the death toll", "revised the figure down" */
    private static boolean setsRight(Sentence sentence) {
        return (sentence.has(Tag.TOLL) || any(sentence, TOLL::contains)) && any(sentence, RIGHT::contains);
    }

    private static boolean any(Sentence sentence, Predicate<String> word) {
        return sentence.tokens().stream().map(Token::norm).anyMatch(word);
    }
}
