package dev.tocsin.matcher.rule;

import dev.tocsin.model.Article;
import java.util.Locale;
import java.util.Set;

/**
 * Whose articles a rule looks at.
 *
 * @param include what an article must be of; an empty part asks for nothing
 * @param exclude what it must not be of
 */
public record Sources(Filter include, Filter exclude) {
    private static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of());
    private static final Sources ANY = new Sources(NONE, NONE);

    /**
     * One of each non-empty set.
     *
     * @param feeds ids of feeds
     * @param publishers names in lower case
     * @param languages codes in lower case; {@code pt} takes {@code pt-BR} too
     * @param tags labels of feeds; one of them suffices
     */
    public record Filter(Set<String> feeds, Set<String> publishers, Set<String> languages, Set<String> tags) {
        public Filter {
            feeds = Set.copyOf(feeds);
            publishers = Set.copyOf(publishers);
            languages = Set.copyOf(languages);
            tags = Set.copyOf(tags);
        }

        /** Whether nothing is asked for. */
        public boolean isEmpty() {
            return feeds.isEmpty() && publishers.isEmpty() && languages.isEmpty() && tags.isEmpty();
        }

        boolean feed(Article article) {
            String feed = article.feed();
            return feed != null && feeds.contains(feed);
        }

        boolean publisher(Article article) {
            return publishers.contains(article.publisher().strip().toLowerCase(Locale.ROOT));
        }

        boolean language(Article article) {
            String code = article.language().toLowerCase(Locale.ROOT);
            int dash = code.indexOf('-');
            return languages.contains(code) || (dash > 0 && languages.contains(code.substring(0, dash)));
        }

        boolean tag(Article article) {
            return article.tags().stream().anyMatch(tags::contains);
        }
    }

    /** No filter. */
    public static Filter none() {
        return NONE;
    }

    /** Every article. */
    public static Sources any() {
        return ANY;
    }

    /** Whether every article is looked at. */
    public boolean isAny() {
        return include.isEmpty() && exclude.isEmpty();
    }

    /** Whether the rule looks at this article. */
    public boolean accept(Article article) {
        return refusal(article).isEmpty();
    }

    /** Why the rule does not look at this article, for readers; empty where it does. */
    public String refusal(Article article) {
        if (!include.feeds.isEmpty() && !include.feed(article)) {
            return "`sources` – the article is of none of the feeds asked for";
        }
        if (!include.publishers.isEmpty() && !include.publisher(article)) {
            return "`sources` – publisher \"" + article.publisher() + "\" is not among those asked for";
        }
        if (!include.languages.isEmpty() && !include.language(article)) {
            return "`sources` – language " + article.language() + " is not among those asked for";
        }
        if (!include.tags.isEmpty() && !include.tag(article)) {
            return "`sources` – its feed has none of the tags asked for";
        }
        if (exclude.feed(article)) {
            return "`sources` – feed \"" + article.feed() + "\" is excluded";
        }
        if (exclude.publisher(article)) {
            return "`sources` – publisher \"" + article.publisher() + "\" is excluded";
        }
        if (exclude.language(article)) {
            return "`sources` – language " + article.language() + " is excluded";
        }
        return exclude.tag(article) ? "`sources` – a tag of its feed is excluded" : "";
    }
}
