package dev.tocsin.matcher.event;

import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Article;

/** Two articles side by side, as if the first were the only one known: whether the second would join it, and why. Thread-safe. */
public final class Comparison {
    private static final RulePolicy EVERYTHING = RulePolicy.everything();

    private final FactExtractor extractor = new FactExtractor();
    private final EventDesk desk = new EventDesk(SameEventModel.shipped(), new TollResolver());

    /** The decision on the article that was published later; no candidate where the earlier one is too old. */
    public EventDecision of(Article one, Article other) {
        boolean inOrder = !other.publishedAt().isBefore(one.publishedAt());
        RuleEvents events = new RuleEvents(EVERYTHING.id(), new MemoryEventStore());
        EventState event = desk.take(match(inOrder ? one : other), events).event();
        if (event != null) {
            events.put(event);
        }
        Match later = match(inOrder ? other : one);
        events.close(later.article().at());
        return desk.take(later, events).decision();
    }

    private Match match(Article article) {
        Facts facts = extractor.extract(article);
        ArticleHead head = ArticleHead.of(article);
        return new Match(
                EVERYTHING,
                true,
                new ArticleHead(
                        head.id(),
                        head.revision(),
                        head.title(),
                        head.url(),
                        head.publisher(),
                        head.publishedAt(),
                        head.publishedAt()),
                facts,
                FeatureReader.read(article, facts),
                "");
    }
}
