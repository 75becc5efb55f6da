package dev.tocsin.notifier.slack;

import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * An incoming webhook of Slack: simpler to set up than a bot, but it knows no threads, so each update is a message of its own.
 *
 * @param url the webhook; whoever knows it can post
 */
public record SlackHook(Secret url) implements ChannelSettings {
    @Override
    public String type() {
        return "slack";
    }

    @Override
    public Duration pace() {
        return SlackBot.PACE;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(url);
    }

    @Override
    public Channel open(InstantSource clock) {
        return new SlackHookChannel(this, clock, SlackClient.TIMEOUT);
    }
}
