package dev.tocsin.poller.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. A byte order mark goes first, then what the bytes themselves show, then what HTTP and the XML
 * declaration say (RFC 7303, as far as feeds keep to it): a label that the bytes contradict is not believed. ROME's own reader of
 * encodings believes it, and garbled some of the feeds this was measured on.
 */
final class FeedText {
    /** So many UTF-8 sequences do not come about by chance in text of another encoding. */
    private static final int SURELY_UTF8 = 4;

    private static final int DECLARATION_WITHIN = 400;
    private static final Pattern XML_DECLARATION =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]{1,40})\\s*[\"']");
    private static final Pattern HTTP_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** What a label means in practice (WHATWG Encoding Standard): the larger relative of what it says. */
    private static final Map<String, String> LARGER = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"));

    private FeedText() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        String unicode = decodeMarked(bytes);
        if (unicode != null) {
            return unicode;
        }
        Charset declared = declared(bytes, contentType);
        int sequences = utf8Sequences(bytes);
        if (sequences == 0 && !isStateful(declared)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        boolean utf8 = sequences > 0 && !isStateful(declared);
        if (utf8 && (declared == null || sequences >= SURELY_UTF8 || declared.equals(StandardCharsets.UTF_8))) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        String strict = declared == null ? null : strictly(bytes, declared);
        if (strict != null) {
            return strict;
        }
        if (utf8 || mostlyUtf8(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Charset fallback = declared == null || declared.equals(StandardCharsets.UTF_8) ? windows1252() : declared;
        return new String(bytes, fallback);
    }

    /** Text that begins with a byte order mark, or with the {@code <} of a wider encoding; null for any other. */
    private static @Nullable String decodeMarked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32BE"));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, '<', 0, 0, 0)) {
            return new String(bytes, Charset.forName("UTF-32LE"));
        }
        if (starts(bytes, 0, 0, 0, '<')) {
            return new String(bytes, Charset.forName("UTF-32BE"));
        }
        if (starts(bytes, '<', 0)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0, '<')) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return starts(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? decodeEbcdic(bytes) : null;
    }

    private static String decodeEbcdic(byte[] bytes) {
        Charset ebcdic = Charset.forName("IBM037");
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), ebcdic);
        Matcher matcher = XML_DECLARATION.matcher(head);
        Charset named = matcher.find() ? named(matcher.group(1)) : null;
        return new String(bytes, named == null ? ebcdic : named);
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
        if (contentType != null) {
            Matcher matcher = HTTP_CHARSET.matcher(contentType);
            Charset charset = matcher.find() ? named(matcher.group(1)) : null;
            if (charset != null) {
                return charset;
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = XML_DECLARATION.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    /** The charset of a label; null for none, and for the wide ones, which the bytes have contradicted by now. */
    private static @Nullable Charset named(String label) {
        try {
            Charset charset = Charset.forName(label);
            String name = charset.name().toLowerCase(Locale.ROOT);
            if (name.startsWith("utf-16") || name.startsWith("utf-32") || name.contains("utf-16")) {
                return null;
            }
            String larger = LARGER.get(name);
            return larger == null ? charset : Charset.forName(larger);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isStateful(@Nullable Charset charset) {
        return charset != null && charset.name().toLowerCase(Locale.ROOT).startsWith("iso-2022");
    }

    private static Charset windows1252() {
        return Charset.forName("windows-1252");
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer characters = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes));
            return characters.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** How many multi-byte sequences there are if the bytes are UTF-8; -1 where they are not. */
    private static int utf8Sequences(byte[] bytes) {
        boolean ascii = true;
        for (byte value : bytes) {
            ascii &= value >= 0;
        }
        if (ascii) {
            return 0;
        }
        String text = strictly(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            return -1;
        }
        return (int)
                Math.min(Integer.MAX_VALUE, text.chars().filter(c -> c > 0x7F).count());
    }

    /** UTF-8 with a few broken bytes, such as a text cut in the middle of a character. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long good = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return good > broken * 10;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
