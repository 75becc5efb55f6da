package dev.tocsin.matcher.fact;

import dev.tocsin.matcher.toll.ArticleClaims;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Article;
import dev.tocsin.model.CasualtyKind;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Toll;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Prints how many events of a corpus end with the right number of killed and wounded when the labels say which articles belong
 * together: a judgement of facts and tolls alone. The corpus folder holds articles.jsonl and gold.jsonl (id, event, killed, wounded);
 * an event whose figures nobody knows is left out. The events fall into two halves; with "show" every mistake of the first is told, so that the second stays unread.
 */
final class TollRun {
    private final Corpus corpus;
    private final boolean tell;
    private final FactExtractor extractor = new FactExtractor();
    private final int[] events = new int[2];
    private final int[] killed = new int[2];
    private final int[] wounded = new int[2];

    private TollRun(Corpus corpus, boolean tell) {
        this.corpus = corpus;
        this.tell = tell;
    }

    public static void main(String[] args) throws IOException {
        TollRun run = new TollRun(new Corpus(Path.of(args[0])), args.length > 1);
        run.corpus.events().forEach(run::score);
        run.print("first half", run.events[0], run.killed[0], run.wounded[0]);
        run.print("second half", run.events[1], run.killed[1], run.wounded[1]);
        run.print("all", run.events[0] + run.events[1], run.killed[0] + run.killed[1], run.wounded[0] + run.wounded[1]);
    }

    private void print(String what, int of, int dead, int hurt) {
        System.out.printf(
                "%s, %d events: killed exact %.3f, wounded exact %.3f%n",
                what, of, (double) dead / of, (double) hurt / of);
    }

    private void score(String event, List<JsonNode> labels) {
        if (!labels.getLast().path("killed").isNumber()
                || !labels.getLast().path("wounded").isNumber()) {
            return;
        }
        int half = Math.floorMod((event.hashCode() * 31) >> 3, 2);
        Toll toll = toll(labels);
        int dead = labels.getLast().get("killed").asInt();
        int hurt = labels.getLast().get("wounded").asInt();
        boolean rightDead = sum(toll, CasualtyKind.KILLED) == dead;
        boolean rightHurt = sum(toll, CasualtyKind.WOUNDED) == hurt;
        events[half]++;
        killed[half] += rightDead ? 1 : 0;
        wounded[half] += rightHurt ? 1 : 0;
        if (tell && half == 0 && !(rightDead && rightHurt)) {
            System.out.printf("%n##### %s gold %d killed %d wounded, got %s%n", event, dead, hurt, toll.figures());
            labels.forEach(label -> show(article(label)));
        }
    }

    private void show(Article article) {
        System.out.println("--- " + article.publishedAt() + " " + article.title() + "\n" + article.text());
        for (Count count : extractor.extract(article).counts()) {
            System.out.println("      " + count);
        }
    }

    private Toll toll(List<JsonNode> labels) {
        List<ArticleClaims> claims = new ArrayList<>();
        for (JsonNode label : labels) {
            Article article = article(label);
            claims.add(ArticleClaims.of(article, article.id(), extractor.extract(article)));
        }
        return new TollResolver().resolve(claims);
    }

    private Article article(JsonNode label) {
        return Objects.requireNonNull(corpus.articles().get(label.get("id").asString()));
    }

    private static int sum(Toll toll, CasualtyKind kind) {
        return toll.figures().getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Figure::min)
                .sum();
    }
}
