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

/** What an article tells beside its own incident, or beside the worst of several, is no part of the toll. */
class OneIncidentTest {
    private static final Instant FRIDAY = Instant.parse("2031-05-02T20:00:00Z");

    private final FactExtractor extractor = new FactExtractor();

    @Test
    void a_round_up_counts_for_the_worst_of_its_incidents() {
        Map<CasualtyKind, Integer> toll = toll(
                "Seven hurt in violent night in Orsa",
                "A violent night in Orsa sent seven people to hospital.",
                "About 8 p.m., a 19-year-old man was shot in the leg on Mill Lane, police said.",
                "At 10:30 p.m., four people were wounded in the 300 block of Quay Street.",
                "Two women were wounded shortly after midnight on Abbey Road.");

        assertThat(toll).containsEntry(WOUNDED, 4).doesNotContainKey(KILLED);
    }

    @Test
    void a_round_up_may_tell_its_incidents_in_one_paragraph() {
        Map<CasualtyKind, Integer> toll = toll(
                "Five hurt in two shootings in Orsa",
                "Five people were hurt in two separate shootings, police said. The first shooting was on Mill Lane,"
                        + " where two men were wounded. The second shooting happened near the harbour, and three women"
                        + " were wounded there.");

        assertThat(toll).containsEntry(WOUNDED, 3);
    }

    @Test
    void many_scenes_make_a_round_up_of_shootings() {
        Map<CasualtyKind, Integer> toll = toll(
                "2 dead, 6 hurt in harbour shootings",
                "Two people were killed and six were hurt in harbour shootings on Thursday.",
                "A man was killed in the 100 block of Quay Street.",
                "About 3 p.m., five people were wounded on Mill Lane.",
                "At 9 p.m., a woman was killed on Abbey Road and a man was wounded.");

        assertThat(toll).containsEntry(WOUNDED, 5).doesNotContainKey(KILLED);
    }

    @Test
    void one_rampage_through_several_streets_is_one_incident() {
        Map<CasualtyKind, Integer> toll = toll(
                "Gunman kills three in Orsa",
                "A gunman killed three people and wounded two in Orsa on Thursday, police said.",
                "He killed a man in the 100 block of Quay Street.",
                "About 3 p.m., he killed two women on Mill Lane.");

        assertThat(toll).containsEntry(KILLED, 3).containsEntry(WOUNDED, 2);
    }

    @Test
    void a_link_in_brackets_is_no_part_of_the_story() {
        Map<CasualtyKind, Integer> toll = toll(
                "Man hurt in Orsa",
                "A man was wounded in Orsa on Thursday, police said.",
                "[Vale: Woman, child killed in crash]");

        assertThat(toll).containsEntry(WOUNDED, 1).doesNotContainKey(KILLED);
    }

    private Map<CasualtyKind, Integer> toll(String title, String... paragraphs) {
        Article article = new Article(
                "one",
                1,
                null,
                null,
                "orsa.example",
                title,
                String.join("\n", paragraphs),
                "en",
                FRIDAY,
                FRIDAY,
                "one",
                List.of());
        ArticleClaims claims = ArticleClaims.of(article, "one", extractor.extract(article));
        Map<CasualtyKind, Integer> people = new EnumMap<>(CasualtyKind.class);
        new TollResolver()
                .resolve(List.of(claims))
                .figures()
                .forEach((kind, groups) -> people.put(
                        kind, groups.values().stream().mapToInt(Figure::min).sum()));
        return people;
    }
}
