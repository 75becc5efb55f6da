package dev.tocsin.matcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.matcher.Stories;
import dev.tocsin.matcher.rule.RuleSet;
import dev.tocsin.model.Article;
import dev.tocsin.model.Json;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {
    @TempDir
    private Path folder;

    @Test
    void tells_what_the_rules_would_have_raised_and_writes_it() throws IOException {
        Path articles =
                file("articles.jsonl.gz", line(0, "harbour-post"), line(0, "valley-wire"), line(1, "valley-wire"));

        BacktestReport report = run(new Backtest(rules("{any: [checkpoint]}")), articles);

        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.articles()).isEqualTo(2);
            assertThat(rule.events()).isEqualTo(1);
            assertThat(rule.alerts()).isEqualTo(1);
            assertThat(rule.suppressed()).isEqualTo(0.5);
        });
        assertThat(report.stopped()).isFalse();
        assertThat(Files.readAllLines(folder.resolve("out/alerts.jsonl")))
                .singleElement()
                .asString()
                .contains("\"articles\":[\"harbour-post-0\"]");
        assertThat(Files.readAllLines(folder.resolve("out/events.jsonl"))).hasSize(1);
    }

    @Test
    void what_is_no_article_is_told_with_its_line_and_left_out() throws IOException {
        Path articles = file("articles.jsonl", "{", line(0, "harbour-post"), "", "{\"id\":\"x\"}");

        BacktestReport report = run(new Backtest(rules("{any: [checkpoint]}")), articles);

        assertThat(report.articles()).isEqualTo(1);
        assertThat(report.faulty()).isEqualTo(2);
        assertThat(report.faults().getFirst()).startsWith(articles + ":1: not JSON");
        assertThat(report.faults().getLast()).isEqualTo(articles + ":4: neither \"title\" nor \"body\"");
    }

    @Test
    void against_earlier_rules_each_alert_that_is_gained_or_lost_is_told() throws IOException {
        Path articles = file("articles.jsonl", line(0, "harbour-post"), line(1, "valley-wire"), line(2, "valley-wire"));

        BacktestReport report =
                run(Backtest.against(rules("{any: [checkpoint, mine]}"), rules("{any: [boat, mine]}")), articles);

        assertThat(report.changes())
                .extracting(change -> (change.gained() ? "+ " : "- ")
                        + change.alert().articles().getLast())
                .containsExactly("- harbour-post-0", "+ valley-wire-1");
    }

    @Test
    void a_run_that_is_stopped_gives_what_it_found_so_far() throws IOException {
        Path articles = file("articles.jsonl", line(0, "harbour-post"), line(1, "valley-wire"), line(2, "valley-wire"));
        Backtest backtest = new Backtest(rules("{any: [checkpoint, boat, mine]}"));

        BacktestReport report;
        try (StoredArticles stored = new StopsAfter(ArticleFile.open(articles), 2, backtest)) {
            report = backtest.run(stored, folder.resolve("out"), (done, total, read) -> {});
        }

        assertThat(report.stopped()).isTrue();
        assertThat(report.articles()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("out/alerts.jsonl"))).hasSize(2);
    }

    /** Somebody loses patience. */
    private static final class StopsAfter implements StoredArticles {
        private final StoredArticles articles;
        private final Backtest backtest;
        private int left;

        StopsAfter(StoredArticles articles, int left, Backtest backtest) {
            this.articles = articles;
            this.left = left;
            this.backtest = backtest;
        }

        @Override
        public @Nullable Article next() throws IOException, BadArticle {
            if (--left == 0) {
                backtest.stop();
            }
            return articles.next();
        }

        @Override
        public long position() {
            return articles.position();
        }

        @Override
        public long size() {
            return articles.size();
        }

        @Override
        public void close() throws IOException {
            articles.close();
        }
    }

    private BacktestReport run(Backtest backtest, Path articles) throws IOException {
        List<Long> progress = new ArrayList<>();
        try (StoredArticles stored = ArticleFile.open(articles)) {
            BacktestReport report =
                    backtest.run(stored, folder.resolve("out"), (done, total, read) -> progress.add(done));
            assertThat(progress.getLast()).isEqualTo(Files.size(articles));
            return report;
        }
    }

    private RuleSet rules(String when) throws IOException {
        Path file = Files.writeString(
                folder.resolve("rules.yaml"), "rules:\n  - {id: one, title: One, when: " + when + "}\n");
        Faults faults = new Faults();
        RuleSet rules = RuleSet.load(List.of(file), faults);
        assertThat(faults.list()).isEmpty();
        return rules;
    }

    private static String line(int story, String outlet) {
        Article article = Stories.article(story, outlet, Stories.START.plusSeconds(60L * story));
        Map<String, String> json = new LinkedHashMap<>();
        json.put("id", article.id());
        json.put("publisher", article.publisher());
        json.put("title", article.title());
        // the stories' texts are so alike that they would be taken for one incident
        json.put("body", article.title() + ".");
        json.put("publishedAt", article.publishedAt().toString());
        json.put("language", "en");
        return Json.mapper().writeValueAsString(json);
    }

    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        if (!name.endsWith(".gz")) {
            return Files.write(file, bytes);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }
}
