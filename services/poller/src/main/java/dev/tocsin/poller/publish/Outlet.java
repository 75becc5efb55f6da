package dev.tocsin.poller.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose entries they are: what the feed list says of a feed that goes into its articles.
 *
 * @param feed id of the feed
 * @param publisher name of the outlet
 * @param language believed where a text does not tell, or null
 * @param tags handed on
 */
public record Outlet(
        String feed, String publisher, @Nullable String language, List<String> tags) {
    public Outlet {
        tags = List.copyOf(tags);
    }
}
