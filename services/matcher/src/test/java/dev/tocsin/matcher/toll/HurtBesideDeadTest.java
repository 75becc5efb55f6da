package dev.tocsin.matcher.toll;

import static dev.tocsin.model.CasualtyKind.KILLED;
import static dev.tocsin.model.CasualtyKind.WOUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of those who were hit, the dead are not wounded, and the wounded are counted once beside them. */
class HurtBesideDeadTest {
    private static final Instant AT = Instant.parse("2031-05-02T10:00:00Z");

    private final FactExtractor extractor = new FactExtractor();

    @Test
    void two_named_wounded_beside_two_named_dead_are_two() {
        Map<CasualtyKind, Integer> toll = toll(
                "Verdict in quadruple shooting",
                "A man found guilty of shooting four people at a card game was sentenced on Monday."
                        + " Lena Mora, 33, and Tom Hale, 28, were killed, and Ines Roth and Paul Dunn were injured.");

        assertThat(toll).containsEntry(KILLED, 2).containsEntry(WOUNDED, 2);
    }

    @Test
    void others_than_the_dead_come_on_top_of_nobody_hurt_before() {
        Map<CasualtyKind, Integer> toll = toll(
                "Attack on a ferry in Orsa",
                "Three people were wounded on a ferry in Orsa on Friday. A cook was killed and three others were"
                        + " wounded when a man opened fire, the harbour police said.");

        assertThat(toll).containsEntry(KILLED, 1).containsEntry(WOUNDED, 3);
    }

    @Test
    void investigators_of_a_shooting_that_hurt_somebody_are_not_hurt() {
        Map<CasualtyKind, Integer> toll = toll(
                "Shooting in Orsa",
                "Police are investigating a shooting that critically wounded a baker on Mill Lane late on Friday.");

        assertThat(toll).containsEntry(WOUNDED, 1);
    }

    @Test
    void found_with_gunshot_wounds_they_may_be_the_dead() {
        Map<CasualtyKind, Integer> toll = toll(
                "Four killed in Orsa farmhouse",
                "A man killed his wife and two of her cousins before killing himself in a farmhouse near Orsa."
                        + " All four were found with gunshot wounds in the kitchen.");

        assertThat(toll).containsEntry(KILLED, 4).doesNotContainKey(WOUNDED);
    }

    @Test
    void names_of_those_shot_may_be_the_names_of_the_dead() {
        Map<CasualtyKind, Integer> toll = toll(
                "Three killed in Orsa",
                "Three people were killed in a house in Orsa. Lena Mora, 34, and Tom Hale, 28, were shot in the chest,"
                        + " the coroner said.");

        assertThat(toll).containsEntry(KILLED, 3).doesNotContainKey(WOUNDED);
    }

    @Test
    void somebody_shot_beside_the_dead_of_the_same_sentence_is_wounded() {
        Map<CasualtyKind, Integer> toll = toll(
                "Three killed in Orsa",
                "Three people were killed in a house in Orsa. Officers found a man outside with a gunshot wound to the"
                        + " arm, and then discovered two dead people in the cellar.");

        assertThat(toll).containsEntry(KILLED, 3).containsEntry(WOUNDED, 1);
    }

    @Test
    void two_of_a_family_are_told_apart_by_their_first_names() {
        Map<CasualtyKind, Integer> toll = toll(
                "Girl killed in Orsa",
                "The coroner said the daughter, 9-year-old Cora Powell, died of a gunshot wound. The mother, Tamsin"
                        + " Powell, was taken to hospital.");

        assertThat(toll).containsEntry(KILLED, 1).containsEntry(WOUNDED, 1);
    }

    @Test
    void several_who_died_of_their_wounds_are_among_as_many_dead() {
        Map<CasualtyKind, Integer> toll = toll(
                "Three killed in Orsa",
                "Five people were shot in a bar in Orsa on Friday. Three of those who were shot died of their wounds,"
                        + " the police said.");

        assertThat(toll).containsEntry(KILLED, 3).containsEntry(WOUNDED, 2);
    }

    @Test
    void a_named_man_who_died_of_his_wounds_is_among_those_the_headline_counts() {
        Map<CasualtyKind, Integer> toll = toll(
                "Five dead in Orsa standoff identified",
                "The coroner named the five people who were killed. Paul Dunn, 51, was wounded and later died at a"
                        + " clinic.");

        assertThat(toll).containsEntry(KILLED, 5);
    }

    private Map<CasualtyKind, Integer> toll(String title, String body) {
        Article article =
                new Article("one", 1, null, null, "orsa.example", title, body, "en", AT, AT, "one", List.of());
        ArticleClaims claims = ArticleClaims.of(article, "one", extractor.extract(article));
        Map<CasualtyKind, Integer> people = new EnumMap<>(CasualtyKind.class);
        new TollResolver()
                .resolve(List.of(claims))
                .figures()
                .forEach((kind, row) -> people.put(
                        kind, row.values().stream().mapToInt(Figure::min).sum()));
        return people;
    }
}
