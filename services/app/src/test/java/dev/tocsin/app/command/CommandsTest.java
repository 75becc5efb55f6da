package dev.tocsin.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "poller",
                "matcher",
                "notifier",
                "console",
                "check",
                "test",
                "explain",
                "backtest",
                "feed",
                "feeds",
                "completion"
            })
    void every_command_explains_itself_with_an_example(String command) {
        assertThat(run(command, "--help")).isZero();

        assertThat(out.toString())
                .contains("Usage: tocsin " + command)
                .containsPattern("Examples?:")
                .contains("tocsin " + command);
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("  " + command);
    }

    @Test
    void without_a_command_the_help_is_shown_and_the_status_says_bad_usage() {
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains("Usage: tocsin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnu", "--rnu", "backtest", "explain", "feed", "feeds", "run --port x", "run extra"})
    void bad_usage_is_one_line(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("tocsin: ")
                .endsWith(" --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_missing_rule_file_is_a_fault_with_its_place(@TempDir Path folder) throws Exception {
        Path article = Files.writeString(folder.resolve("article.txt"), "Title\nText.");
        Path missing = folder.resolve("none.yaml");

        assertThat(run("explain", "--rules", missing.toString(), article.toString()))
                .isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith(missing + ":1:1: no such");
    }

    @Test
    void explain_says_whether_two_articles_are_one_event_and_why(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), """
            rules: [{id: quake, title: Earthquakes, severity: warning, when: {any: [earthquake]}}]
            """);
        Path one = Files.writeString(folder.resolve("one.json"), """
            {"id": "one", "publisher": "Harbour Post", "publishedAt": "2031-05-02T08:00:00Z", "language": "en",
             "title": "Earthquake near Tolmar", "body": "An earthquake killed three people in Tolmar on Friday."}
            """);
        Path other = Files.writeString(folder.resolve("other.json"), """
            {"id": "other", "publisher": "Valley Wire", "publishedAt": "2031-05-02T11:00:00Z", "language": "en",
             "title": "Three dead as earthquake hits Tolmar", "body": "Three people died in Tolmar in Friday's earthquake."}
            """);

        assertThat(run("explain", "--rules", rules.toString(), "--with", one.toString(), other.toString()))
                .isZero();

        assertThat(out.toString())
                .containsPattern("same event: yes, probability (0\\.9\\d|1\\.00)")
                .contains("names of title and beginning that the other has");
    }

    @Test
    void explain_says_what_fired_where_and_why_the_rest_did_not(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), """
            rules:
              - id: quake
                title: Earthquakes
                severity: warning
                when: {any: [earthquake]}
              - id: flood
                title: Floods
                severity: warning
                when: {any: [flood]}
            """);
        Path article = Files.writeString(
                folder.resolve("article.txt"), "Earthquake near Tolm\nAn earthquake shook the town.\u001b[2J\n");

        assertThat(run("explain", "--rules", rules.toString(), article.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("quake: fires", "title: [Earthquake] near Tolm", "flood: does not fire")
                .doesNotContain("\u001b");
    }

    @Test
    void explain_tells_the_smallest_condition_that_failed_and_what_came_nearest(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), """
            rules:
              - id: mines
                when: {any: [{all: [submarine, harbour]}, {near: 3, all: [mine, school]}]}
              - id: medics
                when: {any: [killed]}
                facts: {casualties: {of: [aid_worker], kinds: [killed], min: 2}}
            """);
        Path article = Files.writeString(
                folder.resolve("article.txt"),
                "Blast in the harbour\nA mine went off far from the old school. Three civilians were killed.\n");

        assertThat(run("explain", "--rules", rules.toString(), article.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("mines: does not fire\n  `near: 3` – the closest are 7 words apart: “mine” … “school”")
                .contains("medics: does not fire\n  `facts: casualties` – no news of aid_worker ")
                .contains("; nearest: killed civilian 3, “Three civilians were killed.”");
    }

    @Test
    void backtest_tells_what_a_change_of_rules_gains_and_loses(@TempDir Path folder) throws Exception {
        Path earlier = Files.writeString(folder.resolve("old.yaml"), "rules: [{id: one, when: {any: [mine]}}]\n");
        Path later = Files.writeString(folder.resolve("new.yaml"), "rules: [{id: one, when: {any: [ferry]}}]\n");
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), """
            {"id":"a1","title":"A mine went off","body":"Near the town.","publishedAt":"2024-05-01T10:00:00Z","language":"en"}
            {"id":"a2","title":"A ferry sank","body":"Off the cape.","publishedAt":"2024-05-02T10:00:00Z","language":"en"}
            """);

        int status = run(
                "backtest",
                "--rules",
                later.toString(),
                "--against",
                earlier.toString(),
                "--articles",
                articles.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("1 alert gained, 1 lost")
                .contains("- 2024-05-01T10:00:00Z one opened first_report: A mine went off (a1)")
                .contains("+ 2024-05-02T10:00:00Z one opened first_report: A ferry sank (a2)");
    }

    @Test
    void backtest_wants_one_source_of_articles(@TempDir Path folder) {
        assertThat(run("backtest", "--rules", "x", "--out", folder.toString())).isEqualTo(2);
        assertThat(run("backtest", "--rules", "x", "--out", folder.toString(), "--from-kafka", "--since", "30 days"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("expected a time span such as 90m, 24h or 30d, found \"30 days\"");
    }

    @Test
    void an_article_that_is_not_there_is_one_line(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "rules: []\n");

        assertThat(run("explain", "--rules", rules.toString(), "none.txt")).isEqualTo(1);

        assertThat(err.toString()).isEqualToIgnoringNewLines("tocsin: none.txt:1:1: no such file");
    }

    @Test
    void feed_answers_each_source_in_a_line_of_json(@TempDir Path folder) throws Exception {
        Path feed = Files.writeString(folder.resolve("feed.xml"), """
            <rss version="2.0"><channel><title>T</title>
            <item><guid>1</guid><title>One</title><link>https://example.org/1</link></item></channel></rss>
            """);
        Path list = Files.writeString(folder.resolve("list.txt"), feed + "\n" + folder.resolve("none.xml") + "\n");

        assertThat(run("feed", "--json", "@" + list)).isZero();

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .contains("\"format\":\"rss20\"", "\"title\":\"One\"");
        assertThat(out.toString()).contains("\"problems\":[\"no such file\"]");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
