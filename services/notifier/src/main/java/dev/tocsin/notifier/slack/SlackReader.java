package dev.tocsin.notifier.slack;

import dev.tocsin.notifier.channel.ChannelKeys;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.YamlMap;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads a channel of type {@code slack}: either {@code token} and {@code channel}, or {@code webhook}. */
public final class SlackReader {
    private SlackReader() {}

    /** The settings, or null with a fault recorded. */
    public static @Nullable ChannelSettings read(YamlMap map, Faults faults) {
        ChannelKeys.allow(map, "token", "channel", "url", "broadcast", "webhook");
        boolean bot = map.value("token") != null;
        boolean hook = map.value("webhook") != null;
        if (bot == hook) {
            faults.add(map.at(), "a slack channel needs either \"token\" and \"channel\", or \"webhook\"");
            return null;
        }
        return hook ? hook(map) : bot(map, faults);
    }

    private static @Nullable ChannelSettings bot(YamlMap map, Faults faults) {
        Secret token = map.secret("token");
        String channel = map.required("channel");
        boolean broadcast = map.bool("broadcast", false);
        URI api = map.value("url") == null ? SlackBot.API : ChannelKeys.url(map, "url");
        if (api != null && !ChannelKeys.guarded(api)) {
            faults.add(ChannelKeys.at(map, "url"), "\"url\" must be https: the token goes there");
            return null;
        }
        return token == null || api == null || channel.isEmpty() ? null : new SlackBot(token, channel, api, broadcast);
    }

    private static @Nullable ChannelSettings hook(YamlMap map) {
        for (String key : new String[] {"channel", "url", "broadcast"}) {
            if (map.value(key) != null) {
                map.fault(key, "\"" + key + "\" goes with \"token\", not with \"webhook\"");
            }
        }
        URI url = ChannelKeys.secretUrl(map, "webhook");
        return url == null ? null : new SlackHook(Secret.of(url.toString()));
    }
}
