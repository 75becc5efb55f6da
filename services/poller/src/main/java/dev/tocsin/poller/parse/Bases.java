package dev.tocsin.poller.parse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What relative links are relative to.
 *
 * @param address the feed was read from, or null
 * @param home what counts where no {@code xml:base} does: the feed's own link, else its address; null where nothing tells
 */
record Bases(@Nullable String address, @Nullable String home) {
    /** A link that stands in an element, made absolute; null where there is none. */
    @Nullable
    String resolve(Element element, String link) {
        return Links.resolve(of(element), link);
    }

    /** XML Base: the nearest {@code xml:base}, each relative to the one around it; else what the feed is relative to. */
    private @Nullable String of(Element element) {
        List<String> bases = new ArrayList<>();
        for (Element around = element; around != null; around = around.parent()) {
            String base = around.attr("xml:base");
            if (!base.isBlank()) {
                bases.addFirst(base);
            }
        }
        if (bases.isEmpty()) {
            return home;
        }
        String base = address;
        for (String relative : bases) {
            base = Links.resolve(base, relative);
        }
        return base;
    }
}
