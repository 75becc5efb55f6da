package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final RuleSet rules;
    private final List<@Nullable Node> nodes;
    private final int nodeCount;
    private final Lexicon lexicon;
    private final Rarity rarity;
    private final Map<String, WordCache> caches = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger articles = new AtomicInteger();
    private volatile RuleIndex index;
    private volatile int nextRefiling = FIRST_REFILING;

    private RuleEngine(RuleSet rules) {
        this.rules = rules;
        NodeFactory factory = new NodeFactory();
        nodes = new ArrayList<>(rules.rules().size());
        for (Rule rule : rules.rules()) {
            nodes.add(rule.when() == null ? null : factory.of(rule.when()));
        }
        nodeCount = factory.size();
        lexicon = new Lexicon(factory.leaves());
        rarity = new Rarity(factory.leaves());
        index = new RuleIndex(nodes, lexicon.size(), rarity);
    }

    /** An engine for these rules. */
    public static RuleEngine of(RuleSet rules) {
        return new RuleEngine(rules);
    }

    /** The rules it runs. */
    public RuleSet rules() {
        return rules;
    }

    /** The rules that fire, in the order of the set. */
    public List<RuleMatch> match(Article article) {
        Reading reading = read(article);
        try {
            rarity.learn(reading.places);
            refile(articles.incrementAndGet());
            return matches(article, reading);
        } finally {
            readings.add(reading);
        }
    }

    /** The verdict of every rule, in the order of the set. */
    public List<Explanation> explain(Article article) {
        Reading reading = read(article);
        try {
            return new Explainer(article, reading, lexicon).explain(rules.rules(), nodes);
        } finally {
            readings.add(reading);
        }
    }

    private Reading read(Article article) {
        Reading free = readings.poll();
        Reading reading =
                free == null ? new Reading(lexicon.size(), nodeCount, nodes.size(), lexicon.pastYear()) : free;
        reading.read(article, caches.computeIfAbsent(Stemmers.key(article.language()), this::cache));
        return reading;
    }

    private WordCache cache(String language) {
        return new WordCache(lexicon, language);
    }

    private List<RuleMatch> matches(Article article, Reading reading) {
        RuleIndex filed = index;
        int[] fired = new int[16];
        int count = 0;
        for (int rule : filed.always()) {
            if (fires(rule, article, reading)) {
                fired = with(fired, count++, rule);
            }
        }
        Places places = reading.places;
        for (int i = 0; i < places.presentCount(); i++) {
            int leaf = places.present(i);
            int end = filed.end(leaf);
            for (int at = filed.begin(leaf); at < end; at++) {
                int rule = filed.rule(at);
                if (reading.ruleStamp[rule] != reading.epoch()) {
                    reading.ruleStamp[rule] = reading.epoch();
                    if (fires(rule, article, reading)) {
                        fired = with(fired, count++, rule);
                    }
                }
            }
        }
        if (count == 0) {
            return List.of();
        }
        Arrays.sort(fired, 0, count);
        List<RuleMatch> matches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            matches.add(new RuleMatch(rules.rules().get(fired[i]), spans(nodes.get(fired[i]), reading)));
        }
        return matches;
    }

    private boolean fires(int rule, Article article, Reading reading) {
        Node node = nodes.get(rule);
        return (node == null || node.holds(reading))
                && rules.rules().get(rule).sources().accept(article);
    }

    private static int[] with(int[] fired, int count, int rule) {
        int[] room = count < fired.length ? fired : Arrays.copyOf(fired, count * 2);
        room[count] = rule;
        return room;
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

    private void refile(int count) {
        if (count == nextRefiling) {
            nextRefiling = count * 10;
            rarity.articles(count);
            // Not on the matching thread: with very many rules it takes longer than an article may wait.
            Thread.ofVirtual().start(() -> index = new RuleIndex(nodes, lexicon.size(), rarity));
        }
    }
}
