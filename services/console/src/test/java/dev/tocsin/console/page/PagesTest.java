package dev.tocsin.console.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.console.SampleInbox;
import dev.tocsin.console.SampleViews;
import dev.tocsin.console.Samples;
import dev.tocsin.console.page.EventPage.Statement;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.DeliveryOutcome;
import dev.tocsin.model.FeedHealth;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Instant now = Instant.parse("2026-03-10T12:00:00Z");
    private final Samples samples = new Samples(now);
    private final SampleViews views = new SampleViews();
    private final Pages pages = new Pages(views.views(), new SampleInbox(now), false);

    @BeforeEach
    void an_ambush_is_known() {
        views.event(samples.ambush());
        samples.ambushAlerts().forEach(views::alert);
    }

    @Test
    void current_claims_and_background_are_kept_apart() {
        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        assertThat(page.claims())
                .extracting(EventPage.ClaimGroup::title)
                .containsExactly(
                        "peacekeepers killed", "peacekeepers wounded", "civilians wounded", "peacekeepers missing");
        assertThat(page.background())
                .extracting(statement -> statement.chip().lead())
                .containsExactly("30,000+", "14");
        assertThat(page.backgroundTerms())
                .singleElement()
                .satisfies(statement -> assertThat(statement.by()).isEqualTo("both sides"));
        assertThat(page.terms()).isEmpty();
    }

    @Test
    void an_article_tells_why_it_was_taken_in() {
        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        EventPage.Why why =
                requireNonNull(page.why(samples.ambush().references().getLast()));
        assertThat(why.chance()).isEqualTo("93 %");
        assertThat(why.closest())
                .isEqualTo(samples.ambush().references().getFirst().title());
        assertThat(why.reasons())
                .containsExactly(
                        new EventPage.Reason("the rarest name that both have", "+2.3", false),
                        new EventPage.Reason("time between the days they speak of", "−0.4", true));
        assertThat(page.why(samples.ambush().references().getFirst())).isNull();
    }

    @Test
    void the_same_words_in_two_outlets_are_one_statement() {
        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        List<Statement> killed = page.claims().getFirst().statements();

        assertThat(killed).extracting(statement -> statement.chip().lead()).containsExactly("6", "5", "3", "2+");
        assertThat(killed.get(1).also()).containsExactly("Daily Beacon");
    }

    @Test
    void articles_of_one_voice_stand_under_the_first() {
        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        assertThat(page.voices()).extracting(voice -> voice.first().id()).containsExactly("a8", "a5", "a4", "a3", "a1");
        assertThat(page.voices().get(1).copies())
                .extracting(ArticleRef::publisher)
                .containsExactly("Daily Beacon", "North Gazette");
    }

    @Test
    void a_sentence_is_quoted_in_the_timeline_where_it_was_first_told() {
        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        assertThat(page.timeline().stream()
                        .flatMap(revision -> revision.evidence().stream())
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_timeline_names_reasons_and_changes_latest_first() {
        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        assertThat(page.timeline())
                .extracting(EventPage.Revision::reason)
                .containsExactly("toll rose", "exact figure", "confirmed", "first report");
        assertThat(page.timeline().getFirst().changes().getFirst())
                .isEqualTo(new ChangeLine("peacekeepers killed", "5", "6"));
        assertThat(page.timeline().getLast().changes())
                .containsExactly(new ChangeLine("peacekeepers killed", "", "2+"));
    }

    @Test
    void the_toll_is_a_table_of_groups_and_kinds() {
        TollTable toll = requireNonNull(pages.event(Samples.AMBUSH)).toll();

        assertThat(toll.kinds()).extracting(Words::kind).containsExactly("killed", "wounded", "missing");
        assertThat(toll.rows()).extracting(TollTable.Row::who).containsExactly("peacekeepers", "civilians");
        assertThat(toll.rows().getLast().cells())
                .extracting(TollTable.Cell::text, TollTable.Cell::spoken)
                .containsExactly(
                        tuple("–", "not reported"), tuple("10–12", "between 10 and 12"), tuple("–", "not reported"));
    }

    @Test
    void a_channel_that_has_not_settled_the_latest_revision_is_behind() {
        views.delivery(samples.delivery("desk-slack", 4, DeliveryOutcome.DELIVERED, 1, null));
        views.delivery(samples.delivery("duty-mail", 3, DeliveryOutcome.DELIVERED, 1, null));

        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        assertThat(page.deliveries())
                .extracting(line -> line.delivery().channel(), EventPage.DeliveryLine::behind)
                .containsExactly(tuple("desk-slack", false), tuple("duty-mail", true));
    }

    @Test
    void an_event_whose_state_is_no_longer_held_is_told_from_its_alerts() {
        views.views().events().forget(Samples.AMBUSH);

        EventPage page = requireNonNull(pages.event(Samples.AMBUSH));

        assertThat(page.timeline()).hasSize(4);
        assertThat(page.voices()).hasSize(5);
    }

    @Test
    void an_event_that_nobody_knows_has_no_page() {
        assertThat(pages.event("nobody")).isNull();
    }

    @Test
    void feeds_that_fail_come_first() {
        views.feed(samples.feed("lantern", "The Lantern", FeedHealth.OK, null, 0, 10));
        views.feed(samples.feed("wire", "Harrow Wire", FeedHealth.FAILING, "timed out", 3, 10));

        FeedsPage page = pages.feeds();

        assertThat(page.feeds()).extracting(FeedsPage.Line::id).containsExactly("wire", "lantern");
        assertThat(page.counts()).extracting(FeedsPage.Count::words).containsExactly("answering", "failing");
    }

    @Test
    void the_matcher_that_told_last_says_what_is_wrong_with_the_files() {
        views.rules(samples.rules(List.of("rules/aid.yaml:1:1: broken")));
        assertThat(pages.faults()).containsExactly("rules/aid.yaml:1:1: broken");

        views.rules(samples.rules(List.of()));
        assertThat(pages.faults()).isEmpty();
    }

    @Test
    void replies_stand_under_the_message_they_reply_to() {
        InboxPage inbox = requireNonNull(pages.inbox());

        assertThat(inbox.slack())
                .singleElement()
                .satisfies(thread -> assertThat(thread.replies())
                        .extracting(message -> message.id())
                        .containsExactly("1700.2"));
        assertThat(inbox.mails())
                .singleElement()
                .satisfies(thread -> assertThat(thread.replies())
                        .extracting(message -> message.id())
                        .containsExactly("<m2@tocsin>"));
    }
}
