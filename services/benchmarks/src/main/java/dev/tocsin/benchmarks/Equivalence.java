package dev.tocsin.benchmarks;

import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares what Tocsin and a Lucene Monitor match, article by article, over every construct that both can say.
 *
 * <p>{@code Equivalence TEXTS ARTICLES QUERIES}: for example 5,000 articles and 1,000 queries made of their words, or a file of
 * queries.
 */
public final class Equivalence {
    private static final int SHOWN = 50;
    private static final Pattern IN_WORDS = Pattern.compile("['’\u202F]");

    private Equivalence() {}

    /** Runs the comparison; exit status 1 where anything differs. */
    public static void main(String[] args) throws IOException {
        List<Article> articles = Texts.read(args[0], Integer.parseInt(args[1]));
        Path file = Path.of(args[2]);
        List<Query> queries = Files.exists(file)
                ? Queries.read(file)
                : new Queries(articles, false, 3).make(Integer.parseInt(args[2]), List.of(Query.Kind.values()));
        Result result = compare(articles, queries);
        System.out.println(result.matches() + " matches of " + queries.size() + " queries on " + articles.size()
                + " articles, " + result.differences().size() + " differences");
        result.differences().stream().limit(SHOWN).forEach(System.out::println);
        if (!result.differences().isEmpty()) {
            System.exit(1);
        }
    }

    /**
     * What came of it.
     *
     * @param matches how often both matched
     * @param differences one line each
     */
    public record Result(int matches, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Runs each article through both, without apostrophes: Tocsin finds <i>attaque</i> in <i>l'attaque</i> and <i>year</i> in
     * <i>year's</i> whatever the language, Lucene's analyzers each in its own way; nor does it take a narrow space for a letter.
     */
    public static Result compare(List<Article> articles, List<Query> queries) throws IOException {
        RuleEngine engine = RuleEngine.of(Queries.rules(queries));
        int matches = 0;
        List<String> differences = new ArrayList<>();
        try (LuceneMatcher lucene = new LuceneMatcher(queries)) {
            for (Article asItIs : articles) {
                Article article = plain(asItIs);
                Set<String> ours = engine.match(article).stream()
                        .map(match -> match.rule().id())
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> theirs = lucene.match(article);
                Set<String> both = new TreeSet<>(ours);
                both.retainAll(theirs);
                matches += both.size();
                report(article, queries, ours, both, "only Tocsin", differences);
                report(article, queries, theirs, both, "only Lucene", differences);
            }
        }
        return new Result(matches, differences);
    }

    private static Article plain(Article article) {
        return Texts.article(
                article.id(),
                IN_WORDS.matcher(article.title()).replaceAll(" "),
                IN_WORDS.matcher(article.text()).replaceAll(" "));
    }

    private static void report(
            Article article, List<Query> queries, Set<String> found, Set<String> both, String who, List<String> into) {
        for (String id : found) {
            if (!both.contains(id)) {
                into.add(who + ": " + article.id() + " " + queries.get(Integer.parseInt(id.substring(1))));
            }
        }
    }
}
