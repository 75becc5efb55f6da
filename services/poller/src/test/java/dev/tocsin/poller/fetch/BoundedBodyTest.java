package dev.tocsin.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.testkit.FeedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private static final int LIMIT = 1_000;
    private static final byte[] WORDS = "two hurt at the bridge".getBytes(StandardCharsets.UTF_8);

    /** "two hurt at the bridge" as one uncompressed meta-block of Brotli (RFC 7932 §9.2). */
    private static final byte[] BROTLI =
            HexFormat.of().parseHex("8b0a80" + HexFormat.of().formatHex(WORDS) + "03");

    @Test
    void every_coding_is_undone() throws IOException {
        assertThat(read(WORDS, null)).isEqualTo(WORDS);
        assertThat(read(WORDS, "identity")).isEqualTo(WORDS);
        assertThat(read(FeedServer.gzip(WORDS), "gzip")).isEqualTo(WORDS);
        assertThat(read(FeedServer.gzip(FeedServer.gzip(WORDS)), "gzip, x-gzip"))
                .isEqualTo(WORDS);
        assertThat(read(deflate(false), "deflate")).isEqualTo(WORDS);
        assertThat(read(deflate(true), "deflate")).isEqualTo(WORDS);
        assertThat(read(BROTLI, "br")).isEqualTo(WORDS);
        assertThat(read(new byte[0], "gzip")).isEmpty();
    }

    @Test
    void plain_text_that_calls_itself_gzip_is_read_all_the_same() throws IOException {
        assertThat(read(WORDS, "gzip")).isEqualTo(WORDS);
    }

    @Test
    void a_packed_file_is_unpacked_though_nobody_says_so() throws IOException {
        assertThat(read(FeedServer.gzip(WORDS), null)).isEqualTo(WORDS);
        assertThatThrownBy(() -> read(FeedServer.gzip(new byte[100_000]), null))
                .isInstanceOf(BoundedBody.TooLargeException.class);
    }

    @Test
    void a_body_at_the_limit_is_read_and_one_beyond_is_not() throws IOException {
        assertThat(read(new byte[LIMIT], null)).hasSize(LIMIT);
        assertThatThrownBy(() -> read(new byte[LIMIT + 1], null)).isInstanceOf(BoundedBody.TooLargeException.class);
    }

    @Test
    void a_bomb_goes_off_at_the_limit() {
        byte[] bomb = FeedServer.gzip(new byte[100_000]);
        assertThat(bomb).hasSizeLessThan(LIMIT);

        assertThatThrownBy(() -> read(bomb, "gzip")).isInstanceOf(BoundedBody.TooLargeException.class);
    }

    @Test
    void what_is_broken_or_unknown_says_so() {
        byte[] cut = Arrays.copyOf(FeedServer.gzip(WORDS), 15);

        assertThatThrownBy(() -> read(cut, "gzip")).isInstanceOf(BoundedBody.EncodingException.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(cut, 5), "gzip")).isInstanceOf(BoundedBody.EncodingException.class);
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFF, 1, 2}, "br"))
                .isInstanceOf(BoundedBody.EncodingException.class);
        assertThatThrownBy(() -> read(WORDS, "zstd")).isInstanceOf(BoundedBody.EncodingException.class);
        assertThatThrownBy(() -> read(WORDS, "gzip, gzip, gzip")).isInstanceOf(BoundedBody.EncodingException.class);
    }

    private static byte[] read(byte[] body, @Nullable String codings) throws IOException {
        return BoundedBody.read(new ByteArrayInputStream(body), codings, LIMIT);
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(WORDS);
        }
        return packed.toByteArray();
    }
}
