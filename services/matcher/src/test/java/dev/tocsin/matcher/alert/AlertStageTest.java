package dev.tocsin.matcher.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.RulePolicy;
import dev.tocsin.matcher.event.Told;
import dev.tocsin.matcher.rule.EventPolicy;
import dev.tocsin.matcher.rule.UpdatePolicy;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.ClaimStatus;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Group;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import dev.tocsin.model.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertStageTest {
    private static final Instant AT = Instant.parse("2031-03-04T08:00:00Z");

    private final Told twoOrMore = new Told(killed(Figure.atLeast(2)), Set.of(), false, false);

    @Test
    void the_first_report_opens_with_what_is_known() {
        Alert alert =
                decide(event(0, Told.nothing(), killed(Figure.atLeast(2)), 1)).alert();

        assertThat(alert).isNotNull();
        assertThat(alert.kind()).isEqualTo(AlertKind.OPENED);
        assertThat(alert.reason()).isEqualTo(AlertReason.FIRST_REPORT);
        assertThat(alert.revision()).isEqualTo(1);
        assertThat(alert.changes()).containsExactly("killed peacekeeper: 2+");
        assertThat(alert.evidence()).first().extracting("text").isEqualTo("the sentence");
    }

    @Test
    void a_toll_that_rises_updates() {
        Alert alert = decide(event(1, twoOrMore, killed(Figure.exactly(6)), 1)).alert();

        assertThat(alert).isNotNull();
        assertThat(alert.kind()).isEqualTo(AlertKind.UPDATED);
        assertThat(alert.reason()).isEqualTo(AlertReason.TOLL_ROSE);
        assertThat(alert.revision()).isEqualTo(2);
        assertThat(alert.changes()).containsExactly("killed peacekeeper: 2+ → 6");
    }

    @Test
    void a_first_exact_figure_updates() {
        Alert alert = decide(event(1, twoOrMore, killed(Figure.exactly(2)), 1)).alert();

        assertThat(alert).isNotNull();
        assertThat(alert.reason()).isEqualTo(AlertReason.EXACT_FIGURE);
    }

    @Test
    void a_toll_that_falls_corrects() {
        Told six = new Told(killed(Figure.exactly(6)), Set.of(), false, false);
        Alert alert = decide(event(2, six, killed(Figure.exactly(5)), 1)).alert();

        assertThat(alert).isNotNull();
        assertThat(alert.kind()).isEqualTo(AlertKind.CORRECTED);
        assertThat(alert.reason()).isEqualTo(AlertReason.TOLL_FELL);
        assertThat(alert.changes()).containsExactly("killed peacekeeper: 6 → 5");
    }

    @Test
    void a_withdrawn_report_retracts_once() {
        EventState withdrawn = event(1, twoOrMore, Toll.empty(), 1, true, List.of(), UpdatePolicy.defaults());
        AlertStage.Ring ring = decide(withdrawn);

        assertThat(ring.alert()).isNotNull();
        assertThat(ring.alert().kind()).isEqualTo(AlertKind.RETRACTED);
        assertThat(ring.alert().reason()).isEqualTo(AlertReason.REPORT_WITHDRAWN);
        assertThat(decide(ring.event()).alert()).isNull();
    }

    @Test
    void a_new_term_updates_once() {
        Term term = new Term(Stance.DEMAND, Topic.DISARM, "the army", "a1", ClaimStatus.CURRENT, "It demands arms.");
        AlertStage.Ring ring = decide(
                event(1, twoOrMore, killed(Figure.atLeast(2)), 1, false, List.of(term), UpdatePolicy.defaults()));

        assertThat(ring.alert()).isNotNull();
        assertThat(ring.alert().reason()).isEqualTo(AlertReason.NEW_TERM);
        assertThat(ring.alert().changes()).containsExactly("new term: demand disarm");
        assertThat(decide(ring.event()).alert()).isNull();
    }

    @Test
    void enough_independent_outlets_confirm_once() {
        AlertStage.Ring ring = decide(event(1, twoOrMore, killed(Figure.atLeast(2)), 3));

        assertThat(ring.alert()).isNotNull();
        assertThat(ring.alert().reason()).isEqualTo(AlertReason.CONFIRMED);
        assertThat(ring.alert().changes()).containsExactly("reported by 3 independent outlets");
        assertThat(decide(ring.event()).alert()).isNull();
    }

    @Test
    void nothing_new_rings_nothing() {
        assertThat(decide(event(1, twoOrMore, killed(Figure.atLeast(2)), 2)).alert())
                .isNull();
    }

    @Test
    void a_rule_hears_only_of_the_reasons_it_wants() {
        UpdatePolicy fallsOnly = new UpdatePolicy(EnumSet.of(AlertReason.TOLL_FELL), Duration.ZERO, 3);
        EventState risen = event(1, twoOrMore, killed(Figure.exactly(6)), 1, false, List.of(), fallsOnly);

        assertThat(decide(risen).alert()).isNull();
    }

    @Test
    void changes_settle_before_one_revision_tells_them_together() {
        UpdatePolicy settling = new UpdatePolicy(EnumSet.allOf(AlertReason.class), Duration.ofMinutes(2), 3);
        EventState first = event(1, twoOrMore, killed(Figure.exactly(3)), 1, false, List.of(), settling);
        AlertStage.Ring waiting = decide(first);
        assertThat(waiting.alert()).isNull();
        assertThat(waiting.event().due()).isEqualTo(AT.plus(Duration.ofMinutes(2)));

        EventState later = event(1, waiting.event().told(), killed(Figure.exactly(7)), 1, false, List.of(), settling);
        Alert alert = AlertStage.settle(later, AT.plus(Duration.ofMinutes(2))).alert();

        assertThat(alert).isNotNull();
        assertThat(alert.changes()).containsExactly("killed peacekeeper: 2+ → 7");
        assertThat(alert.at()).isEqualTo(AT.plus(Duration.ofMinutes(2)));
    }

    @Test
    void a_merger_names_the_event_that_was_taken_over() {
        Alert alert = AlertStage.merged(event(1, twoOrMore, killed(Figure.atLeast(2)), 1), "other", AT)
                .alert();

        assertThat(alert).isNotNull();
        assertThat(alert.kind()).isEqualTo(AlertKind.MERGED);
        assertThat(alert.mergedFrom()).isEqualTo("other");
    }

    private static AlertStage.Ring decide(EventState event) {
        return AlertStage.decide(event, "a1", AT, "the sentence");
    }

    private static Toll killed(Figure figure) {
        return Toll.of(Map.of(CasualtyKind.KILLED, Map.of(Group.PEACEKEEPER, figure)));
    }

    private static EventState event(int revisions, Told told, Toll toll, int outlets) {
        return event(revisions, told, toll, outlets, false, List.of(), UpdatePolicy.defaults());
    }

    private static EventState event(
            int revisions,
            Told told,
            Toll toll,
            int outlets,
            boolean withdrawn,
            List<Term> terms,
            UpdatePolicy update) {
        @Nullable Instant none = null;
        RulePolicy rule =
                new RulePolicy("watch", "Watch", Severity.WARNING, "1", null, EventPolicy.defaults(), update, null);
        List<ArticleRef> articles = IntStream.rangeClosed(1, outlets)
                .mapToObj(i -> new ArticleRef("a" + i, "A title", null, "outlet " + i, AT, "outlet " + i))
                .toList();
        return new EventState(
                1,
                "event",
                rule,
                "A title",
                AT,
                AT,
                articles,
                0,
                Set.of(),
                List.of(),
                terms,
                List.of(),
                toll,
                withdrawn,
                Severity.WARNING,
                revisions,
                told,
                none,
                List.of(),
                null);
    }
}
