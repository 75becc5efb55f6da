package dev.tocsin.notifier.webhook;

import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelKeys;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.YamlMap;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP endpoint of the subscriber's.
 *
 * @param url where alerts are posted
 * @param secret what they are signed with; null: not signed
 */
public record WebhookSettings(URI url, @Nullable Secret secret) implements ChannelSettings {
    /** Reads a channel of type {@code webhook}; null with a fault recorded. */
    public static @Nullable ChannelSettings read(YamlMap map, Faults faults) {
        ChannelKeys.allow(map, "url", "secret");
        if (map.value("url") == null) {
            faults.add(map.at(), "\"url\" is missing");
        }
        URI url = ChannelKeys.url(map, "url");
        Secret secret = map.secret("secret");
        return url == null ? null : new WebhookSettings(url, secret);
    }

    @Override
    public String type() {
        return "webhook";
    }

    @Override
    public Duration pace() {
        return Duration.ZERO;
    }

    @Override
    public List<Secret> secrets() {
        return secret == null ? List.of() : List.of(secret);
    }

    @Override
    public Channel open(InstantSource clock) {
        return new WebhookChannel(this, clock, WebhookChannel.TIMEOUT);
    }
}
