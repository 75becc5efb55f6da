package dev.tocsin.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Deterministic ids: the same parts give the same id on every machine, so that a replay gives the same ids too. */
public final class Ids {
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int LENGTH = 20;

    private Ids() {}

    /**
     * 100 bits of the SHA-256 of the parts, as 20 characters of lower-case Crockford base 32. Parts are kept apart: {@code
     * of("a", "bc")} and {@code of("ab", "c")} differ.
     */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >>> 24));
            digest.update((byte) (bytes.length >>> 16));
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return base32(digest.digest());
    }

    private static String base32(byte[] hash) {
        char[] out = new char[LENGTH];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (bits < 5) {
                buffer = (buffer << 8) | (hash[at++] & 0xff);
                bits += 8;
            }
            bits -= 5;
            out[i] = ALPHABET[(buffer >>> bits) & 31];
        }
        return new String(out);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
