package dev.tocsin.matcher;

import dev.tocsin.matcher.alert.AlertStage;
import dev.tocsin.matcher.event.ArticleHead;
import dev.tocsin.matcher.event.EventDesk;
import dev.tocsin.matcher.event.EventState;
import dev.tocsin.matcher.event.FeatureReader;
import dev.tocsin.matcher.event.Features;
import dev.tocsin.matcher.event.Match;
import dev.tocsin.matcher.event.RuleEvents;
import dev.tocsin.matcher.event.RulePolicy;
import dev.tocsin.matcher.event.SameEventModel;
import dev.tocsin.matcher.fact.FactExtractor;
import dev.tocsin.matcher.fact.Facts;
import dev.tocsin.matcher.fact.FactsGate;
import dev.tocsin.matcher.match.RuleEngine;
import dev.tocsin.matcher.match.RuleMatch;
import dev.tocsin.matcher.rule.FactsCondition;
import dev.tocsin.matcher.rule.Rule;
import dev.tocsin.matcher.toll.TollResolver;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Every stage between an article and an alert, in order. The topology, backtests, explanations and rule tests all run this one; state and
 * time are handed in. The stages themselves are thread-safe, the state is not.
 */
public final class Pipeline {
    private final Supplier<RuleEngine> engine;
    private final FactExtractor extractor;
    private final EventDesk desk;

    /**
     * The product's stages.
     *
     * @param engine the rules in force, asked for each article
     */
    public Pipeline(Supplier<RuleEngine> engine) {
        this(engine, new FactExtractor(), new EventDesk(SameEventModel.shipped(), new TollResolver()));
    }

    Pipeline(Supplier<RuleEngine> engine, FactExtractor extractor, EventDesk desk) {
        this.engine = engine;
        this.extractor = extractor;
        this.desk = desk;
    }

    /** The rules in force. */
    public RuleEngine engine() {
        return engine.get();
    }

    /**
     * Which rules an article meets: words, sources and facts. A rule whose words fire but whose facts do not hold is met all the same
     * where the article takes a report back; so is one that fired on an earlier revision.
     *
     * @param before ids of the rules that fired on an earlier revision
     */
    public List<Match> match(Article article, Set<String> before) {
        RuleEngine rules = engine.get();
        List<RuleMatch> fired = rules.match(article);
        List<Rule> again = before.stream()
                .filter(id ->
                        fired.stream().noneMatch(match -> match.rule().id().equals(id)))
                .map(rules.rules()::rule)
                .filter(rule -> rule != null)
                .toList();
        if (fired.isEmpty() && again.isEmpty()) {
            return List.of();
        }
        Facts facts = extractor.extract(article);
        List<Match> matches = new ArrayList<>();
        Features features = null;
        for (RuleMatch match : fired) {
            Rule rule = match.rule();
            boolean holds = rule.facts() == null
                    || FactsGate.holds(rule.facts(), article, facts, match.wordsDo() ? match.spans() : List.of());
            if (holds || facts.withdraws() || before.contains(rule.id())) {
                features = features == null ? FeatureReader.read(article, facts) : features;
                matches.add(new Match(
                        RulePolicy.of(rule),
                        holds,
                        ArticleHead.of(article),
                        facts,
                        features,
                        evidence(article, match, facts)));
            }
        }
        for (Rule rule : again) {
            features = features == null ? FeatureReader.read(article, facts) : features;
            matches.add(new Match(RulePolicy.of(rule), false, ArticleHead.of(article), facts, features, ""));
        }
        return matches;
    }

    private static String evidence(Article article, RuleMatch match, Facts facts) {
        FactsCondition wanted = match.rule().facts();
        String claimed = match.wordsDo() || wanted == null ? null : FactsGate.evidence(wanted, facts);
        return claimed == null ? Sentence.around(article, match.spans()) : claimed;
    }

    /** Which event the article belongs to, what is known of it now, and whether to ring. */
    public Outcome decide(Match match, RuleEvents events) {
        Outcome passed = pass(events, match.article().at());
        List<Event> changed = new ArrayList<>(passed.events());
        List<Alert> alerts = new ArrayList<>(passed.alerts());
        EventDesk.Taken taken = desk.take(match, events);
        EventState event = taken.event();
        if (event != null) {
            Instant at = match.article().at();
            for (EventState absorbed : taken.absorbed()) {
                changed.add(absorbed.toEvent());
                AlertStage.Ring merged = AlertStage.merged(event, absorbed.eventId(), at);
                event = keep(merged, alerts);
            }
            AlertStage.Ring ring = taken.silence().isZero()
                    ? AlertStage.decide(event, match.article().id(), at, match.evidence())
                    : AlertStage.reopened(
                            event, taken.silence(), match.article().id(), at, match.evidence());
            event = keep(ring, alerts);
            events.put(event);
            changed.add(event.toEvent());
        }
        return new Outcome(taken.decision(), changed, alerts);
    }

    /** Tells changes that were folded together for long enough, and closes events that were quiet for too long. */
    public Outcome pass(RuleEvents events, Instant now) {
        Outcome outcome = settle(events, now);
        events.close(now);
        return outcome;
    }

    /** Tells changes that were folded together for long enough. */
    public Outcome settle(RuleEvents events, Instant now) {
        List<Event> changed = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        for (EventState waiting : events.due(now)) {
            Instant due = waiting.due();
            EventState told = keep(AlertStage.settle(waiting, due == null ? now : due), alerts);
            events.put(told);
            changed.add(told.toEvent());
        }
        return new Outcome(null, changed, alerts);
    }

    private static EventState keep(AlertStage.Ring ring, List<Alert> alerts) {
        if (ring.alert() != null) {
            alerts.add(ring.alert());
        }
        return ring.event();
    }
}
