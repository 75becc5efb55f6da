package dev.tocsin.poller.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a fetch went. Every ordinary outcome is one of these; none is an exception. */
public sealed interface FetchResult {
    /**
     * A body.
     *
     * @param body after content encoding
     * @param contentType of the answer, or null
     * @param etag validator for the next request, or null
     * @param lastModified validator for the next request, verbatim, or null
     * @param maxAge how long the answer stays fresh (RFC 9111 §5.2.2.1), or null
     * @param url that answered, after redirects
     * @param movedTo where permanent redirects alone lead, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Fetched(
            byte[] body,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration maxAge,
            String url,
            @Nullable String movedTo)
            implements FetchResult {}

    /**
     * 304: nothing new.
     *
     * @param maxAge how long that stays so, or null
     */
    record NotModified(@Nullable Duration maxAge) implements FetchResult {}

    /** 410: gone for good. */
    record Gone() implements FetchResult {}

    /**
     * 429 or 503: the server asks to be left alone.
     *
     * @param status of the answer
     * @param retryAfter how long, or null where it does not say
     */
    record Busy(int status, @Nullable Duration retryAfter) implements FetchResult {}

    /**
     * Anything else.
     *
     * @param fault what kind, for metrics
     * @param detail one line for a person
     */
    record Failed(Fault fault, String detail) implements FetchResult {}

    /** Why a fetch failed. */
    enum Fault {
        /** No http or https address. */
        BAD_ADDRESS,
        /** A host of this machine or its networks. */
        PRIVATE_ADDRESS,
        UNKNOWN_HOST,
        /** Refused or broken off. */
        CONNECTION,
        TLS,
        /** Too slow to connect, to answer or to finish. */
        TIMEOUT,
        /** Larger than allowed, as it came or after decoding. */
        TOO_LARGE,
        /** Too many, in a circle or without an address. */
        REDIRECT,
        /** A content encoding that is unknown or broken. */
        ENCODING,
        /** Any other status. */
        STATUS
    }
}
