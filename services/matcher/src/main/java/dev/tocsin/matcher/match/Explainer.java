package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Condition;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.model.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why rules fired on one article, or the smallest condition that failed. Not thread-safe. */
final class Explainer {
    private static final int SHOWN_WORDS = 6;

    private final Article article;
    private final Reading reading;
    private final Lexicon lexicon;

    /**
     * What failed, and the words that came nearest.
     *
     * @param wordsThere whether every word was there, so that only their places were wrong
     */
    private record Failure(String reason, List<Span> nearest, boolean wordsThere) {
        static Failure missing(String reason, List<Span> nearest) {
            return new Failure(reason, nearest, false);
        }

        static Failure misplaced(String reason, List<Span> nearest) {
            return new Failure(reason, nearest, true);
        }

        /** How far from holding, for the choice among alternatives. */
        int distance() {
            return wordsThere ? 0 : nearest.isEmpty() ? 2 : 1;
        }
    }

    Explainer(Article article, Reading reading, Lexicon lexicon) {
        this.article = article;
        this.reading = reading;
        this.lexicon = lexicon;
    }

    List<Explanation> explain(List<Rule> rules, @Nullable Node[] nodes, @Nullable Node[] orNodes) {
        List<Explanation> explanations = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            explanations.add(explain(rules.get(i), nodes[i], orNodes[i]));
        }
        return explanations;
    }

    private Explanation explain(Rule rule, @Nullable Node node, @Nullable Node or) {
        String refusal = rule.sources().refusal(article);
        if (!refusal.isEmpty()) {
            return new Explanation(rule, false, false, List.of(), refusal);
        }
        if (node == null || node.holds(reading)) {
            return or == null
                    ? new Explanation(rule, true, rule.facts() == null, RuleEngine.spans(node, reading), "")
                    : explainOr(rule, node, or);
        }
        Failure failure = failure(node);
        return new Explanation(rule, false, false, failure.nearest(), failure.reason());
    }

    private Explanation explainOr(Rule rule, @Nullable Node node, Node or) {
        if (or.holds(reading)) {
            return new Explanation(rule, true, true, RuleEngine.spans(or, reading), "");
        }
        return new Explanation(
                rule, true, false, RuleEngine.spans(node, reading), failure(or).reason());
    }

    /** The smallest condition that failed within a node that does not hold. */
    private Failure failure(Node node) {
        return switch (node) {
            case LeafNode leaf -> Failure.missing("no " + words(node) + place(leaf.in()), List.of());
            case PhraseNode phrase -> Failure.missing("no " + words(node) + place(phrase.in()), List.of());
            case AnyNode any -> anyFailure(any);
            case AllNode all -> allFailure(all.children, all.none);
            case NearNode near -> nearFailure(near);
        };
    }

    private Failure anyFailure(AnyNode any) {
        if (any.min() > 1 && any.children().stream().anyMatch(child -> child.holds(reading))) {
            List<Span> found = found(any.children());
            return Failure.misplaced("`min: " + any.min() + "` – found " + found.size() + ": " + show(found), found);
        }
        List<Failure> failures = any.children().stream().map(this::failure).toList();
        if (any.children().stream().allMatch(Explainer::isWord)) {
            return Failure.missing("none of " + words(any), List.of());
        }
        // Of several alternatives, the one whose words were in the article came nearest.
        return failures.stream().min(Comparator.comparingInt(Failure::distance)).orElseThrow();
    }

    private static boolean isWord(Node node) {
        return node instanceof LeafNode || node instanceof PhraseNode;
    }

    private Failure allFailure(Node[] children, Node[] none) {
        List<Node> wanted = List.of(children);
        for (Node child : wanted) {
            if (!child.holds(reading)) {
                Failure failure = failure(child);
                List<Span> others = found(
                        wanted.stream().filter(node -> node.holds(reading)).toList());
                return failure.nearest().isEmpty() ? Failure.missing(failure.reason(), others) : failure;
            }
        }
        for (Node node : none) {
            if (node.holds(reading)) {
                List<Span> spans = RuleEngine.spans(node, reading);
                return Failure.misplaced("`none` – found " + show(spans), spans);
            }
        }
        return Failure.misplaced("nothing failed", List.of());
    }

    private Failure nearFailure(NearNode near) {
        if (!AllNode.all(reading, near.children)) {
            return allFailure(near.children, near.none);
        }
        for (Node child : near.children) {
            child.count(reading);
        }
        int from = reading.intervals.size();
        Windows.fill(reading, near.children);
        long best = -1;
        long clean = -1;
        for (int i = from; i < reading.intervals.size(); i++) {
            long interval = reading.intervals.get(i);
            if (near.together(reading, Intervals.start(interval), Intervals.end(interval))) {
                clean = interval;
            }
            if (best < 0 || width(interval) < width(best)) {
                best = interval;
            }
        }
        reading.intervals.cut(from);
        if (clean >= 0) {
            return spoilt(near, clean);
        }
        return best < 0 ? Failure.misplaced("nothing failed", List.of()) : tooFar(near, best);
    }

    private static int width(long interval) {
        return Intervals.end(interval) - Intervals.start(interval);
    }

    private Failure spoilt(NearNode near, long interval) {
        for (Node node : near.none) {
            if (node.holds(reading) && near.spoils(reading, interval, node)) {
                List<Span> spans = RuleEngine.spans(node, reading);
                return Failure.misplaced(
                        "`none` within `near: " + name(near.near) + "` – found " + show(spans),
                        within(near.children, interval));
            }
        }
        return Failure.misplaced("nothing failed", List.of());
    }

    private Failure tooFar(NearNode near, long closest) {
        List<Span> spans = within(near.children, closest);
        boolean across = reading.inTitle(Intervals.start(closest)) && !reading.inTitle(Intervals.end(closest));
        String apart;
        if (across) {
            apart = "one stands in the title, the other in the text";
        } else if (near.near instanceof Condition.Near.Words) {
            apart = "the closest are " + width(closest) + " words apart";
        } else {
            apart = "the closest are in different " + name(near.near) + "s, " + width(closest) + " words apart";
        }
        return Failure.misplaced("`near: " + name(near.near) + "` – " + apart + ": " + show(spans), spans);
    }

    private static String name(Condition.Near near) {
        return switch (near) {
            case Condition.Near.Words(int count) -> Integer.toString(count);
            case Condition.Near.Sentence _ -> "sentence";
            case Condition.Near.Paragraph _ -> "paragraph";
            case Condition.Near.Everywhere _ -> "article";
        };
    }

    private List<Span> found(List<Node> nodes) {
        Evidence evidence = new Evidence();
        for (Node node : nodes) {
            if (node.holds(reading)) {
                node.evidence(reading, 0, Integer.MAX_VALUE, evidence);
            }
        }
        return evidence.spans(reading);
    }

    private List<Span> within(Node[] nodes, long interval) {
        Evidence evidence = new Evidence();
        for (Node node : nodes) {
            node.evidence(reading, Intervals.start(interval), Intervals.end(interval), evidence);
        }
        return evidence.spans(reading);
    }

    /** The found words in quotes, a few of them. */
    private String show(List<Span> spans) {
        Function<Span, String> text = span -> {
            String whole = span.field() == Span.Field.TITLE ? article.title() : article.text();
            return "“" + whole.substring(span.start(), span.end()).replace('\n', ' ') + "”";
        };
        return spans.stream().map(text).distinct().limit(SHOWN_WORDS).collect(Collectors.joining(" … "));
    }

    /** What a node asks for, a few of the words. */
    private String words(Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        String shown = words.stream().limit(SHOWN_WORDS).collect(Collectors.joining(", "));
        return words.size() > SHOWN_WORDS ? shown + " and " + (words.size() - SHOWN_WORDS) + " more" : shown;
    }

    private void collect(Node node, List<String> into) {
        switch (node) {
            case LeafNode leaf -> into.add("“" + lexicon.show(leaf.leaf) + "”");
            case PhraseNode phrase -> {
                List<String> words = new ArrayList<>();
                for (int leaf : phrase.leaves) {
                    words.add(lexicon.show(leaf));
                }
                into.add("“" + String.join(" ", words) + "”");
            }
            case AnyNode any -> any.children().forEach(child -> collect(child, into));
            case AllNode all -> all.children().forEach(child -> collect(child, into));
            case NearNode near -> near.children().forEach(child -> collect(child, into));
        }
    }

    private static String place(Condition.@Nullable In in) {
        return in == null ? "" : " in the " + in.name().toLowerCase(Locale.ROOT);
    }
}
