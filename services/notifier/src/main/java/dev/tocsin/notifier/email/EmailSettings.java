package dev.tocsin.notifier.email;

import dev.tocsin.notifier.channel.Channel;
import dev.tocsin.notifier.channel.ChannelSettings;
import dev.tocsin.platform.config.Secret;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mail over SMTP.
 *
 * @param host of the server
 * @param port of the server
 * @param tls how the connection is encrypted
 * @param user to log in as; null: no login
 * @param password of the user, or null
 * @param from sender; its domain also stands in the Message-IDs
 * @param to recipients, at least one
 */
public record EmailSettings(
        String host,
        int port,
        Tls tls,
        @Nullable String user,
        @Nullable Secret password,
        InternetAddress from,
        List<InternetAddress> to)
        implements ChannelSettings {
    /** How the connection is encrypted. */
    public enum Tls {
        /** Begins in the clear and is encrypted before anything is said; refused where the server cannot. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465),
        /** Not at all. */
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        /** The usual port. */
        int port() {
            return port;
        }
    }

    public EmailSettings {
        to = List.copyOf(to);
    }

    @Override
    public String type() {
        return "email";
    }

    @Override
    public Duration pace() {
        return Duration.ZERO;
    }

    @Override
    public List<Secret> secrets() {
        return password == null ? List.of() : List.of(password);
    }

    @Override
    public Channel open(InstantSource clock) {
        return new EmailChannel(this, clock, EmailChannel.TIMEOUT);
    }

    /** The part of the sender's address behind the at sign. */
    String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
