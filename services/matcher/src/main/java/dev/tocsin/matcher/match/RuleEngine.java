package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.Sources;
import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Says which rules of a set fire on an article by its words and its source; {@code facts:} are not its matter. Thread-safe.
 *
 * <p>An article is read once: each of its words becomes the leaves that it is, by a look-up that is remembered. Rules are filed
 * under the rarest leaf that they need; only rules so touched are evaluated.
 */
public final class RuleEngine {
    /** After so many articles the rules are filed again, by what was learned of rarity; then at each tenfold. */
    private static final int FIRST_REFILING = 200;
    /** Rarity is learned from so many articles, then from one in so many: what is common shows in these too. */
    private static final int ALL_LEARNED_FROM = 2_000;

    private static final int LEARNED_FROM_EVERY = 16;
    private static final int SPARE_NODES = 10_000;

    private final RuleSet rules;
    private final @Nullable Node[] nodes;
    /** Per rule: words that do in place of facts; null: none do. */
    private final @Nullable Node[] orNodes;
    /** Per rule: whose articles it looks at; null: everybody's. */
    private final @Nullable Sources[] sources;

    private final int nodeCount;
    /** Of this engine and those that come after it; used by one thread at a time. */
    private final NodeFactory factory;
    /** How many nodes there were when nothing was left over from rules that are gone. */
    private final int freshNodes;

    private final Lexicon lexicon;
    private final Rarity rarity;
    private final ConcurrentLinkedQueue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger articles = new AtomicInteger();
    private volatile RuleIndex index;
    private volatile int nextRefiling = FIRST_REFILING;

    private RuleEngine(RuleSet rules, NodeFactory factory, @Nullable RuleEngine before) {
        this.rules = rules;
        this.factory = factory;
        nodes = new @Nullable Node[rules.rules().size()];
        orNodes = new @Nullable Node[nodes.length];
        sources = new @Nullable Sources[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Rule rule = rules.rules().get(i);
            nodes[i] = rule.when() == null ? null : factory.of(rule.when());
            orNodes[i] = rule.orWhen() == null ? null : factory.of(rule.orWhen());
            sources[i] = rule.sources().isAny() ? null : rule.sources();
        }
        nodeCount = factory.size();
        freshNodes = before == null ? nodeCount : before.freshNodes;
        lexicon = before == null ? new Lexicon(factory.leaves()) : new Lexicon(factory.leaves(), before.lexicon);
        rarity = before == null ? new Rarity(factory.leaves()) : new Rarity(factory.leaves(), before.rarity);
        index = file();
        readings.add(new Reading(lexicon, nodeCount, nodes.length));
    }

    private RuleIndex file() {
        RuleIndex filed = new RuleIndex(nodes, new Need.Finder(rarity, lexicon.size(), nodeCount));
        // Ready before the first article comes: none has to wait.
        lexicon.known().forEach(filed::needs);
        return filed;
    }

    /** An engine for these rules. */
    public static RuleEngine of(RuleSet rules) {
        return new RuleEngine(rules, new NodeFactory(), null);
    }

    /**
     * An engine for changed rules. It begins with what this one knows of the rules that stayed, so that it is there soon, however many
     * they are; its matches are those of a new one. One thread at a time may ask.
     */
    RuleEngine with(RuleSet changed) {
        boolean muchIsGone = factory.size() > freshNodes * 2 + SPARE_NODES;
        return muchIsGone ? of(changed) : new RuleEngine(changed, factory, this);
    }

    /** The rules it runs. */
    public RuleSet rules() {
        return rules;
    }

    /** The rules that fire, in the order of the set. */
    public List<RuleMatch> match(Article article) {
        Reading reading = read(article);
        try {
            learn(reading);
            return matches(article, reading);
        } finally {
            readings.add(reading);
        }
    }

    /** The verdict of every rule, in the order of the set. */
    public List<Explanation> explain(Article article) {
        Reading reading = read(article);
        try {
            return new Explainer(article, reading, lexicon).explain(rules.rules(), nodes, orNodes);
        } finally {
            readings.add(reading);
        }
    }

    private Reading read(Article article) {
        Reading free = readings.poll();
        Reading reading = free == null ? new Reading(lexicon, nodeCount, nodes.length) : free;
        reading.read(article);
        return reading;
    }

    private List<RuleMatch> matches(Article article, Reading reading) {
        Fired fired = reading.fired;
        fired.clear();
        RuleIndex filed = index;
        for (int rule : filed.always()) {
            evaluate(rule, article, reading);
        }
        NeedIndex needs = filed.needs(reading.senses());
        Places places = reading.places;
        for (int i = 0; i < places.presentCount(); i++) {
            int sense = places.present(i);
            int end = needs.from(sense + 1);
            for (int at = needs.from(sense); at < end; at++) {
                int need = needs.need(at);
                if (fired.isNew(need)) {
                    touch(need, filed, article, reading);
                }
            }
        }
        return matches(reading);
    }

    /** Evaluates every rule filed under a need of which the article holds a leaf. */
    private void touch(int need, RuleIndex filed, Article article, Reading reading) {
        int end = filed.rulesFrom(need + 1);
        for (int at = filed.rulesFrom(need); at < end; at++) {
            int second = filed.second(at);
            if (second < 0 || reading.places.has(second)) {
                evaluate(filed.rule(at), article, reading);
            }
        }
    }

    private void evaluate(int rule, Article article, Reading reading) {
        Sources wanted = sources[rule];
        Node node = nodes[rule];
        if ((wanted == null || wanted.accept(article)) && (node == null || node.holds(reading))) {
            reading.fired.add(rule);
        }
    }

    private List<RuleMatch> matches(Reading reading) {
        int[] fired = reading.fired.sorted();
        int count = reading.fired.count();
        if (count == 0) {
            return List.of();
        }
        List<RuleMatch> matches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            matches.add(match(fired[i], reading));
        }
        return matches;
    }

    private RuleMatch match(int number, Reading reading) {
        Rule rule = rules.rules().get(number);
        Node or = orNodes[number];
        if (or != null && or.holds(reading)) {
            return new RuleMatch(rule, spans(or, reading), true);
        }
        return new RuleMatch(rule, spans(nodes[number], reading), rule.facts() == null);
    }

    static List<Span> spans(@Nullable Node node, Reading reading) {
        if (node == null) {
            return List.of();
        }
        Evidence evidence = reading.evidence;
        evidence.clear();
        node.evidence(reading, 0, Integer.MAX_VALUE, evidence);
        return evidence.spans(reading);
    }

    private void learn(Reading reading) {
        int count = articles.incrementAndGet();
        if (count <= ALL_LEARNED_FROM || count % LEARNED_FROM_EVERY == 0) {
            rarity.learn(reading.places, reading.senses());
        }
        if (count == nextRefiling) {
            nextRefiling = count * 10;
            // Not on the matching thread: with very many rules it takes longer than an article may wait.
            Thread.ofVirtual().start(() -> index = file());
        }
    }
}
