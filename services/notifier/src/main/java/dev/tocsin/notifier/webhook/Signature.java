package dev.tocsin.notifier.webhook;

import dev.tocsin.platform.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Tocsin-Signature}: {@code t=SECONDS,v1=HEX}, where HEX is the HMAC-SHA-256 (RFC 2104) of the seconds, a full
 * stop and the body. The time in it lets a receiver refuse what is replayed later.
 */
final class Signature {
    static final String HEADER = "Tocsin-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(Secret secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String signed = at.getEpochSecond() + "." + body;
            byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
