package dev.tocsin.notifier;

import dev.tocsin.model.AlertKind;
import dev.tocsin.model.Severity;
import dev.tocsin.model.Wire;
import dev.tocsin.notifier.channel.ChannelKeys;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.notifier.console.ConsoleSettings;
import dev.tocsin.notifier.email.EmailReader;
import dev.tocsin.notifier.route.Route;
import dev.tocsin.notifier.slack.SlackReader;
import dev.tocsin.notifier.webhook.WebhookSettings;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Suggestion;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code channels.yaml}: what all channels share; each type reads its own keys. */
final class ChannelsReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Reads the keys of one type; null where a fault was recorded. */
    private interface TypeReader {
        @Nullable
        ChannelSettings read(YamlMap map, Faults faults);
    }

    /** A new type of channel is a package and a line here. */
    private static final Map<String, TypeReader> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("slack", SlackReader::read);
        TYPES.put("email", EmailReader::read);
        TYPES.put("webhook", WebhookSettings::read);
        TYPES.put("console", ConsoleSettings::read);
    }

    private final @Nullable Set<String> knownRules;
    private final Faults faults;
    private final Map<String, Location> ids = new HashMap<>();

    ChannelsReader(@Nullable Set<String> knownRules, Faults faults) {
        this.knownRules = knownRules;
        this.faults = faults;
    }

    ChannelsConfig read(YamlMap root) {
        root.allow("page", "channels");
        URI page = ChannelKeys.url(root, "page");
        YamlList list = root.list("channels");
        List<ChannelConfig> channels = new ArrayList<>();
        if (list != null) {
            for (YamlMap map : list.maps()) {
                ChannelConfig channel = channel(map);
                if (channel != null) {
                    channels.add(channel);
                }
            }
        }
        if (list == null || list.items().isEmpty()) {
            faults.warn(root.at("channels"), "no channel: nobody is told of any alert");
        }
        return new ChannelsConfig(page, channels);
    }

    private @Nullable ChannelConfig channel(YamlMap map) {
        String id = id(map);
        String type = map.required("type");
        Route route = new Route(rules(map), severity(map), kinds(map));
        Duration patience = map.duration("patience", ChannelConfig.PATIENCE, Duration.ofSeconds(1), Duration.ofDays(7));
        TypeReader reader = TYPES.get(type);
        if (reader == null) {
            if (!type.isEmpty()) {
                faults.add(
                        ChannelKeys.at(map, "type"),
                        "unknown channel type \"" + type + "\", expected one of " + String.join(", ", TYPES.keySet())
                                + Suggestion.of(type, TYPES.keySet()));
            }
            return null;
        }
        ChannelSettings settings = reader.read(map, faults);
        return settings == null ? null : new ChannelConfig(id, route, patience, settings);
    }

    private String id(YamlMap map) {
        String id = map.required("id");
        if (id.isEmpty()) {
            return id;
        }
        if (!ID.matcher(id).matches()) {
            faults.add(ChannelKeys.at(map, "id"), "a channel id is small letters, digits and hyphens, 63 at most");
        }
        Location earlier = ids.putIfAbsent(id, ChannelKeys.at(map, "id"));
        if (earlier != null) {
            faults.add(
                    ChannelKeys.at(map, "id"),
                    "channel \"" + id + "\" stands here twice, first in line " + earlier.line());
        }
        return id;
    }

    private Set<String> rules(YamlMap map) {
        Set<String> rules = new LinkedHashSet<>();
        for (YamlScalar rule : scalars(map, "rules")) {
            rules.add(rule.text());
            if (knownRules != null && !knownRules.contains(rule.text())) {
                faults.add(rule.at(), "unknown rule " + rule.describe() + Suggestion.of(rule.text(), knownRules));
            }
        }
        return rules;
    }

    private static Severity severity(YamlMap map) {
        return Severity.of(map.oneOf("severity", Severity.INFO.wire(), Wire.names(Severity.class)));
    }

    private static Set<AlertKind> kinds(YamlMap map) {
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        for (YamlScalar kind : scalars(map, "kinds")) {
            String name = kind.oneOf(Wire.names(AlertKind.class));
            if (name != null) {
                kinds.add(AlertKind.of(name));
            }
        }
        return kinds;
    }

    private static List<YamlScalar> scalars(YamlMap map, String key) {
        if (map.value(key) instanceof YamlScalar scalar) {
            return List.of(scalar);
        }
        YamlList list = map.list(key);
        return list == null ? List.of() : list.scalars();
    }
}
