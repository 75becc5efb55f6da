package dev.tocsin.notifier.email;

import dev.tocsin.model.Wire;
import dev.tocsin.notifier.channel.ChannelKeys;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Faults;
import dev.tocsin.platform.config.Secret;
import dev.tocsin.platform.config.YamlList;
import dev.tocsin.platform.config.YamlMap;
import dev.tocsin.platform.config.YamlScalar;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a channel of type {@code email}. */
public final class EmailReader {
    private EmailReader() {}

    /** The settings, or null with a fault recorded. */
    public static @Nullable ChannelSettings read(YamlMap map, Faults faults) {
        ChannelKeys.allow(map, "host", "port", "tls", "user", "password", "from", "to");
        String host = map.required("host");
        EmailSettings.Tls tls =
                Wire.parse(EmailSettings.Tls.class, map.oneOf("tls", "starttls", Wire.names(EmailSettings.Tls.class)));
        int port = map.integer("port", tls.port(), 1, 65_535);
        String user = map.string("user");
        Secret password = map.secret("password");
        if ((map.value("user") == null) != (map.value("password") == null)) {
            faults.add(map.at(), "\"user\" and \"password\" go together");
        }
        if (password != null && tls == EmailSettings.Tls.NONE && !host.equals("localhost")) {
            faults.warn(ChannelKeys.at(map, "tls"), "the password is sent in the clear");
        }
        InternetAddress from = map.required("from").isEmpty() ? null : address(map.scalar("from"), faults);
        List<InternetAddress> to = recipients(map, faults);
        return host.isEmpty() || from == null || to.isEmpty()
                ? null
                : new EmailSettings(host, port, tls, user, password, from, to);
    }

    private static List<InternetAddress> recipients(YamlMap map, Faults faults) {
        List<InternetAddress> addresses = new ArrayList<>();
        if (map.value("to") instanceof YamlScalar scalar) {
            add(addresses, scalar, faults);
            return addresses;
        }
        YamlList list = map.list("to");
        if (list == null || list.items().isEmpty()) {
            faults.add(map.at("to"), "\"to\" is missing: a list of mail addresses");
            return addresses;
        }
        list.scalars().forEach(scalar -> add(addresses, scalar, faults));
        return addresses;
    }

    private static void add(List<InternetAddress> addresses, YamlScalar scalar, Faults faults) {
        InternetAddress address = address(scalar, faults);
        if (address != null) {
            addresses.add(address);
        }
    }

    private static @Nullable InternetAddress address(@Nullable YamlScalar scalar, Faults faults) {
        if (scalar == null) {
            return null;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(Headers.value(scalar.text()), true);
            if (parsed.length == 1
                    && !parsed[0].isGroup()
                    && parsed[0].getAddress().contains("@")) {
                parsed[0].validate();
                return parsed[0];
            }
        } catch (AddressException | IllegalArgumentException e) {
            // falls through to the fault
        }
        faults.add(scalar.at(), "expected one mail address such as desk@example.org, found " + scalar.describe());
        return null;
    }
}
