package dev.tocsin.poller.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body, decoding as it goes, and stops at the limit on either side of the decoder: a bomb costs no more than a feed. */
public final class BoundedBody {
    /** Longer than allowed. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String what, int limit) {
            super(what + " is larger than " + limit + " bytes");
        }
    }

    /** Coded in a way that is unknown or broken. */
    public static final class EncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        EncodingException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final int BUFFER = 16 * 1024;
    private static final int MAX_CODINGS = 2;

    private BoundedBody() {}

    /**
     * Reads to the end.
     *
     * @param body as it comes; not closed
     * @param codings the header Content-Encoding, or null
     * @param limit in bytes, before and after decoding
     * @throws TooLargeException beyond the limit
     * @throws EncodingException where it cannot be decoded
     */
    public static byte[] read(InputStream body, @Nullable String codings, int limit) throws IOException {
        // closing frees what the decoders hold outside the heap, and leaves the body alone
        try (InputStream decoded = decoded(new Counted(body, limit), codings)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = decoded.read(buffer); read >= 0; read = decoded.read(buffer)) {
                if (out.size() + read > limit) {
                    throw new TooLargeException("the decoded body", limit);
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (ZipException e) {
            throw new EncodingException("the body is not " + named(codings), e);
        } catch (EOFException e) {
            throw new EncodingException("the body breaks off within its " + named(codings) + " coding", e);
        } catch (IOException e) {
            // the brotli decoder has no exception of its own
            if (String.valueOf(e.getMessage()).contains("Brotli")) {
                throw new EncodingException("the body is not " + named(codings), e);
            }
            throw e;
        }
    }

    private static String named(@Nullable String codings) {
        return codings == null || codings.isBlank() ? "gzip" : codings;
    }

    private static InputStream decoded(InputStream body, @Nullable String header) throws IOException {
        List<String> codings = codings(header);
        InputStream decoded = body;
        for (String coding : codings) {
            decoded = decode(decoded, coding);
        }
        // a file that is packed itself, served by one who does not say so
        return codings.isEmpty() ? decode(decoded, "gzip") : decoded;
    }

    /** In the order of decoding: the last applied comes first (RFC 9110 §8.4). */
    private static List<String> codings(@Nullable String header) throws EncodingException {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        List<String> codings = java.util.Arrays.stream(
                        header.toLowerCase(Locale.ROOT).split(",", MAX_CODINGS + 1))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > MAX_CODINGS) {
            throw new EncodingException("the body is coded more than " + MAX_CODINGS + " times", null);
        }
        return codings.reversed();
    }

    private static InputStream decode(InputStream body, String coding) throws IOException {
        PushbackInputStream peekable = new PushbackInputStream(body, 2);
        byte[] start = peekable.readNBytes(2);
        peekable.unread(start);
        if (start.length < 2) {
            return peekable; // nothing is coded in one byte
        }
        boolean gzip = (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        return switch (coding) {
            // a server that says gzip and sends plain text is heard all the same
            case "gzip", "x-gzip" -> gzip ? new GZIPInputStream(peekable, BUFFER) : peekable;
            case "deflate" -> inflate(peekable, start);
            case "br" -> new BrotliInputStream(peekable);
            default -> throw new EncodingException("unknown content encoding", null);
        };
    }

    /** RFC 9110 §8.4.1.2: deflate is the zlib format; some servers send it bare. */
    private static InputStream inflate(InputStream body, byte[] start) {
        boolean zlib = (start[0] & 0x0F) == 8 && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(body, new Inflater(!zlib), BUFFER) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    /** Counts what comes over the wire. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final int limit;
        private int count;

        Counted(InputStream in, int limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLargeException {
            count += read;
            if (count > limit) {
                throw new TooLargeException("the body", limit);
            }
        }
    }
}
