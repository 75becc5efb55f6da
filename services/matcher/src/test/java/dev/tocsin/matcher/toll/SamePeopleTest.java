package dev.tocsin.matcher.toll;

import static dev.tocsin.model.CasualtyKind.KILLED;
import static dev.tocsin.model.CasualtyKind.WOUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Toll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same people told twice are counted once, and different people twice. */
class SamePeopleTest {
    private static final Instant START = Instant.parse("2031-05-02T10:00:00Z");

    private final FactExtractor extractor = new FactExtractor();

    @Test
    void the_people_of_a_headline_are_those_of_its_lead_whatever_they_are_called() {
        Toll toll = toll("Five aid workers killed on the road to Orsa|Five drivers were killed when their lorries were"
                + " shelled near Orsa on Friday, the agency said.");

        assertThat(people(toll, KILLED)).isEqualTo(5);
        assertThat(toll.figure(KILLED, Group.AID_WORKER)).isEqualTo(Figure.exactly(5));
    }

    @Test
    void two_outlets_may_call_the_same_people_differently() {
        Toll toll = toll(
                "Shelling|Four policemen were killed in Orsa on Friday.",
                "Shelling|Four villagers were killed in Orsa on Friday.");

        assertThat(people(toll, KILLED)).isEqualTo(4);
    }

    @Test
    void as_many_of_two_groups_in_one_sentence_are_two_groups() {
        Toll toll = toll("Three soldiers and three journalists die in Orsa|Three soldiers and three journalists were"
                + " killed in Orsa on Friday.");

        assertThat(people(toll, KILLED)).isEqualTo(6);
    }

    @Test
    void two_more_in_the_headline_are_the_two_of_the_lead() {
        Toll toll =
                toll("Two more soldiers die near Orsa|Two soldiers were killed near Orsa on Friday, the army said.");

        assertThat(people(toll, KILLED)).isEqualTo(2);
    }

    @Test
    void wounded_beside_the_dead_of_a_unit_are_all_wounded() {
        Toll toll =
                toll("Ambush|Three members of the battalion were killed and five were wounded near Orsa on Friday.");

        assertThat(people(toll, KILLED)).isEqualTo(3);
        assertThat(people(toll, WOUNDED)).isEqualTo(5);
    }

    @Test
    void one_of_those_who_died_tells_of_all_of_them() {
        Toll toll = toll("Ambush|One of the three soldiers who died near Orsa on Friday was a father of two.");

        assertThat(people(toll, KILLED)).isEqualTo(3);
    }

    @Test
    void one_of_those_who_came_is_one() {
        Toll toll = toll("Ambush|One of the three soldiers who came to help near Orsa on Friday was killed.");

        assertThat(people(toll, KILLED)).isEqualTo(1);
    }

    @Test
    void what_rises_is_the_dead_though_a_wounded_man_is_told_of_behind_it() {
        Toll toll =
                toll("Death toll rises to four as wounded soldier dies|A soldier died in hospital on Sunday, the army"
                        + " said.");

        assertThat(people(toll, KILLED)).isEqualTo(4);
        assertThat(people(toll, WOUNDED)).isZero();
    }

    @Test
    void a_total_may_stand_before_an_aside() {
        Toll toll = toll("Ambush|That brings to seven, with a driver, the number of people killed near Orsa.");

        assertThat(people(toll, KILLED)).isEqualTo(7);
    }

    @Test
    void who_is_found_dead_is_who_died_in_the_headline() {
        Toll toll =
                toll("Eleven miners suffocate in Orsa|All eleven miners trapped in a pit in Orsa since Friday have been"
                        + " found dead, the inspector said.");

        assertThat(people(toll, KILLED)).isEqualTo(11);
    }

    @Test
    void a_soldier_among_passengers_is_one_of_them() {
        Toll toll = toll("Blast kills three|A bomb exploded on a bus in Orsa on Friday, killing three passengers,"
                + " including a soldier on leave.");

        assertThat(people(toll, KILLED)).isEqualTo(3);
    }

    @Test
    void those_who_died_of_wounds_are_no_longer_wounded_where_a_total_tells_of_them() {
        Toll toll = toll(
                "Strike kills 14|A strike on Orsa killed 14 people and wounded 42 on Friday.",
                "Toll rises to 17|Three of those wounded in the strike on Orsa have died, bringing the number of dead"
                        + " to 17, the governor said.");

        assertThat(people(toll, KILLED)).isEqualTo(17);
        assertThat(people(toll, WOUNDED)).isEqualTo(39);
    }

    @Test
    void whoever_counts_everybody_and_comes_to_as_many_tells_of_nobody_new() {
        Toll toll = toll(
                "Five aid workers killed near Orsa|Five aid workers were killed near Orsa on Friday.",
                "Three drivers among the dead|Three drivers were among the five people killed near Orsa on Friday.");

        assertThat(people(toll, KILLED)).isEqualTo(5);
    }

    @Test
    void what_happened_at_the_same_spot_or_in_years_is_another_toll() {
        Toll spot = toll(
                "Soldier shot dead at the same spot where three guides fell|A soldier was killed in Orsa on Friday.");
        Toll years =
                toll("Reporter killed|A reporter was killed in Orsa on Friday. Four reporters have been killed in the"
                        + " province in two years.");
        Toll month = toll(
                "Nine prisoners die|Nine prisoners lost their lives in Orsa on Friday at the prison, where 21 people"
                        + " died in November in fighting.");
        Toll other =
                toll("Guard hurt|A guard was wounded by a mine in Orsa on Friday. It was unconnected with the shelling"
                        + " that wounded two of his colleagues, an official said.");

        assertThat(people(spot, KILLED)).isEqualTo(1);
        assertThat(people(years, KILLED)).isEqualTo(1);
        assertThat(people(month, KILLED)).isEqualTo(9);
        assertThat(people(other, WOUNDED)).isEqualTo(1);
    }

    @Test
    void a_comparison_and_a_wake_are_of_this_toll() {
        Toll first = toll("Soldiers die|Two soldiers have been killed near Orsa for the first time in two years.");
        Toll worst = toll("Soldiers die|Nine soldiers have been killed in the worst attack in three years near Orsa.");
        Toll wake =
                toll("Hundreds gather|Hundreds gathered at the same spot where three guides were killed on Friday.");

        assertThat(people(first, KILLED)).isEqualTo(2);
        assertThat(people(worst, KILLED)).isEqualTo(9);
        assertThat(people(wake, KILLED)).isEqualTo(3);
    }

    @Test
    void who_claims_his_own_deed_is_a_party() {
        Toll toll = toll(
                "Attack|The Orsa Front claimed to have killed 40 soldiers on Friday. The mission said that six soldiers"
                        + " died.");

        assertThat(people(toll, KILLED)).isEqualTo(6);
    }

    /** @param articles each a headline and a text, with a bar between */
    private Toll toll(String... articles) {
        List<ArticleClaims> claims = new ArrayList<>();
        for (String words : articles) {
            String[] parts = words.split("\\|", 2);
            String id = "a" + claims.size();
            Instant at = START.plus(Duration.ofHours(8L * claims.size()));
            Article article =
                    new Article(id, 1, null, null, "outlet-" + id, parts[0], parts[1], "en", at, at, id, List.of());
            claims.add(ArticleClaims.of(article, article.publisher(), extractor.extract(article)));
        }
        return new TollResolver().resolve(claims);
    }

    private static int people(Toll toll, CasualtyKind kind) {
        return toll.figures().getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Figure::min)
                .sum();
    }
}
