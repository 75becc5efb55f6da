package dev.tocsin.benchmarks;

import dev.tocsin.matcher.rule.EventPolicy;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.Sources;
import dev.tocsin.matcher.rule.UpdatePolicy;
import dev.tocsin.matcher.word.WordScanner;
import dev.tocsin.model.Article;
import dev.tocsin.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes up queries from the words of texts. The same for the same seed. */
public final class Queries {
    private static final Pattern PLAIN = Pattern.compile("[a-z]{4,20}");

    private final List<List<String>> texts = new ArrayList<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private final Random random;
    private final int rareBelow;

    /**
     * Learns the words.
     *
     * @param selective whether each query needs a word that hardly a text holds (less than one in a thousand); else words come as often
     *     as they stand in the texts
     */
    public Queries(List<Article> articles, boolean selective, long seed) {
        random = new Random(seed);
        for (Article article : articles) {
            List<String> words = WordScanner.words(article.text()).stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            if (words.size() > 20) {
                texts.add(words);
                new HashSet<>(words).forEach(word -> documents.merge(word, 1, Integer::sum));
            }
        }
        rareBelow = selective ? Math.max(2, articles.size() / 1_000) : Integer.MAX_VALUE;
    }

    /** So many queries of these kinds, in turn. */
    public List<Query> make(int count, List<Query.Kind> kinds) {
        List<Query> queries = new ArrayList<>(count);
        while (queries.size() < count) {
            queries.add(query(kinds.get(queries.size() % kinds.size())));
        }
        return queries;
    }

    private Query query(Query.Kind kind) {
        List<String> text = text();
        String rare = rare(text);
        return switch (kind) {
            case ALL -> new Query(kind, List.of(rare, plain(text)), 0);
            case ANY -> new Query(kind, List.of(rare, rare(text())), 0);
            case ALL_ANY -> new Query(kind, List.of(rare, plain(text), plain(text), plain(text)), 0);
            case NONE -> new Query(kind, List.of(rare, plain(text), plain(text)), 0);
            case PHRASE -> phrase(text, text.indexOf(rare));
            case NEAR, NEAR_ANY -> {
                int place = Math.max(0, Math.min(text.indexOf(rare), text.size() - 12));
                String near = plain(text.subList(place, place + 12).stream()
                        .filter(word -> !word.equals(rare))
                        .toList());
                yield kind == Query.Kind.NEAR
                        ? new Query(kind, List.of(rare, near), 1 + random.nextInt(12))
                        : new Query(kind, List.of(rare, near, plain(text), plain(text)), 1 + random.nextInt(12));
            }
            case TITLE -> new Query(kind, List.of(rare), 0);
            case PREFIX -> new Query(kind, List.of(rare, prefix(plain(text)) + "*"), 0);
            case SPELLING -> new Query(kind, List.of(rare, misspelt(plain(text)) + "~"), 0);
        };
    }

    /** A text that has a rare word, where one is asked for and soon found. */
    private List<String> text() {
        List<String> text = texts.get(random.nextInt(texts.size()));
        for (int tries = 0; tries < 1_000 && text.stream().noneMatch(this::isRare); tries++) {
            text = texts.get(random.nextInt(texts.size()));
        }
        return text;
    }

    private boolean isRare(String word) {
        return documents.getOrDefault(word, 0) < rareBelow
                && PLAIN.matcher(word).matches();
    }

    /** A word with the one after it or, at the end, before it. */
    private static Query phrase(List<String> text, int at) {
        int from = at + 1 < text.size() ? at : at - 1;
        return new Query(Query.Kind.PHRASE, text.subList(from, from + 2), 0);
    }

    private String rare(List<String> text) {
        List<String> rare = text.stream().filter(this::isRare).toList();
        return rare.isEmpty() ? plain(text) : rare.get(random.nextInt(rare.size()));
    }

    private String plain(List<String> text) {
        for (int tries = 0; tries < 100 && !text.isEmpty(); tries++) {
            String word = text.get(random.nextInt(text.size()));
            if (PLAIN.matcher(word).matches()) {
                return word;
            }
        }
        return "word";
    }

    private static String prefix(String word) {
        return word.substring(0, Math.max(4, word.length() - 3));
    }

    private String misspelt(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + "e" + word.substring(at + 1);
    }

    /**
     * Queries of a file, one a line, each a list of words that must all be there: {@code +word +beginning*}.
     *
     * @throws IOException where the file cannot be read
     */
    public static List<Query> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().replace("+", "").split(" +")))
                .map(words -> new Query(Query.Kind.ALL, words, 0))
                .toList();
    }

    /** The queries as rules: {@code r0}, {@code r1}, … */
    public static RuleSet rules(List<Query> queries) {
        List<Rule> rules = new ArrayList<>(queries.size());
        for (Query query : queries) {
            String id = "r" + rules.size();
            rules.add(new Rule(
                    id,
                    id,
                    Severity.INFO,
                    id,
                    "bench.yaml",
                    query.condition(),
                    Sources.any(),
                    null,
                    null,
                    EventPolicy.defaults(),
                    UpdatePolicy.defaults(),
                    null,
                    List.of()));
        }
        return RuleSet.of(rules);
    }
}
