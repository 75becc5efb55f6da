package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.gate.GateVerdict;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented incidents in the order of the day, and in any other. */
class ArrivalOrderTest {
    private static final List<Article> ORDERED =
            Incidents.all().stream().map(Incidents.Told::article).toList();

    @Test
    void the_incidents_are_told_apart_and_their_articles_found_together() {
        Map<String, String> known = new TreeMap<>();
        Incidents.all().forEach(told -> known.put(told.article().id(), told.incident()));

        assertThat(rand(known, events(new Rehearsal(Stories.pipeline()), ORDERED)))
                .isGreaterThanOrEqualTo(0.995);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void another_order_within_the_day_gives_the_same_events(long seed) {
        Map<String, String> ordered = events(new Rehearsal(Stories.pipeline()), ORDERED);
        Map<String, String> shuffled = events(new Rehearsal(Stories.pipeline()), shuffled(seed));

        assertThat(rand(ordered, shuffled)).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_replay_in_another_order_rings_no_second_time(long seed) {
        Rehearsal rehearsal = new Rehearsal(Stories.pipeline());
        ORDERED.forEach(rehearsal::take);

        // those of five months ago are too old to come again, the others were seen
        assertThat(shuffled(seed)).allSatisfy(article -> {
            Rehearsal.Step step = rehearsal.take(article);
            assertThat(step.verdict()).isIn(GateVerdict.REPEATED, GateVerdict.TOO_OLD);
            assertThat(step.outcomes()).isEmpty();
        });
    }

    private static List<Article> shuffled(long seed) {
        Random random = new Random(seed);
        Map<LocalDate, List<Article>> days = new TreeMap<>();
        for (Article article : ORDERED) {
            LocalDate day = article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
            days.computeIfAbsent(day, key -> new ArrayList<>()).add(article);
        }
        days.values().forEach(day -> Collections.shuffle(day, random));
        return days.values().stream().flatMap(List::stream).toList();
    }

    /** The event of each article. */
    private static Map<String, String> events(Rehearsal rehearsal, List<Article> articles) {
        Map<String, String> events = new TreeMap<>();
        for (Article article : articles) {
            for (Outcome outcome : rehearsal.take(article).outcomes()) {
                for (Event event : outcome.events()) {
                    if (event.mergedInto() == null) {
                        event.articles().forEach(id -> events.put(id, event.eventId()));
                    }
                }
            }
        }
        return events;
    }

    /** The share of pairs on which two groupings agree (Rand, 1971). */
    private static double rand(Map<String, String> one, Map<String, String> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        List<String> ids = List.copyOf(one.keySet());
        int agree = 0;
        int pairs = 0;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean together = Objects.equals(one.get(ids.get(i)), one.get(ids.get(j)));
                boolean togetherToo = Objects.equals(other.get(ids.get(i)), other.get(ids.get(j)));
                agree += together == togetherToo ? 1 : 0;
                pairs++;
            }
        }
        return (double) agree / pairs;
    }
}
