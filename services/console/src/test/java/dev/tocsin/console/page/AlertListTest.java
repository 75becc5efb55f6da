package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.console.SampleViews;
import dev.tocsin.console.Samples;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Toll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertListTest {
    private final Samples samples = new Samples(Instant.parse("2026-03-10T12:00:00Z"));
    private final SampleViews views = new SampleViews();
    private final AlertList list = new AlertList(views.views());

    @Test
    void each_event_stands_once_with_its_latest_revision_the_newest_first() {
        samples.ambushAlerts().reversed().forEach(views::alert);
        views.alert(samples.talksAlert());
        views.alert(other("old", 600));

        assertThat(list.all(Filter.NONE))
                .extracting(Alert::eventId, Alert::revision)
                .containsExactly(tuple(Samples.AMBUSH, 4), tuple(Samples.TALKS, 2), tuple("old", 1));
    }

    @Test
    void an_event_that_was_merged_away_is_left_out() {
        views.alert(samples.talksAlert());
        Event talks = samples.talks();
        views.event(new Event(
                talks.eventId(),
                talks.rule(),
                talks.ruleTitle(),
                talks.severity(),
                talks.title(),
                talks.openedAt(),
                talks.updatedAt(),
                talks.articles(),
                talks.references(),
                0,
                3,
                2,
                List.of(),
                List.of(),
                Toll.empty(),
                List.of(),
                "another"));

        assertThat(list.all(Filter.NONE)).isEmpty();
    }

    @Test
    void a_filter_asks_for_severity_rule_and_every_word() {
        samples.ambushAlerts().forEach(views::alert);
        views.alert(samples.talksAlert());
        views.alert(other("old", 600));

        assertThat(ids(Filter.of("warning", null, null))).containsExactly(Samples.TALKS);
        assertThat(ids(Filter.of(null, "peacekeeper-casualties", ""))).containsExactly(Samples.AMBUSH);
        assertThat(ids(Filter.of("", "", "MARESH wounds"))).containsExactly(Samples.AMBUSH);
        assertThat(ids(Filter.of("", "", "meridian radio"))).containsExactly(Samples.AMBUSH, Samples.TALKS);
        assertThat(ids(Filter.of("", "", "nowhere"))).isEmpty();
        assertThat(ids(Filter.of("unheard", null, null))).hasSize(3);
    }

    @Test
    void pages_neither_miss_nor_repeat_an_alert_while_others_arrive() {
        for (int i = 0; i < 25; i++) {
            views.alert(other("event" + i, 10 + i / 3));
        }

        List<String> seen = new ArrayList<>();
        AlertList.Slice slice = list.slice(Filter.NONE, null, 10);
        while (true) {
            slice.alerts().forEach(alert -> seen.add(alert.eventId()));
            if (slice.next() == null) {
                break;
            }
            views.alert(other("new" + seen.size(), 0));
            slice = list.slice(Filter.NONE, slice.next(), 10);
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().allMatch(id -> id.startsWith("event"));
    }

    private List<String> ids(Filter filter) {
        return list.all(filter).stream().map(Alert::eventId).toList();
    }

    private Alert other(String id, int minutesAgo) {
        return samples.other(
                id, Severity.INFO, "journalists-held", "Camera crew stopped", "Daily Post", minutesAgo, Toll.empty());
    }
}
