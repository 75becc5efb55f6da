package dev.tocsin.matcher.toll;

import static dev.tocsin.model.CasualtyKind.KILLED;
import static dev.tocsin.model.CasualtyKind.MISSING;
import static dev.tocsin.model.CasualtyKind.WOUNDED;
import static dev.tocsin.model.Group.MILITARY;
import static dev.tocsin.model.Group.PEACEKEEPER;
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

/** One toll out of what several outlets tell over some days. */
class TollStoriesTest {
    private static final Instant START = Instant.parse("2031-05-02T10:00:00Z");

    private final FactExtractor extractor = new FactExtractor();

    @Test
    void a_total_is_not_added_to_what_it_counts() {
        Toll toll = toll(
                "Seven peacekeepers were killed near Orsa on Friday, the mission said.",
                "Two more peacekeepers died overnight, bringing the number of peacekeepers killed near Orsa to nine,"
                        + " the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(9));
    }

    @Test
    void incidents_that_are_told_and_then_summed_are_one_toll() {
        Toll toll = toll(
                "Peacekeepers were killed near Orsa on Friday, a spokesman said.",
                "Five peacekeepers were killed near Orsa on Friday, the mission said. One peacekeeper was killed and"
                    + " another wounded in a second shooting, the prosecutor said. The prosecutor said that he looks"
                    + " into the two shooting incidents that resulted in the deaths of six peacekeepers.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(6));
        assertThat(toll.figure(WOUNDED, PEACEKEEPER)).isEqualTo(Figure.exactly(1));
    }

    @Test
    void those_who_are_listed_by_their_names_are_each_one() {
        Toll toll = toll(
                "Leo Marn was killed outside the bar on Friday. Ana Holt, Bo Moor and Carl Dunn were also struck.");

        assertThat(people(toll, KILLED)).isEqualTo(1);
        assertThat(people(toll, WOUNDED)).isEqualTo(3);
    }

    @Test
    void two_of_one_sex_and_different_ages_are_two() {
        Toll toll = toll("The blast injured a 39-year-old man and a 26-year-old man, the hospital said.");

        assertThat(people(toll, WOUNDED)).isEqualTo(2);
    }

    @Test
    void a_name_behind_a_kinswoman_is_hers() {
        Toll toll = toll("He shot and killed his wife, 72-year-old Leola Bran, and his granddaughter, Ashlin Bran, 3.");

        assertThat(people(toll, KILLED)).isEqualTo(2);
    }

    @Test
    void a_surname_later_in_the_article_is_the_same_person() {
        Toll toll = toll(
                "Leo Marn was shot outside a bar in Orsa on Friday, police said. Marn later died from his injuries.");

        assertThat(people(toll, KILLED)).isEqualTo(1);
        assertThat(people(toll, WOUNDED)).isZero();
    }

    @Test
    void a_page_that_says_its_lead_twice_counts_it_once() {
        Toll toll = toll("One child is dead and another was injured in a shooting in Orsa on Friday.\n\n"
                + "One child is dead and another was injured in a shooting in Orsa on Friday.\n\n"
                + "Neighbours heard six shots. Police are looking for a grey car.");

        assertThat(people(toll, KILLED)).isEqualTo(1);
        assertThat(people(toll, WOUNDED)).isEqualTo(1);
    }

    @Test
    void a_round_up_gives_way_to_who_tells_of_the_incident_alone() {
        Toll toll = toll(
                "Five people were shot at a bus stop in Orsa on Friday, police said.",
                "Twenty people were shot in nine separate incidents across Orsa, police said. Four of them died.");

        assertThat(people(toll, WOUNDED)).isEqualTo(5);
        assertThat(people(toll, KILLED)).isZero();
    }

    @Test
    void another_incident_further_down_is_not_of_this_toll() {
        Toll toll = toll(
                "A woman was shot in the leg on Market Road in Orsa on Friday. She is in hospital. Police seek a man"
                        + " in a red coat.\n\n"
                        + "In a separate shooting, three men were wounded at the harbour.");

        assertThat(people(toll, WOUNDED)).isEqualTo(1);
    }

    @Test
    void a_report_from_a_court_tells_of_the_incident_on_trial() {
        Toll toll = toll(
                "A man was sentenced on Friday for a shooting in Orsa. In March 2029 he killed two brothers and wounded"
                        + " a guard.");

        assertThat(people(toll, KILLED)).isEqualTo(2);
        assertThat(people(toll, WOUNDED)).isEqualTo(1);
    }

    @Test
    void who_kills_himself_is_added_to_those_he_killed() {
        Toll toll = toll("A soldier killed four comrades and himself in Orsa on Friday, the army said.");

        assertThat(people(toll, KILLED)).isEqualTo(5);
    }

    @Test
    void two_outlets_with_one_lower_figure_outvote_a_higher_one() {
        Toll toll = toll(
                "Six people were killed in a fire in Orsa on Friday.",
                "Four people were killed in a fire in Orsa on Friday.",
                "Four people were killed in a fire in Orsa, neighbours say.");

        assertThat(people(toll, KILLED)).isEqualTo(4);
    }

    @Test
    void a_total_alone_is_the_toll() {
        Toll toll =
                toll("Two more peacekeepers have died of their wounds, bringing the toll to nine, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(9));
    }

    @Test
    void one_more_is_one_more() {
        Toll toll = toll(
                "Five peacekeepers were killed near Orsa on Friday, the mission said.",
                "One more peacekeeper has died, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(6));
    }

    @Test
    void one_more_told_by_three_outlets_is_one() {
        Toll toll = toll(
                "Five peacekeepers were killed near Orsa on Friday, the mission said.",
                "One more peacekeeper has died, the mission said.",
                "One more peacekeeper has died of wounds, officials said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(6));
    }

    @Test
    void those_whom_a_total_counted_are_not_added_when_told_alone() {
        Toll toll = toll(
                "Three peacekeepers were killed near Orsa on Friday, the mission said.",
                "Two more peacekeepers died, bringing the number of peacekeepers killed near Orsa to five, the mission"
                        + " said.",
                "Two more peacekeepers have died, a spokesman said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(5));
    }

    @Test
    void a_sixth_makes_six() {
        Toll toll = toll(
                "Five peacekeepers were killed near Orsa on Friday, the mission said.",
                "A sixth peacekeeper has died in hospital, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(6));
    }

    @Test
    void parts_are_not_added() {
        Toll toll =
                toll("Six peacekeepers, including two officers, were killed near Orsa on Friday, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(6));
        assertThat(toll.figures().get(KILLED)).hasSize(1);
    }

    @Test
    void a_wounded_who_dies_is_no_longer_wounded() {
        Toll toll = toll(
                "Three peacekeepers were wounded by a mine near Orsa, the mission said.",
                "A peacekeeper wounded by the mine near Orsa has died of his injuries, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(1));
        assertThat(toll.figure(WOUNDED, PEACEKEEPER)).isEqualTo(Figure.exactly(2));
    }

    @Test
    void one_of_the_wounded_dies() {
        Toll toll = toll(
                "Two peacekeepers were killed and three were wounded near Orsa, the mission said.",
                "One of the wounded peacekeepers died on Saturday, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(3));
        assertThat(toll.figure(WOUNDED, PEACEKEEPER)).isEqualTo(Figure.exactly(2));
    }

    @Test
    void the_missing_who_are_found_dead_are_no_longer_missing() {
        Toll toll = toll(
                "Two peacekeepers were missing after a boat overturned near Orsa, the mission said.",
                "The bodies of the two missing peacekeepers were found near Orsa, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(2));
        assertThat(toll.figure(MISSING, PEACEKEEPER)).isNull();
    }

    @Test
    void a_revised_toll_goes_down() {
        Toll toll = toll(
                "Three soldiers were killed near Orsa on Friday, the ministry said.",
                "The ministry revised the toll to two soldiers killed.");

        assertThat(toll.figure(KILLED, MILITARY)).isEqualTo(Figure.exactly(2));
    }

    @Test
    void a_ministry_that_lowers_its_number_is_believed() {
        Toll toll = toll(
                "Five soldiers were killed near Orsa on Friday, the ministry said.",
                "Four soldiers, not five, were killed near Orsa, the ministry said on Saturday.");

        assertThat(toll.figure(KILLED, MILITARY)).isEqualTo(Figure.exactly(4));
    }

    @Test
    void two_authorities_that_disagree_are_both_shown() {
        Toll toll = toll(
                "The defence ministry said nine soldiers were killed near Orsa on Friday.",
                "The governor of Orsa said six soldiers were killed on Friday.");

        assertThat(toll.figure(KILLED, MILITARY)).isEqualTo(new Figure(6, 9));
    }

    @Test
    void what_a_side_boasts_of_does_not_raise_the_toll_of_an_authority() {
        Toll toll = toll(
                "Two soldiers were killed near Orsa on Friday, the ministry said.",
                "A rebel spokesman said the fighters had killed 30 soldiers near Orsa.");

        assertThat(toll.figure(KILLED, MILITARY)).isEqualTo(Figure.exactly(2));
    }

    @Test
    void a_boast_that_its_article_calls_baseless_counts_nothing() {
        Toll toll =
                toll("The rebels said they had killed 30 soldiers near Orsa on Friday. The army dismissed the claim as"
                        + " baseless and said no one was hurt.");

        assertThat(toll.figure(KILLED, MILITARY)).isNull();
    }

    @Test
    void a_report_that_is_denied_under_the_headline_counts_nothing() {
        Toll toll = toll(
                "The mission on Saturday called false the reports that four peacekeepers had been killed near Orsa. A"
                        + " post on a messaging app had said that four peacekeepers were killed.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isNull();
    }

    @Test
    void a_denial_of_guilt_takes_no_figure_back() {
        Toll toll = toll(
                "Four peacekeepers were killed near Orsa on Friday, the mission said. The rebels denied that they had"
                        + " anything to do with it.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(4));
    }

    @Test
    void an_outlet_that_withdraws_its_report_takes_the_figure_with_it() {
        Article first = article(0, "radio", "Six peacekeepers were killed near Orsa on Friday, residents said.");
        Article second = article(1, "radio", "Our earlier report of peacekeepers killed near Orsa was wrong.");

        assertThat(resolve(List.of(first, second)).figure(KILLED, PEACEKEEPER)).isNull();
    }

    @Test
    void a_later_and_better_source_beats_a_rumour() {
        Toll toll = toll(
                "An unconfirmed report on a messaging app spoke of eleven peacekeepers killed near Orsa.",
                "Three peacekeepers were killed near Orsa on Friday, the mission said.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(3));
    }

    @Test
    void nobody_of_an_earlier_year_is_counted() {
        Toll toll = toll(
                "Two peacekeepers were killed near Orsa on Friday, the mission said. In 2024 nine peacekeepers were"
                        + " killed on the same road.");

        assertThat(toll.figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(2));
    }

    @Test
    void two_more_beside_a_total_that_is_not_understood_change_nothing() {
        Article five = article(0, "one", "Five peacekeepers were killed near Orsa on Friday, the mission said.");
        Article more = new Article(
                "es",
                1,
                null,
                null,
                "dos",
                "Orsa",
                "Tres cascos azules más murieron durante la noche, con lo que ya son"
                        + " cinco los muertos, informó la misión.",
                "es",
                START.plus(Duration.ofHours(5)),
                START.plus(Duration.ofHours(5)),
                "es",
                List.of());

        assertThat(resolve(List.of(five, more)).figure(KILLED, PEACEKEEPER)).isEqualTo(Figure.exactly(5));
    }

    private Toll toll(String... texts) {
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            articles.add(article(articles.size(), "outlet-" + articles.size(), text));
        }
        return resolve(articles);
    }

    private Toll resolve(List<Article> articles) {
        return new TollResolver()
                .resolve(articles.stream()
                        .map(article -> ArticleClaims.of(article, article.publisher(), extractor.extract(article)))
                        .toList());
    }

    private static Article article(int nth, String outlet, String text) {
        Instant at = START.plus(Duration.ofHours(8L * nth));
        return new Article(
                "a" + nth, 1, null, null, outlet, "News from Orsa", text, "en", at, at, "a" + nth, List.of());
    }

    private static int people(Toll toll, CasualtyKind kind) {
        return toll.figures().getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Figure::min)
                .sum();
    }
}
