package dev.tocsin.matcher.toll;

import static dev.tocsin.model.CasualtyKind.KILLED;
import static dev.tocsin.model.CasualtyKind.WOUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Toll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outlets with different figures of one event. */
class FigureVoteTest {
    private static final Instant START = Instant.parse("2031-05-02T10:00:00Z");

    private final FactExtractor extractor = new FactExtractor();

    @Test
    void the_figure_of_most_outlets_stands_against_that_of_the_first() {
        List<String> texts = List.of(
                "Two men were wounded by gunfire at the market in Orsa on Friday.",
                "A man was wounded by gunfire at the market in Orsa on Friday, police said.",
                "A man was wounded by gunfire at the market of Orsa, witnesses said.");

        assertThat(ledger(texts, WOUNDED)).isEqualTo(2);
        assertThat(people(texts, WOUNDED)).isEqualTo(1);
    }

    @Test
    void a_toll_that_rises_is_told_at_once() {
        List<String> texts = List.of(
                "Two people were killed by a bomb in Orsa on Friday.",
                "Two people were killed by a bomb in Orsa on Friday, police said.",
                "Two people were killed by a bomb in Orsa, witnesses said.",
                "Five people were killed by a bomb in Orsa, the hospital said.");

        assertThat(people(texts, KILLED)).isEqualTo(5);
    }

    @Test
    void an_outlet_that_repeats_what_was_known_before_takes_nobody_back() {
        List<String> texts = List.of(
                "Two people were killed by a bomb in Orsa on Friday.",
                "Two people were killed by a bomb in Orsa on Friday, police said.",
                "Three people were killed by a bomb in Orsa, residents said.",
                "Two people were killed by a bomb in Orsa on Friday, a shopkeeper said.");

        assertThat(people(texts, KILLED)).isEqualTo(3);
    }

    @Test
    void a_figure_that_was_set_right_stays_so_however_many_told_the_other() {
        List<String> texts = List.of(
                "Five soldiers were killed near Orsa on Friday.",
                "Five soldiers were killed near Orsa on Friday, the ministry said.",
                "Five soldiers were killed near Orsa, officials said.",
                "Four soldiers, not five, were killed near Orsa, the ministry said on Saturday.");

        assertThat(people(texts, KILLED)).isEqualTo(4);
    }

    @Test
    void who_tells_of_some_only_says_nothing_of_the_others() {
        List<String> texts = List.of(
                "Four peacekeepers were killed near Orsa on Friday, the mission said.",
                "Two contractors were also killed near Orsa on Friday, their employer said.",
                "Four peacekeepers were killed near Orsa on Friday, the council said.",
                "Four peacekeepers were killed near Orsa on Friday, diplomats said.");

        assertThat(people(texts, KILLED)).isEqualTo(6);
    }

    @Test
    void wounded_who_are_not_mentioned_again_are_still_wounded() {
        List<String> texts = List.of(
                "Two people were killed and three were wounded by a bomb in Orsa on Friday.",
                "Two people were killed by a bomb in Orsa on Friday, police said.",
                "The two people killed by a bomb in Orsa were buried on Sunday.",
                "Two people were killed by the bomb in Orsa, the council said.");

        assertThat(people(texts, WOUNDED)).isEqualTo(3);
    }

    private int people(List<String> texts, CasualtyKind kind) {
        Toll toll = new TollResolver().resolve(claims(texts));
        return toll.figures().getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Figure::min)
                .sum();
    }

    private int ledger(List<String> texts, CasualtyKind kind) {
        return TollResolver.tellings(claims(texts)).getLast().known(kind);
    }

    private List<ArticleClaims> claims(List<String> texts) {
        List<ArticleClaims> claims = new ArrayList<>();
        for (String text : texts) {
            String id = "a" + claims.size();
            Instant at = START.plus(Duration.ofHours(8L * claims.size()));
            Article article =
                    new Article(id, 1, null, null, "outlet-" + id, "News from Orsa", text, "en", at, at, id, List.of());
            claims.add(ArticleClaims.of(article, article.publisher(), extractor.extract(article)));
        }
        return claims;
    }
}
