package dev.tocsin.app.demo;

import dev.tocsin.testkit.FeedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishes the story on the outlets' feeds, one item after another. Not thread-safe. */
final class Storyteller {
    private final Story story;
    private final FeedServer server;
    private final FeedWriter writer;
    private final Map<String, List<Story.Item>> published = new HashMap<>();

    /** Serves every feed, empty at first. */
    Storyteller(Story story, FeedServer server) {
        this.story = story;
        this.server = server;
        this.writer = new FeedWriter(server.url(""));
        story.outlets().forEach(this::serve);
    }

    /** Where an outlet's feed lies. */
    static String feedPath(Story.Outlet outlet) {
        return "/" + outlet.id() + "/feed";
    }

    /** Hears that an item was published, and waits until it has gone through. */
    @FunctionalInterface
    interface Listener {
        void published(Story.Item item) throws InterruptedException;
    }

    /** Publishes every item, no faster than this. */
    void tell(Duration pace, Listener listener) throws InterruptedException {
        for (Story.Item item : story.items()) {
            long begun = System.nanoTime();
            server.page(FeedWriter.path(item), FeedWriter.page(item));
            by(item.outlet()).addFirst(item);
            serve(item.outlet());
            listener.published(item);
            Thread.sleep(Math.max(0, pace.toMillis() - (System.nanoTime() - begun) / 1_000_000));
        }
    }

    private List<Story.Item> by(Story.Outlet outlet) {
        return published.computeIfAbsent(outlet.id(), unseen -> new ArrayList<>());
    }

    private void serve(Story.Outlet outlet) {
        String feed = writer.feed(outlet, by(outlet));
        server.serve(feedPath(outlet), FeedWriter.contentType(outlet.format()), feed.getBytes(StandardCharsets.UTF_8));
    }
}
