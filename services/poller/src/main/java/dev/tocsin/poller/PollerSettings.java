package dev.tocsin.poller;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Settings;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.poller.fetch.FetchLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code poller} of {@code tocsin.yaml}.
 *
 * @param limits of one fetch
 * @param concurrency feeds polled at the same time
 * @param perHost feeds of one host polled at the same time
 */
public record PollerSettings(FetchLimits limits, int concurrency, int perHost) {
    private static final int MEGABYTE = 1024 * 1024;

    /** 32 feeds at a time, 2 of them of one host. */
    public static PollerSettings defaults() {
        return new PollerSettings(FetchLimits.defaults(), 32, 2);
    }

    /** Reads the section; faults are recorded and stand for defaults. */
    public static PollerSettings load(Path folder, Faults faults) {
        return read(Settings.section(folder, "poller", faults));
    }

    private static PollerSettings read(@Nullable YamlMap map) {
        PollerSettings defaults = defaults();
        if (map == null) {
            return defaults;
        }
        map.allow(
                "allowPrivateAddresses",
                "maxMegabytes",
                "connectTimeout",
                "responseTimeout",
                "totalTimeout",
                "concurrency",
                "perHost",
                "contact");
        FetchLimits limits = defaults.limits;
        return new PollerSettings(
                new FetchLimits(
                        map.bool("allowPrivateAddresses", false),
                        map.integer("maxMegabytes", limits.maxBytes() / MEGABYTE, 1, 100) * MEGABYTE,
                        timeout(map, "connectTimeout", limits.connectTimeout()),
                        timeout(map, "responseTimeout", limits.responseTimeout()),
                        timeout(map, "totalTimeout", limits.totalTimeout()),
                        contact(map)),
                map.integer("concurrency", defaults.concurrency, 1, 500),
                map.integer("perHost", defaults.perHost, 1, 50));
    }

    private static Duration timeout(YamlMap map, String key, Duration fallback) {
        return map.duration(key, fallback, Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    /** Goes into the User-Agent header. */
    private static @Nullable String contact(YamlMap map) {
        String contact = map.string("contact");
        if (contact != null && !contact.matches("[\\x21-\\x27\\x2a-\\x7e]{1,200}")) {
            map.fault("contact", "expected an address of a page or a mailbox, without blanks and parentheses");
            return null;
        }
        return contact;
    }
}
