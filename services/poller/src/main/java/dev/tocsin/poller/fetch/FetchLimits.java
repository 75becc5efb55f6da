package dev.tocsin.poller.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much a fetch may cost, and how it names itself.
 *
 * @param allowPrivateAddresses whether hosts of this machine and its networks may be asked; else only those of the open internet
 * @param maxBytes of a body, as it comes and after decoding
 * @param connectTimeout for the connection, TLS included
 * @param responseTimeout between two packets
 * @param totalTimeout for everything: redirects, and a body that drips
 * @param contact address a publisher can turn to, for the User-Agent; null for none
 */
public record FetchLimits(
        boolean allowPrivateAddresses,
        int maxBytes,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration totalTimeout,
        @Nullable String contact) {
    /** Public addresses only, 10 MB, 10 s to connect, 20 s of silence, 60 s in all. */
    public static FetchLimits defaults() {
        return new FetchLimits(
                false, 10 * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), null);
    }

    /** The same limits for a person at a terminal, who may ask for whatever that machine can reach. */
    public FetchLimits withPrivateAddresses() {
        return new FetchLimits(true, maxBytes, connectTimeout, responseTimeout, totalTimeout, contact);
    }

    String userAgent() {
        return contact == null ? "Tocsin/0.1 (news monitor)" : "Tocsin/0.1 (news monitor; +" + contact + ")";
    }
}
