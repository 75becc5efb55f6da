package dev.tocsin.poller;

import dev.tocsin.platform.config.Fault;
import dev.tocsin.platform.config.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeds in force. The file is looked at every two seconds; a change without faults is taken up, a change with faults is
 * told and leaves the last good list in force. One thread refreshes, any may read.
 */
final class FeedList {
    private static final Logger log = LoggerFactory.getLogger(FeedList.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Path folder;
    private final PollerMetrics metrics;
    private volatile Map<String, ListedFeed> feeds;
    private String signature;
    private Instant lookAt = Instant.MIN;

    FeedList(Path folder, FeedsConfig config, PollerMetrics metrics) {
        this.folder = folder;
        this.metrics = metrics;
        this.feeds = Map.copyOf(config.byId());
        this.signature = signature();
    }

    /** The feeds by id. */
    Map<String, ListedFeed> feeds() {
        return feeds;
    }

    /** Looks whether the file has changed; true where another list is in force since. */
    boolean refresh(Instant now) {
        if (now.isBefore(lookAt)) {
            return false;
        }
        lookAt = now.plus(LOOK_EVERY);
        String found = signature();
        if (found.equals(signature)) {
            return false;
        }
        signature = found;
        Faults faults = new Faults();
        FeedsConfig config = FeedsConfig.load(folder, faults);
        List<Fault> list = faults.list();
        metrics.listFaults(list.size());
        if (!list.isEmpty()) {
            log.atError()
                    .addKeyValue("faults", list.size())
                    .addKeyValue("first", list.getFirst())
                    .log("the feed list has faults; the last good one stays in force");
            return false;
        }
        feeds = Map.copyOf(config.byId());
        log.atInfo().addKeyValue("feeds", feeds.size()).log("the feed list has changed");
        return true;
    }

    private String signature() {
        Path file = folder.resolve(FeedsConfig.FILE);
        try {
            return Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file);
        } catch (IOException e) {
            return "missing";
        }
    }
}
