package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.model.CasualtyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is harmed in a sentence by the shapes of English clauses: each word that may tell a harm is asked in turn. */
final class Harms {
    private static final String QUOTES = "\"“”„«»'‘’";

    private final Scene scene;
    private final Sentence sentence;
    private final VerbHarms verbs;
    private final NounHarms nouns;
    private final TollHarms tolls;
    private final FrameHarms frames;
    private final SelfHarms self;
    private final Survivors survivors;
    private final boolean headline;

    private Harms(Clause clause) {
        this.scene = new Scene(clause);
        this.sentence = clause.sentence();
        this.verbs = new VerbHarms(scene);
        this.nouns = new NounHarms(scene);
        this.tolls = new TollHarms(scene);
        this.frames = new FrameHarms(scene);
        this.self = new SelfHarms(scene);
        this.survivors = new Survivors(scene);
        this.headline = headline(sentence);
    }

    static List<Harm> of(Clause clause) {
        Harms harms = new Harms(clause);
        if (harms.inNameOnly()) {
            return List.of();
        }
        for (int i = 0; i < harms.sentence.size() && !harms.scene.full(); i++) {
            harms.at(i);
        }
        harms.ofThem(clause);
        return harms.scene.found();
    }

    /** "17 wounded had been brought in, five of them children": a part of those told before. */
    private void ofThem(Clause clause) {
        for (PersonPhrase part : clause.people()) {
            boolean aside = part.partOf()
                    && !part.bare()
                    && sentence.at(part.start() - 1).comma();
            Harm whole = aside ? lastBefore(part) : null;
            if (whole != null
                    && scene.found().stream().noneMatch(harm -> harm.who().start() == part.start())) {
                scene.add(new Harm(whole.kind(), part, whole.trigger(), Harm.Shape.SUBSET));
            }
        }
    }

    private @Nullable Harm lastBefore(PersonPhrase part) {
        Harm last = null;
        for (Harm harm : scene.found()) {
            boolean before = harm.trigger() < part.start() && harm.who().end() <= part.start();
            last = before && harm.who().min() > part.min() ? harm : last;
        }
        return last;
    }

    private void at(int i) {
        Token token = sentence.at(i);
        if (token.is(Tag.TOLL)) {
            tolls.at(i, CasualtyKind.KILLED);
            return;
        }
        if (token.is(Tag.BODY) && !stays(i)) {
            nouns.counted(i, CasualtyKind.KILLED);
            nouns.ofPeople(i, CasualtyKind.KILLED);
            return;
        }
        int before = scene.found().size();
        CasualtyKind kind = name(i) ? null : token.lexeme().kind();
        if (kind == CasualtyKind.WOUNDED && token.is(Tag.VERB)) {
            frames.deadly(i);
        }
        if (kind != null && scene.found().size() == before) {
            ofKind(i, token, kind);
        } else if (kind == null && token.is(Tag.UNDERGO)) {
            verbs.undergo(i);
        }
        self.at(i);
        verbs.fatally(i);
        nouns.multiple(i);
        nouns.amongThem(i);
        nouns.victims(i);
        if (scene.found().size() == before) {
            frames.at(i);
        }
        if (scene.found().size() == before) {
            survivors.at(i);
        }
    }

    /** {@code the "wounded" comrades}: a play. {@code He was "murdered"} is what somebody says, and stands. */
    private boolean inNameOnly() {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (token.lexeme().kind() != null
                    && quote(token.start() - 1)
                    && quote(token.end())
                    && !sentence.at(i - 1).isAny(Tag.BE, Tag.HAVE)
                    && sentence.at(i + 1).word()) {
                return true;
            }
        }
        return false;
    }

    private boolean quote(int at) {
        String text = sentence.text();
        return at >= 0 && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    /** "Judge John Hurt", "Pierce County": a capital inside a sentence that is no headline. */
    private boolean name(int i) {
        Token token = sentence.at(i);
        return i > 0 && token.capital() && !headline && sentence.at(i - 1).word();
    }

    private static boolean headline(Sentence sentence) {
        boolean lower = false;
        for (Token token : sentence.tokens()) {
            boolean small = token.text().length() < 4 || token.is(Tag.PREPOSITION) || !token.word();
            lower |= !small && !token.capital() && !token.digits();
        }
        return sentence.title() || !lower;
    }

    /** "one remains in hospital": the verb, not the dead. */
    private boolean stays(int i) {
        Token next = sentence.at(i + 1);
        return sentence.at(i).is("remains")
                && !next.is(Tag.OF)
                && !sentence.at(i - 1).is("human")
                && !sentence.at(i - 1).isAny(Tag.DEFINITE, Tag.POSSESSIVE);
    }

    private void ofKind(int i, Token token, CasualtyKind kind) {
        int before = scene.found().size();
        if (token.is(Tag.HARM_COUNT)) {
            nouns.counted(i, kind);
            nouns.listed(i, kind);
            if (scene.found().size() == before && token.norm().endsWith("s") && !token.is(Tag.VERB)) {
                tolls.at(i, kind);
            }
        }
        if (scene.found().size() == before && token.is(Tag.HARM_TRANSITIVE)) {
            verbs.transitive(i, kind);
        }
        if (scene.found().size() == before && token.is(Tag.HARM_STATE)) {
            verbs.state(i, kind);
        }
        if (scene.found().size() == before && token.is(Tag.HARM_INTRANSITIVE)) {
            verbs.intransitive(i, kind);
        }
        if (scene.found().size() == before && token.is(Tag.HARM_EVENT)) {
            nouns.ofPeople(i, kind);
        }
    }
}
