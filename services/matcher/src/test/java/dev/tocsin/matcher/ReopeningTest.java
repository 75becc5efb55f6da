package dev.tocsin.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.event.EventDesk;
import dev.tocsin.matcher.event.MemoryEventStore;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.matcher.event.SameEventModel;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.rule.EventPolicy;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.matcher.rule.UpdatePolicy;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An event that was quiet for so long that it closed, and what comes months later. */
class ReopeningTest {
    private static final Duration QUIET = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant START = Stories.START;

    private final MemoryEventStore store = new MemoryEventStore();
    private final List<Alert> alerts = new ArrayList<>();
    private RuleEvents events = new RuleEvents("everything", store);

    private final Article shooting = Stories.article(
            "shooting",
            "harbour-post",
            "Corporal Ilan Varga shot dead at Tolvany checkpoint",
            "A peacekeeper, Corporal Ilan Varga, 27, was shot dead at a checkpoint in Tolvany on Monday, the mission"
                    + " said.\n\n"
                    + "A gunman fired from a passing van on Quarry Street and fled towards the river.",
            START);

    /** A verdict, so many days after. */
    private static Article verdict(Duration after) {
        return Stories.article(
                "verdict",
                "valley-wire",
                "Man convicted of killing Corporal Ilan Varga",
                "A court in Tolvany found a smuggler guilty of the murder of Corporal Ilan Varga, the 27-year-old"
                        + " peacekeeper who was shot dead at the checkpoint on Quarry Street on 3 March."
                        + "\n\nVarga was manning the checkpoint when the gunman fired from a passing van.",
                START.plus(after));
    }

    @Test
    void what_follows_a_closed_event_up_opens_it_again_and_says_after_what_silence() {
        take(shooting, rule(YEAR, UpdatePolicy.defaults()));
        take(verdict(Duration.ofDays(94)), rule(YEAR, UpdatePolicy.defaults()));

        assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.OPENED, AlertKind.UPDATED);
        Alert again = alerts.getLast();
        assertThat(again.eventId()).isEqualTo(alerts.getFirst().eventId());
        assertThat(again.reason()).isEqualTo(AlertReason.REOPENED);
        assertThat(again.changes()).contains("first news in 94 days");
        assertThat(again.articles()).containsExactly("shooting", "verdict");
        assertThat(events.open()).isEqualTo(1);
    }

    @Test
    void a_rule_may_leave_that_untold() {
        Set<AlertReason> others = EnumSet.complementOf(EnumSet.of(AlertReason.REOPENED));
        UpdatePolicy update = new UpdatePolicy(others, Duration.ZERO, 3);
        take(shooting, rule(YEAR, update));
        take(verdict(Duration.ofDays(94)), rule(YEAR, update));

        assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.OPENED);
        assertThat(events.open()).isEqualTo(1);
    }

    @Test
    void a_rule_that_does_not_remember_opens_a_new_event() {
        take(shooting, rule(Duration.ZERO, UpdatePolicy.defaults()));
        take(verdict(Duration.ofDays(94)), rule(Duration.ZERO, UpdatePolicy.defaults()));

        assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.OPENED, AlertKind.OPENED);
    }

    @Test
    void what_was_forgotten_is_not_opened_again() {
        Rule rule = rule(Duration.ofDays(60), UpdatePolicy.defaults());
        take(shooting, rule);
        take(verdict(Duration.ofDays(91)), rule);

        assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.OPENED, AlertKind.OPENED);
    }

    @Test
    void another_attack_at_the_same_place_is_a_new_event() {
        take(shooting, rule(YEAR, UpdatePolicy.defaults()));
        take(
                Stories.article(
                        "second",
                        "valley-wire",
                        "Two peacekeepers shot dead at Tolvany checkpoint",
                        "Two peacekeepers were shot dead at a checkpoint in Tolvany on Thursday, the mission said."
                                + "\n\nGunmen opened fire from a rooftop at dawn and escaped.",
                        START.plus(Duration.ofDays(94))),
                rule(YEAR, UpdatePolicy.defaults()));

        assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.OPENED, AlertKind.OPENED);
    }

    @Test
    void closed_events_survive_a_restart() {
        take(shooting, rule(YEAR, UpdatePolicy.defaults()));
        events.close(START.plus(Duration.ofDays(40)));
        assertThat(events.open()).isZero();

        events = new RuleEvents("everything", store);
        take(verdict(Duration.ofDays(94)), rule(YEAR, UpdatePolicy.defaults()));

        assertThat(alerts).extracting(Alert::reason).containsExactly(AlertReason.FIRST_REPORT, AlertReason.REOPENED);
    }

    @Test
    void no_more_closed_events_are_kept_than_there_is_room_for() {
        RuleEngine engine = RuleEngine.of(RuleSet.of(List.of(rule(YEAR, UpdatePolicy.defaults()))));
        Pipeline nothingJoins = new Pipeline(
                () -> engine,
                new FactExtractor(),
                new EventDesk(SameEventModel.parse(List.of("bias,-9")), new TollResolver()));
        for (int i = 0; i < 2_300; i++) {
            take(Stories.article("a" + i, "outlet", "Fire", "A barn burned down.", START), nothingJoins);
        }
        events.close(START.plus(Duration.ofDays(31)));

        List<String> kept = new ArrayList<>();
        store.eachEvent("everything", event -> kept.add(event.eventId()));
        assertThat(kept).hasSize(2_000);
        assertThat(events.open()).isZero();
    }

    private void take(Article article, Rule rule) {
        RuleEngine engine = RuleEngine.of(RuleSet.of(List.of(rule)));
        take(article, new Pipeline(() -> engine));
    }

    private void take(Article article, Pipeline pipeline) {
        pipeline.match(article, Set.of())
                .forEach(match -> alerts.addAll(pipeline.decide(match, events).alerts()));
    }

    private static Rule rule(Duration remember, UpdatePolicy update) {
        return Stories.everything(new EventPolicy(QUIET, remember), update);
    }
}
