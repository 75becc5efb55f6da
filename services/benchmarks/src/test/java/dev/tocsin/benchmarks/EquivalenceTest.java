package dev.tocsin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    @Test
    void tocsin_matches_what_lucene_matches_on_thousands_of_articles_for_every_construct_that_both_can_say()
            throws IOException {
        List<Article> articles = InventedTexts.articles(5_000);
        List<Query> queries = new Queries(articles, true, 6).make(1_000, List.of(Query.Kind.values()));

        Equivalence.Result result = Equivalence.compare(articles, queries);

        assertThat(result.differences()).isEmpty();
        assertThat(result.matches()).isGreaterThan(2_000);
    }

    @Test
    void rules_that_need_no_rare_word_match_the_same_articles_too() throws IOException {
        List<Article> articles = InventedTexts.articles(120);
        List<Query> queries = new Queries(articles, false, 5).make(200, List.of(Query.Kind.values()));

        Equivalence.Result result = Equivalence.compare(articles, queries);

        assertThat(result.differences()).isEmpty();
        assertThat(result.matches()).isGreaterThan(200);
    }
}
