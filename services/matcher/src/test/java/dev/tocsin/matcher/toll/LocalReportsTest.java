package dev.tocsin.matcher.toll;

import static dev.tocsin.model.CasualtyKind.KILLED;
import static dev.tocsin.model.CasualtyKind.WOUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one local report comes to: elliptic headlines, lists of people, verbs that are no attributes. */
class LocalReportsTest {
    private static final Instant AT = Instant.parse("2031-05-02T10:00:00Z");

    private final FactExtractor extractor = new FactExtractor();

    @Test
    void a_headline_counts_people_without_an_article() {
        String title = "Shooting kills cyclist, injures 3";
        String body = "The police are at the scene in Orsa.";

        assertThat(people(KILLED, title, body)).isEqualTo(1);
        assertThat(people(WOUNDED, title, body)).isEqualTo(3);
    }

    @Test
    void a_list_of_names_and_ages_is_read_to_its_end() {
        String body = "The bodies of Ana Holt, 31, Rosa Holt, 9, and their aunt, Mira Lund, 60, were discovered by a"
                + " plumber on Friday.";

        assertThat(people(KILLED, "Plumber finds bodies", body)).isEqualTo(3);
    }

    @Test
    void semicolons_part_names_that_carry_an_age() {
        String body = "Omar Pell, 35; Nils R. Dorn, 34; and Vera Sand, 26, died in the cellar.";

        assertThat(people(KILLED, "Names released", body)).isEqualTo(3);
    }

    @Test
    void a_speaker_behind_a_list_is_not_the_subject_of_its_last_name() {
        String body = "Somebody fired at a van on Friday, killing Ana Holt, 18, and Bo Marn, 20, said Detective Lund.";

        assertThat(people(KILLED, "Van fired at", body)).isEqualTo(2);
    }

    @Test
    void who_says_it_is_not_whom_the_next_verb_speaks_of() {
        String body = "Two women and a porter suffered cuts, said police, and were transported to a hospital in Orsa.";

        assertThat(people(WOUNDED, "Window breaks at market", body)).isEqualTo(3);
    }

    @Test
    void a_participle_may_open_the_sentence() {
        String body = "A cyclist died on Friday. Also hurt in the crash at the bridge were four tourists, police said.";

        assertThat(people(WOUNDED, "Crash at the bridge", body)).isEqualTo(4);
    }

    @Test
    void an_age_told_of_some_of_them_is_no_number_of_people() {
        String body = "Five other students in the boat, two seventeen years old, one eighteen, were also hurt.";

        assertThat(people(WOUNDED, "Boat capsizes", body)).isLessThan(6);
    }

    @Test
    void all_of_the_dead_are_not_wounded_besides() {
        String body = "Four sailors were killed on Friday. All four were found with gunshot wounds below deck.";

        assertThat(people(KILLED, "Ship boarded", body)).isEqualTo(4);
        assertThat(people(WOUNDED, "Ship boarded", body)).isZero();
    }

    @Test
    void whom_somebody_is_charged_with_hurting_is_not_the_one_charged() {
        String body = "Omar Pell, 35, was arrested and charged with assault inflicting serious injury on a neighbour.";

        assertThat(people(WOUNDED, "Arrest in Orsa", body)).isZero();
    }

    @Test
    void a_number_may_stand_before_the_time() {
        String body = "A fire on the ferry killed three late Friday and injured another Saturday morning.";

        assertThat(people(KILLED, "Fire on ferry", body)).isEqualTo(3);
        assertThat(people(WOUNDED, "Fire on ferry", body)).isEqualTo(1);
    }

    @Test
    void those_who_are_being_shot_are_the_subject() {
        String body = "The quarrel at the mill resulted in a total of six people being wounded.";

        assertThat(people(WOUNDED, "Quarrel at mill", body)).isEqualTo(6);
    }

    @Test
    void a_headline_may_leave_out_the_and_between_two_harms() {
        assertThat(people(KILLED, "Farmer shot, killed in Orsa", "The police are there."))
                .isEqualTo(1);
        assertThat(people(WOUNDED, "Farmer shot, killed in Orsa", "The police are there."))
                .isZero();
    }

    @Test
    void a_number_that_is_called_counts_nobody() {
        String body = "A neighbour called 911 after being struck by a stray bullet in Orsa on Friday.";

        assertThat(people(WOUNDED, "Stray bullet in Orsa", body)).isEqualTo(1);
    }

    @Test
    void the_dead_are_not_gravely_hurt_with_the_one_behind_them() {
        String body = "Three clerks were killed and one critically wounded in Orsa on Friday.";

        assertThat(people(KILLED, "Raid on bank", body)).isEqualTo(3);
        assertThat(people(WOUNDED, "Raid on bank", body)).isEqualTo(1);
    }

    @Test
    void a_second_participle_shares_the_subject_of_the_first() {
        String body = "Omar Pell, 35, was shot in the back of the head and pronounced dead at the mill.";

        assertThat(people(KILLED, "Shots at mill", body)).isEqualTo(1);
    }

    @Test
    void one_told_of_with_others_is_none_of_them() {
        String body = "Three porters and one nurse were hurt in Orsa on Friday.";

        assertThat(people(WOUNDED, "Lift falls", body)).isEqualTo(4);
        assertThat(people(WOUNDED, "Police: 4 adults, 1 child hurt in Orsa", "They are there."))
                .isEqualTo(5);
    }

    @Test
    void a_relation_behind_a_comma_is_the_same_person() {
        String body = "A farmer shot a girl, his niece, in the foot on Friday.";

        assertThat(people(WOUNDED, "Accident on farm", body)).isEqualTo(1);
    }

    @Test
    void whoever_fires_is_not_hit() {
        String body = "Carl Dunn came out of the bar, and he shot into a parked car. Nobody was in it.";

        assertThat(people(WOUNDED, "Arrest in Orsa", body)).isZero();
    }

    @Test
    void a_suspect_of_murder_is_not_dead() {
        String body = "The arrest came after nine weeks.";

        assertThat(people(KILLED, "Orsa murder suspect arrested", body)).isZero();
    }

    @Test
    void who_was_not_hurt_does_not_count() {
        String body = "One man on the list was not in critical condition, the mayor said.";

        assertThat(people(WOUNDED, "Questions in Orsa", body)).isZero();
    }

    @Test
    void a_shot_fired_by_oneself_hits_whoever_the_last_clause_names() {
        String body = "A boy shot himself in the hand on Friday.";

        assertThat(people(WOUNDED, "Father held after son finds gun, shoots himself", body))
                .isEqualTo(1);
    }

    private int people(CasualtyKind kind, String title, String body) {
        Article article = new Article("a", 1, null, null, "Outlet", title, body, "en", AT, AT, "hash", List.of());
        ArticleClaims claims = ArticleClaims.of(article, article.id(), extractor.extract(article));
        return new TollResolver()
                .resolve(List.of(claims)).figures().getOrDefault(kind, Map.of()).values().stream()
                        .mapToInt(Figure::min)
                        .sum();
    }
}
