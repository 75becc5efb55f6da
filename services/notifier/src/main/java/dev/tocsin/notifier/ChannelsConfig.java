package dev.tocsin.notifier;

import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Yaml;
import dev.tocsin.platform.config.YamlMap;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell: {@code channels.yaml}.
 *
 * @param page address of the page as subscribers reach it, for links; null where there is none to link to
 * @param channels in the order they stand
 */
public record ChannelsConfig(@Nullable URI page, List<ChannelConfig> channels) {
    /** The name of the file in the configuration folder. */
    public static final String FILE = "channels.yaml";

    public ChannelsConfig {
        channels = List.copyOf(channels);
    }

    /**
     * Reads {@code channels.yaml} of a folder. Channels with faults are left out, so what comes back is only to be used where
     * no fault was recorded.
     *
     * @param folder the configuration folder
     * @param knownRules ids of the rules that routes may name; null: any
     */
    public static ChannelsConfig load(Path folder, @Nullable Set<String> knownRules, Faults faults) {
        YamlMap root = Yaml.readMap(folder.resolve(FILE), faults);
        return root == null ? new ChannelsConfig(null, List.of()) : new ChannelsReader(knownRules, faults).read(root);
    }
}
