package dev.tocsin.notifier.channel;

import dev.tocsin.platform.config.Location;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading of the keys that several types of channel have. */
public final class ChannelKeys {
    private static final List<String> SHARED = List.of("id", "type", "rules", "severity", "kinds", "patience");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private ChannelKeys() {}

    /** Records a fault for every key that is neither shared by all channels nor among these. */
    public static void allow(YamlMap map, String... own) {
        map.allow(Stream.concat(SHARED.stream(), Stream.of(own)).toArray(String[]::new));
    }

    /** Where a plain value stands, or its key where it is no plain value. */
    public static Location at(YamlMap map, String key) {
        return map.value(key) instanceof YamlScalar scalar ? scalar.at() : map.at(key);
    }

    /** An http or https address; null where the key is missing, or with a fault recorded where it is none. */
    public static @Nullable URI url(YamlMap map, String key) {
        YamlScalar scalar = map.scalar(key);
        if (scalar == null) {
            return null;
        }
        URI url = parse(scalar.text());
        if (url == null) {
            map.fault(key, "\"" + key + "\" must be an http or https address, found " + scalar.describe());
        }
        return url;
    }

    /** The same for an address that is itself a secret and is not shown. */
    public static @Nullable URI secretUrl(YamlMap map, String key) {
        Secret secret = map.secret(key);
        if (secret == null) {
            return null;
        }
        URI url = parse(secret.reveal());
        if (url == null || !guarded(url)) {
            map.fault(key, "the secret \"" + key + "\" is not an https address");
            return null;
        }
        return url;
    }

    /** Whether what is sent to this address is encrypted or stays on this machine. */
    public static boolean guarded(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || LOOPBACK.contains(String.valueOf(url.getHost()).toLowerCase(Locale.ROOT));
    }

    private static @Nullable URI parse(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && url.getHost() != null && url.getUserInfo() == null ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
