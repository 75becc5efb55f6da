package dev.tocsin.notifier.slack;

import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * A Slack app that posts as its bot.
 *
 * @param token of the bot, with the scope {@code chat:write}
 * @param channel id or {@code #name}
 * @param api where Slack's Web API is
 * @param broadcast whether updates, which are replies in a thread, also show in the channel
 */
public record SlackBot(Secret token, String channel, URI api, boolean broadcast) implements ChannelSettings {
    /** Slack's own. */
    public static final URI API = URI.create("https://slack.com/api/");

    /** Of Slack's rate limits: one message a second in one channel. */
    static final Duration PACE = Duration.ofSeconds(1);

    @Override
    public String type() {
        return "slack";
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(token);
    }

    @Override
    public Channel open(InstantSource clock) {
        return new SlackBotChannel(this, clock, SlackClient.TIMEOUT);
    }
}
