package dev.tocsin.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.explain.Answer;
import dev.tocsin.console.explain.Answer.Cause;
import dev.tocsin.console.explain.Answer.Explained;
import dev.tocsin.console.explain.Answer.Refused;
import dev.tocsin.console.explain.Question;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.poller.fetch.FetchLimits;
import dev.tocsin.testkit.FeedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleExplainerTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final KafkaSettings NO_KAFKA = KafkaSettings.local("127.0.0.1:1");
    private static final String PAGE =
            "<html><head><title>Bell rings</title></head><body><article><h1>Bell rings</h1><p>"
                    + "The old bell of the harbour rang at noon, and people came from every street to hear it. "
                            .repeat(5)
                    + "</p></article></body></html>";

    @TempDir
    Path folder;

    @BeforeEach
    void one_rule() throws Exception {
        rule("bell");
    }

    @Test
    void a_given_article_is_explained_as_of_now_where_no_date_is_given() {
        Answer answer = explainer(false)
                .explain(
                        new Question.Given("Bell rings", "All heard the bell of the harbour.", null, null, null, null));

        assertThat(answer).isInstanceOfSatisfying(Explained.class, explained -> {
            assertThat(explained.fired()).isEqualTo(1);
            assertThat(explained.article().publishedAt()).isEqualTo(NOW);
            assertThat(explained.article().language()).isEqualTo("en");
            assertThat(explained.article().publisher()).isEmpty();
        });
    }

    @Test
    void a_page_is_fetched_where_the_limits_allow_its_address() {
        try (FeedServer web = FeedServer.start()) {
            web.page("/bell", PAGE);
            Question question = new Question.OnTheWeb(web.url("/bell"));

            assertThat(explainer(true).explain(question))
                    .isInstanceOfSatisfying(
                            Explained.class,
                            explained -> assertThat(explained.article().text()).contains("old bell of the harbour"));
            assertThat(explainer(false).explain(question)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.cause()).isEqualTo(Cause.UNREADABLE);
                assertThat(refused.reason()).contains("/bell: ").containsIgnoringCase("private");
            });
            assertThat(web.count("/bell")).isEqualTo(1);
        }
    }

    @Test
    void a_page_that_cannot_be_read_is_told_why() {
        try (FeedServer web = FeedServer.start()) {
            web.status("/gone", 404, Map.of());
            web.feed("/feed", "<rss version='2.0'><channel><title>T</title></channel></rss>");

            assertThat(reason(new Question.OnTheWeb(web.url("/gone")))).endsWith("/gone: HTTP 404");
            assertThat(reason(new Question.OnTheWeb(web.url("/feed")))).endsWith("no article is found in the page");
        }
    }

    @Test
    void an_article_that_is_longer_than_is_read_is_refused() {
        assertThat(reason(new Question.Given("", "a ".repeat(100_001), null, null, "en", null)))
                .isEqualTo("the article has 200,002 characters; at most 200,000 are read");
    }

    @Test
    void before_the_rules_are_read_it_asks_for_patience() {
        RuleExplainer explainer = new RuleExplainer(() -> null, NO_KAFKA, FetchLimits.defaults(), CLOCK);

        assertThat(explainer.explain(new Question.OnTheWeb("https://news.example/")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.BUSY));
    }

    @Test
    void changed_rule_files_are_taken_up_at_the_next_question_and_broken_ones_are_not() throws Exception {
        RuleExplainer explainer = explainer(false);
        Question question = new Question.Given("Whistle", "A whistle blew.", null, null, "en", null);
        assertThat(fired(explainer, question)).isZero();

        rule("whistle");
        assertThat(fired(explainer, question)).isEqualTo(1);

        Files.writeString(folder.resolve("rules.yaml"), "rules: [{id: x, whne: {}}]");
        assertThat(fired(explainer, question)).isEqualTo(1);
    }

    private String reason(Question question) {
        return ((Refused) explainer(true).explain(question)).reason();
    }

    private static int fired(RuleExplainer explainer, Question question) {
        return ((Explained) explainer.explain(question)).fired();
    }

    private RuleExplainer explainer(boolean privateAddresses) {
        FetchLimits limits = FetchLimits.defaults();
        return new RuleExplainer(
                new FolderRules(folder, CLOCK),
                NO_KAFKA,
                privateAddresses ? limits.withPrivateAddresses() : limits,
                CLOCK);
    }

    private void rule(String word) throws Exception {
        Files.writeString(
                folder.resolve("rules.yaml"),
                "rules: [{id: %s, title: Sounds, severity: info, when: {any: [%s]}}]".formatted(word, word));
    }
}
