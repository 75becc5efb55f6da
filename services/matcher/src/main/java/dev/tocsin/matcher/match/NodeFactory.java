package dev.tocsin.matcher.match;

import dev.tocsin.matcher.rule.Condition;
import dev.tocsin.matcher.rule.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions into nodes; the same condition becomes the same node, whichever rule it stands in. Leaves and nodes keep their numbers
 * when more rules come, so that an engine for changed rules begins with what the one before knew. Not thread-safe.
 */
final class NodeFactory {
    private final Map<Leaf, Integer> leafIds = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Object, Node> nodes = new HashMap<>();
    private final Map<Condition.@Nullable In, Map<List<Condition>, Node>> vocabularies = new HashMap<>();
    private final IdentityHashMap<Condition, Node> whole = new IdentityHashMap<>();

    private record LeafKey(int leaf, Condition.@Nullable In in) {}

    private record PhraseKey(List<Integer> leaves, Condition.@Nullable In in) {}

    private record AnyKey(List<Node> children, int min) {}

    private record AllKey(List<Node> children, List<Node> none) {}

    private record NearKey(Condition.Near near, List<Node> children, List<Node> none) {}

    /** The parts of a stretch: what must be in it and what must not. */
    private record Parts(List<Node> wanted, List<Node> unwanted) {
        Parts() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Every leaf so far; its number is its place. */
    List<Leaf> leaves() {
        return leaves;
    }

    /** How many nodes there are. */
    int size() {
        return nodes.size();
    }

    /** The node of a whole {@code when:}. */
    Node of(Condition when) {
        Node known = whole.get(when);
        if (known == null) {
            known = node(when, null);
            whole.put(when, known);
        }
        return known;
    }

    private Node node(Condition condition, Condition.@Nullable In in) {
        return switch (condition) {
            case Condition.Term term -> phrase(term.phrase(), in);
            case Condition.Vocabulary vocabulary -> vocabulary(vocabulary, in);
            case Condition.PastYear _ -> leafNode(leaf(Leaf.PAST_YEAR), in);
            case Condition.Group group -> group(group, in);
        };
    }

    private Node vocabulary(Condition.Vocabulary vocabulary, Condition.@Nullable In in) {
        Map<List<Condition>, Node> known = vocabularies.computeIfAbsent(in, key -> new IdentityHashMap<>());
        Node node = known.get(vocabulary.terms());
        if (node == null) {
            node = any(vocabulary.terms().stream().map(term -> node(term, in)).toList(), 1);
            known.put(vocabulary.terms(), node);
        }
        return node;
    }

    private Node group(Condition.Group group, Condition.@Nullable In around) {
        Condition.In in = group.in() == null ? around : group.in();
        Condition.Near near = group.near();
        if (near == null || near instanceof Condition.Near.Everywhere) {
            List<Node> wanted = new ArrayList<>();
            group.all().forEach(part -> wanted.add(node(part, in)));
            if (!group.any().isEmpty()) {
                wanted.add(any(group.any().stream().map(part -> node(part, in)).toList(), group.min()));
            }
            return all(wanted, group.none().stream().map(part -> node(part, in)).toList());
        }
        Parts parts = new Parts();
        stretch(group, in, parts);
        return near(near, parts);
    }

    /** Within a stretch, conditions that set none of their own belong to it, what they exclude too. */
    private void stretch(Condition.Group group, Condition.@Nullable In in, Parts parts) {
        for (Condition part : group.all()) {
            if (part instanceof Condition.Group inner && inner.near() == null) {
                stretch(inner, inner.in() == null ? in : inner.in(), parts);
            } else {
                parts.wanted().add(node(part, in));
            }
        }
        if (!group.any().isEmpty()) {
            parts.wanted()
                    .add(any(group.any().stream().map(part -> node(part, in)).toList(), group.min()));
        }
        group.none().forEach(part -> parts.unwanted().add(node(part, in)));
    }

    private Node phrase(Phrase phrase, Condition.@Nullable In in) {
        List<Integer> ids = phrase.words().stream()
                .map(word -> leaf(new Leaf(word.text(), word.kind(), phrase.language())))
                .toList();
        if (ids.size() == 1) {
            return leafNode(ids.getFirst(), in);
        }
        return nodes.computeIfAbsent(
                new PhraseKey(ids, in),
                key -> new PhraseNode(
                        nodes.size(), ids.stream().mapToInt(Integer::intValue).toArray(), in));
    }

    private Node leafNode(int leaf, Condition.@Nullable In in) {
        return nodes.computeIfAbsent(new LeafKey(leaf, in), key -> new LeafNode(nodes.size(), leaf, in));
    }

    private int leaf(Leaf leaf) {
        Integer id = leafIds.putIfAbsent(leaf, leaves.size());
        if (id != null) {
            return id;
        }
        leaves.add(leaf);
        return leaves.size() - 1;
    }

    private Node any(List<Node> children, int min) {
        List<Node> sorted = bySlot(children);
        if (sorted.size() == 1 && min == 1) {
            return sorted.getFirst();
        }
        return nodes.computeIfAbsent(new AnyKey(sorted, min), key -> new AnyNode(nodes.size(), sorted, min));
    }

    private Node all(List<Node> wanted, List<Node> unwanted) {
        List<Node> children = bySlot(wanted);
        List<Node> none = bySlot(unwanted);
        if (children.size() == 1 && none.isEmpty()) {
            return children.getFirst();
        }
        return nodes.computeIfAbsent(
                new AllKey(children, none), key -> new AllNode(nodes.size(), cheapestFirst(children), none));
    }

    private Node near(Condition.Near near, Parts parts) {
        List<Node> children = bySlot(parts.wanted());
        List<Node> none = bySlot(parts.unwanted());
        return nodes.computeIfAbsent(
                new NearKey(near, children, none),
                key -> new NearNode(nodes.size(), near, cheapestFirst(children), none));
    }

    private static List<Node> bySlot(List<Node> nodes) {
        return nodes.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Node::slot))
                .toList();
    }

    private static List<Node> cheapestFirst(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparingInt(Node::cost)).toList();
    }
}
