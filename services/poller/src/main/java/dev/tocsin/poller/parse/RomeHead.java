package dev.tocsin.poller.parse;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What ROME reads in the head of a feed; null for what is not there.
 *
 * @param title HTML
 * @param minutesToLive as RSS says it; not positive where it does not
 */
record RomeHead(
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        int minutesToLive) {
    static RomeHead of(Channel channel) {
        DCModule dublinCore = dublinCore(channel);
        return new RomeHead(
                first(channel.getTitle(), dublinCore == null ? null : dublinCore.getTitle()),
                channel.getLink(),
                first(channel.getLanguage(), dublinCore == null ? null : dublinCore.getLanguage()),
                channel.getTtl());
    }

    static RomeHead of(Feed feed) {
        DCModule dublinCore = dublinCore(feed);
        String title = feed.getTitleEx() == null ? null : feed.getTitleEx().getValue();
        return new RomeHead(
                first(title, dublinCore == null ? null : dublinCore.getTitle()),
                feed.getAlternateLinks().stream().findFirst().map(Link::getHref).orElse(null),
                dublinCore == null ? null : dublinCore.getLanguage(),
                0);
    }

    private static @Nullable DCModule dublinCore(WireFeed feed) {
        return feed.getModule(DCModule.URI) instanceof DCModule module ? module : null;
    }

    private static @Nullable String first(@Nullable String own, @Nullable String other) {
        return own != null ? own : other;
    }
}
