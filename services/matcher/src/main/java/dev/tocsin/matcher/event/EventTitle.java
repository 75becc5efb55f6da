package dev.tocsin.matcher.event;

import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.Claim;
import dev.tocsin.model.Figure;
import dev.tocsin.model.Stance;
import dev.tocsin.model.Term;
import dev.tocsin.model.Toll;
import dev.tocsin.model.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of its articles an event is named after. Pure. */
final class EventTitle {
    /** More than the claims and terms of any one article. */
    private static final long WEIGHTY = 1_000;
    /** What stands once it is said, the graver last; what is only asked for gives way to it. */
    private static final List<Stance> BY_WEIGHT = List.of(
            Stance.CALL, Stance.OFFER, Stance.DEMAND, Stance.AGREED, Stance.REJECTED, Stance.VIOLATED, Stance.ENDED);

    private static final Set<Stance> OUTCOMES = Set.of(Stance.AGREED, Stance.REJECTED, Stance.VIOLATED, Stance.ENDED);

    private EventTitle() {}

    /**
     * The title of the article that says most of what the event is now: counts as its toll does, or tells the stance that terms have come
     * to. The earlier one where two tell as much; the one before where there is nothing to go by.
     */
    static String of(String before, List<ArticleRef> articles, List<Claim> casualties, List<Term> terms, Toll toll) {
        List<Claim> claims = casualties.stream().filter(Claim::current).toList();
        List<Term> current = terms.stream().filter(Term::current).toList();
        List<ArticleRef> stage = current.size() > claims.size() ? stage(articles, current) : List.of();
        return stage.isEmpty()
                ? best(before, articles, article -> worth(article, claims, current, toll))
                : best(before, stage, article -> count(current, article));
    }

    private static String best(String before, List<ArticleRef> articles, ToLongFunction<ArticleRef> worth) {
        String best = before;
        long most = -1;
        for (ArticleRef article : articles) {
            long worthNow = worth.applyAsLong(article);
            if (worthNow > most) {
                most = worthNow;
                best = article.title();
            }
        }
        return best;
    }

    private static long worth(ArticleRef article, List<Claim> casualties, List<Term> terms, Toll toll) {
        List<Claim> claims = casualties.stream()
                .filter(claim -> claim.article().equals(article.id()))
                .toList();
        long right = claims.stream()
                .filter(claim -> claim.figure().equals(toll.figure(claim.kind(), claim.who())))
                .count();
        boolean outdated = claims.stream().anyMatch(claim -> contradicts(claim, toll));
        return outdated ? 0 : right * WEIGHTY + claims.size() + count(terms, article);
    }

    private static long count(List<Term> terms, ArticleRef article) {
        return terms.stream()
                .filter(term -> term.article().equals(article.id()))
                .count();
    }

    private static boolean contradicts(Claim claim, Toll toll) {
        Figure now = toll.figure(claim.kind(), claim.who());
        if (now == null) {
            return false;
        }
        return (claim.max() != null && claim.max() < now.min()) || (now.max() != null && claim.min() > now.max());
    }

    /**
     * The articles of the stage that the terms have reached: those that tell the stance the newest of them tell, since it was first told. A
     * call to keep a truce that was agreed on does not undo the agreement.
     */
    private static List<ArticleRef> stage(List<ArticleRef> articles, List<Term> terms) {
        Topic topic = topic(terms);
        List<Term> told = terms.stream().filter(term -> term.topic() == topic).toList();
        boolean settled = told.stream().anyMatch(term -> OUTCOMES.contains(term.stance()));
        Map<String, Stance> stances = told.stream()
                .filter(term -> !settled || OUTCOMES.contains(term.stance()))
                .collect(Collectors.toMap(Term::article, Term::stance, EventTitle::weightier));
        List<ArticleRef> inTime = articles.stream()
                .filter(article -> stances.containsKey(article.id()))
                .sorted(Comparator.comparing(ArticleRef::publishedAt))
                .toList();
        int from = inTime.size();
        @Nullable Stance now = from == 0 ? null : stances.get(inTime.getLast().id());
        while (from > 0 && stances.get(inTime.get(from - 1).id()) == now) {
            from--;
        }
        return inTime.subList(from, inTime.size());
    }

    private static Stance weightier(Stance one, Stance other) {
        return BY_WEIGHT.indexOf(one) >= BY_WEIGHT.indexOf(other) ? one : other;
    }

    /** The ceasefire itself where one is spoken of, else what most is said about. */
    private static Topic topic(List<Term> terms) {
        Map<Topic, Long> said = terms.stream()
                .map(Term::topic)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return said.containsKey(Topic.CEASE_FIRE)
                ? Topic.CEASE_FIRE
                : said.entrySet().stream()
                        .max(Map.Entry.<Topic, Long>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey();
    }
}
