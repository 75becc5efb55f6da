package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports in the same words of other places and days stay apart; what is the same in other words comes together. */
class LookAlikesTest {
    private static final Instant START = Stories.START;
    private static final List<String> PLACES = List.of(
            "Maldrin",
            "Upper Costa",
            "Verzhel",
            "Port Ismene",
            "Krill",
            "Anstavale",
            "Duvera",
            "Trelmond Pass",
            "Oskaria",
            "Fenq",
            "Harrowick",
            "Jandrel");

    /** The first and the following report of attacks, a form filled in. */
    private static List<Article> attacks(Duration between) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            String place = PLACES.get(i);
            Instant at = START.plus(between.multipliedBy(i));
            articles.add(report(
                    place + " 1",
                    "Two peacekeepers killed near " + place,
                    "Two peacekeepers were killed near " + place
                            + " when gunmen opened fire on their patrol, the mission" + " said.",
                    at));
            articles.add(report(
                    place + " 2",
                    "Death toll of attack near " + place + " rises to three peacekeepers",
                    "A third peacekeeper died of wounds, bringing the number of peacekeepers killed near " + place
                            + " to three, the mission said.",
                    at.plus(between.dividedBy(2))));
        }
        return articles;
    }

    @ParameterizedTest
    @ValueSource(longs = {40, 120, 24 * 60})
    void one_form_filled_in_with_twelve_places_gives_twelve_events(long minutes) {
        Map<String, String> events = events(attacks(Duration.ofMinutes(minutes)));

        assertThat(events).hasSize(24);
        assertThat(events.values().stream().distinct()).hasSize(12);
        PLACES.forEach(place -> assertThat(events.get(place + " 1")).isEqualTo(events.get(place + " 2")));
    }

    @ParameterizedTest
    @CsvSource({"Drell, Veshka", "Port Amaro, Halmestad Bridge", "Sarnova, Iskaria"})
    void the_same_sentence_of_two_places_an_hour_apart_is_of_two_events(String one, String other) {
        Map<String, String> events = events(List.of(
                report("one", "Convoy attacked near " + one, sentence(one), START),
                report("other", "Convoy attacked near " + other, sentence(other), START.plus(Duration.ofHours(1)))));

        assertThat(events.get("one")).isNotEqualTo(events.get("other"));
    }

    @ParameterizedTest
    @CsvSource({"Janyatagh, Chankatagh", "Janyatagh, Canyatak", "Mezhvodsk, Mezhwodsk", "Al Quseir, Al Kusayr"})
    void the_same_sentence_with_another_spelling_of_the_place_is_of_one(String one, String other) {
        Map<String, String> events = events(List.of(
                report("one", "Convoy attacked near " + one, sentence(one), START),
                report("other", "Convoy attacked near " + other, sentence(other), START.plus(Duration.ofHours(1)))));

        assertThat(events.get("one")).isEqualTo(events.get("other"));
    }

    private static String sentence(String place) {
        return "Two soldiers of the observer force were killed and five wounded when a column was attacked near "
                + place + " on Tuesday, the force said.\n\nNobody has said that it was behind the attack.";
    }

    @Test
    void reports_of_every_month_are_of_their_month() {
        List<Article> articles = new ArrayList<>();
        String[] months = {"January", "February", "March"};
        for (int i = 0; i < months.length; i++) {
            String text = "The observer force counted " + (11 + 6 * i) + " people wounded by mines in " + months[i]
                    + ", it said in its monthly report.\n\nIts teams went on " + (203 + 31 * i)
                    + " patrols. Both sides were asked to keep to the agreement.";
            Instant at = Instant.parse("2031-0" + (i + 2) + "-02T09:00:00Z");
            articles.add(report(months[i] + " 1", "Mines wound people in " + months[i], text, at));
            articles.add(
                    report(months[i] + " 2", "Mines wound people in " + months[i], text, at.plus(Duration.ofHours(3))));
        }

        Map<String, String> events = events(articles);

        for (String month : months) {
            assertThat(events.get(month + " 1")).isEqualTo(events.get(month + " 2"));
        }
        assertThat(events.values().stream().distinct()).hasSize(3);
    }

    private static Article report(String id, String title, String text, Instant at) {
        return Stories.article(id, "mission-desk", title, text, at);
    }

    private static Map<String, String> events(List<Article> articles) {
        Rehearsal rehearsal = new Rehearsal(Stories.pipeline());
        Map<String, String> events = new TreeMap<>();
        for (Article article : articles) {
            for (Outcome outcome : rehearsal.take(article).outcomes()) {
                for (Event event : outcome.events()) {
                    event.articles().forEach(id -> events.put(id, event.eventId()));
                }
            }
        }
        return events;
    }
}
