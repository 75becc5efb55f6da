package dev.tocsin.matcher.fact.claim;

import dev.tocsin.matcher.fact.text.Frame;
import dev.tocsin.matcher.fact.text.Sentence;
import dev.tocsin.matcher.fact.text.Tag;
import dev.tocsin.matcher.fact.text.Token;
import dev.tocsin.matcher.fact.text.WordRun;
import dev.tocsin.model.CasualtyKind;
import java.util.List;
import java.util.Set;

/** Harms told by a verb together with words behind it: "rushed four men to hospital", "lost his life". */
final class FrameHarms {
    /** "a friend drove the man to hospital": with an object it is not the driver who needs one. */
    private static final Set<String> DRIVING = Set.of("drive", "drives", "drove", "driven", "driving");

    private final Scene scene;
    private final Clause clause;
    private final Sentence sentence;
    private final VerbHarms verbs;
    private final WordRun words;

    FrameHarms(Scene scene) {
        this.scene = scene;
        this.clause = scene.clause();
        this.sentence = scene.sentence();
        this.verbs = new VerbHarms(scene);
        this.words = new WordRun(sentence);
    }

    void at(int i) {
        at(i, false);
    }

    /** "shot his daughter to death": of a verb that tells a wound by itself, only the frames that tell a death. */
    void deadly(int i) {
        at(i, true);
    }

    private void at(int i, boolean deadly) {
        int before = scene.found().size();
        for (Frame frame : sentence.at(i).lexeme().frames()) {
            CasualtyKind kind = frame.meaning().kind();
            if (deadly && kind != CasualtyKind.KILLED) {
                continue;
            }
            int end = kind == null ? -1 : words.end(frame, i);
            if (kind != null && end > 0 && told(i)) {
                add(kind, frame, i, end);
            }
            if (scene.found().size() > before) {
                return;
            }
        }
    }

    /** Whether the verb is said to have happened; "not" and "never" deny nothing where the frame begins with them. */
    private boolean told(int i) {
        boolean negative = sentence.at(i).is(Tag.NEGATION);
        if (sentence.at(i).is(Tag.BE) && sentence.at(i + 1).is(Tag.NEGATION)) {
            return false;
        }
        return negative
                ? !clause.inVerbGroup(i, Tag.MODAL)
                        || sentence.at(i - 1).is("could")
                        || sentence.at(i - 1).is("have")
                : !scene.denied(i) && !scene.infinitive(i);
    }

    private void add(CasualtyKind kind, Frame frame, int i, int end) {
        boolean weak = frame.meaning().is(Tag.WEAK);
        Token token = sentence.at(i);
        if (frame.role() == Frame.Role.SUBJECT && token.is(Tag.BE) && otherHarm(i + 1, end - 1)) {
            return;
        }
        List<PersonPhrase> people = switch (frame.role()) {
            case AFTER -> clause.object(end - 1);
            case SUBJECT -> subject(i, token);
            case OBJECT -> object(i, token);
        };
        boolean behind = !people.isEmpty() && people.getLast().start() > i;
        if (behind
                && frame.role() == Frame.Role.OBJECT
                && otherHarm(people.getLast().end(), end - 1)) {
            return;
        }
        scene.add(kind, people, i, weak);
    }

    /** "left five hurt and one man dead", "three were killed and one gravely hurt": the frame's last word speaks of others. */
    private boolean otherHarm(int from, int last) {
        for (int at = from; at <= last; at++) {
            Token token = sentence.at(at);
            if (at == last && token.norm().indexOf(' ') < 0) {
                return false;
            }
            if (token.lexeme().kind() != null && token.isAny(Tag.HARM_STATE, Tag.PARTICIPLE)) {
                return true;
            }
        }
        return false;
    }

    private List<PersonPhrase> subject(int i, Token token) {
        if (DRIVING.contains(token.norm()) && !clause.object(i).isEmpty()) {
            return List.of();
        }
        boolean participleOnly = token.is(Tag.PARTICIPLE) && !token.is(Tag.PAST);
        if (token.is(Tag.GERUND) && !clause.passive(i)) {
            return verbs.reduced(i);
        }
        return participleOnly && !clause.inVerbGroup(i, Tag.HAVE) && !clause.passive(i) ? List.of() : clause.subject(i);
    }

    private List<PersonPhrase> object(int i, Token token) {
        if (token.is(Tag.PARTICIPLE) && clause.passive(i)) {
            return clause.subject(i);
        }
        List<PersonPhrase> objects = clause.object(i);
        if (!objects.isEmpty()) {
            return objects;
        }
        return token.is(Tag.PARTICIPLE) ? verbs.reduced(i) : List.of();
    }
}
