package dev.tocsin.notifier.console;

import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelKeys;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.YamlMap;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The process's own output.
 *
 * @param out where lines are printed
 */
public record ConsoleSettings(PrintStream out) implements ChannelSettings {
    /** Reads a channel of type {@code console}, which has no keys of its own. */
    public static ChannelSettings read(YamlMap map, Faults faults) {
        ChannelKeys.allow(map);
        return new ConsoleSettings(System.out);
    }

    @Override
    public String type() {
        return "console";
    }

    @Override
    public Duration pace() {
        return Duration.ZERO;
    }

    @Override
    public List<Secret> secrets() {
        return List.of();
    }

    @Override
    public Channel open(InstantSource clock) {
        return new ConsoleChannel(out);
    }
}
