package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.claim.PersonPhrase.Trait;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Group;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of everybody so far: "the toll rose to nine", "bringing the number of soldiers killed to 14". */
final class TollHarms {
    private static final Set<String> LINKS = Set.of(
            "to",
            "at",
            "reached",
            "was",
            "is",
            "hit",
            "passed",
            "topped",
            "exceeded",
            "now",
            "reaching",
            "surpassed",
            "totalled",
            "as",
            "до",
            "достигло",
            "достиг",
            "a",
            "à",
            "stood at",
            "were",
            "are",
            "past",
            "above");

    /** What begins another clause behind the figure: "rises to four as a wounded man dies". */
    private static final Set<String> CLAUSES = Set.of("as", "after", "when", "while", "with", "since", "and", "but");

    private static final int REACH = 24;

    private final Scene scene;
    private final Clause clause;
    private final Sentence sentence;

    TollHarms(Scene scene) {
        this.scene = scene;
        this.clause = scene.clause();
        this.sentence = scene.sentence();
    }

    void at(int i, CasualtyKind counted) {
        Quantity best = figure(i);
        if (best == null) {
            return;
        }
        boolean harm = !sentence.at(i).norm().endsWith("number of");
        boolean deaths = sentence.at(i).norm().contains("death");
        Group group = Group.UNSPECIFIED;
        CasualtyKind kind = counted;
        PersonPhrase head = clause.covering(best.end() - 1);
        if (head != null && !head.bare()) {
            group = head.group();
        }
        for (int at = i + 1; at < Math.max(best.start(), i + 6); at++) {
            Token token = sentence.at(at);
            if (token.comma() || token.strongMark() || (at >= best.end() && CLAUSES.contains(token.norm()))) {
                break;
            }
            if (!deaths
                    && token.lexeme().kind() != null
                    && (token.is(Tag.HARM_TRANSITIVE) || token.is(Tag.HARM_COUNT))) {
                kind = token.lexeme().kind();
                harm = true;
            }
            PersonPhrase among = clause.covering(at);
            if (group == Group.UNSPECIFIED && among != null) {
                group = among.group();
            }
        }
        if (!harm) {
            return;
        }
        EnumSet<Trait> traits = EnumSet.of(Trait.COUNTED);
        if (group == Group.UNSPECIFIED) {
            traits.add(Trait.BARE);
        }
        scene.add(new Harm(kind, PersonPhrase.of(best.start(), best.end(), best, group, traits), i, Harm.Shape.TOLL));
    }

    private @Nullable Quantity figure(int i) {
        Quantity best = before(i);
        for (int at = i + 1; at < i + REACH; at++) {
            Token token = sentence.at(at);
            if (token.strongMark() || (token.comma() && best != null)) {
                break;
            }
            boolean link = LINKS.contains(token.norm())
                    || (token.is(Tag.OF) && at == i + 1 && sentence.at(i).is(Tag.TOLL));
            Quantity quantity = link ? scene.quantities().at(at + 1) : null;
            if (quantity != null) {
                best = quantity;
            }
        }
        return best;
    }

    /** "brings to seven the number killed" */
    private @Nullable Quantity before(int i) {
        int at = sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.INDEFINITE) ? i - 2 : i - 1;
        at = sentence.at(at).comma() ? SourcePhrase.beforeAside(sentence, at) - 1 : at;
        for (int start = at; start > at - 5; start--) {
            Quantity quantity =
                    sentence.at(start - 1).is("to") || sentence.at(start - 1).is("at")
                            ? scene.quantities().at(start)
                            : null;
            if (quantity != null && quantity.end() == at + 1) {
                return quantity;
            }
        }
        return null;
    }
}
