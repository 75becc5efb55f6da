package dev.tocsin.matcher;

import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.gate.ArticleGate;
import dev.tocsin.matcher.gate.GateVerdict;
import dev.tocsin.matcher.gate.SeenArticle;
import dev.tocsin.model.Article;
import dev.tocsin.model.CloudEvents;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/** Holds the memory of seen articles around the gate and the match stage. */
final class ArticleProcessor extends ContextualProcessor<String, Article, String, Match> {
    private final Pipeline pipeline;
    private final MatcherMetrics metrics;
    private final CatchUp catchUp;
    private @Nullable WindowStore<String, SeenArticle> seen;

    ArticleProcessor(Pipeline pipeline, MatcherMetrics metrics, CatchUp catchUp) {
        this.pipeline = pipeline;
        this.metrics = metrics;
        this.catchUp = catchUp;
    }

    @Override
    public void init(ProcessorContext<String, Match> context) {
        super.init(context);
        seen = context.getStateStore(AlertTopology.SEEN_ARTICLES);
    }

    @Override
    public void process(Record<String, Article> record) {
        Article article = record.value();
        if (article == null) {
            return;
        }
        Instant streamTime = Instant.ofEpochMilli(Math.max(context().currentStreamTimeMs(), 0));
        SeenArticle known = seen(article);
        GateVerdict verdict = ArticleGate.judge(article, known, streamTime);
        Set<String> before = known == null ? Set.of() : Set.copyOf(known.rules());
        if (verdict.passes()) {
            take(record, known, metrics.matching(() -> pipeline.match(article, before)));
        } else if (catchUp.takes(article, verdict)) {
            List<Match> matches = metrics.matching(() -> pipeline.match(article, Set.of()));
            take(
                    record,
                    known,
                    matches.stream()
                            .filter(match -> !before.contains(match.rule().id()))
                            .toList());
        } else {
            metrics.suppressed(verdict);
        }
    }

    /** Remembers the article and hands its matches on. */
    private void take(Record<String, Article> record, @Nullable SeenArticle known, List<Match> matches) {
        Article article = record.value();
        List<String> fired = matches.stream()
                .filter(Match::fired)
                .map(match -> match.rule().id())
                .toList();
        metrics.matched(fired);
        store().put(
                        article.id(),
                        ArticleGate.remember(article, known, fired),
                        article.fetchedAt().toEpochMilli());
        for (Match match : matches) {
            String rule = match.rule().id();
            Headers headers = new RecordHeaders();
            CloudEvents.write(
                    headers,
                    "match",
                    "matcher",
                    rule + "-" + article.id() + "-" + article.revision(),
                    article.fetchedAt(),
                    record.headers());
            context().forward(new Record<>(rule, match, article.fetchedAt().toEpochMilli(), headers));
        }
    }

    private @Nullable SeenArticle seen(Article article) {
        Instant at = article.fetchedAt();
        Instant from = at.minus(ArticleGate.MEMORY);
        try (WindowStoreIterator<SeenArticle> memories = store().backwardFetch(
                        article.id(),
                        from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from,
                        at.plus(ArticleGate.MEMORY))) {
            return memories.hasNext() ? memories.next().value : null;
        }
    }

    private WindowStore<String, SeenArticle> store() {
        if (seen == null) {
            throw new IllegalStateException("not initialised");
        }
        return seen;
    }
}
