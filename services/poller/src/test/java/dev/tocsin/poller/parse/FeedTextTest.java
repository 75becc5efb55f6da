package dev.tocsin.poller.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {
    @ParameterizedTest
    @CsvSource({
        "windows-1251,Два раненых у моста",
        "KOI8-R,Два раненых у моста",
        "windows-1252,Blessés à l’aube",
        "iso-8859-1,Blessés à l'aube",
        "iso-8859-2,Ranní zpráva: dva zranění",
        "iso-8859-9,Köprüde iki yaralı",
        "windows-1256,جريحان قرب الجسر",
        "Shift_JIS,橋の近くで二人負傷",
        "EUC-JP,橋の近くで二人負傷",
        "ISO-2022-JP,橋の近くで二人負傷",
        "GB18030,桥边两人受伤",
        "gb2312,桥边两人受伤",
        "Big5,橋邊兩人受傷",
        "EUC-KR,다리 근처에서 두 명 부상",
        "UTF-8,Два раненых у моста",
    })
    void a_declared_encoding_is_used(String charset, String words) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><rss>" + words + "</rss>";

        assertThat(FeedText.decode(xml.getBytes(Charset.forName(charset)), null))
                .isEqualTo(xml);
        String bare = "<rss>" + words + "</rss>";
        assertThat(FeedText.decode(bare.getBytes(Charset.forName(charset)), "text/xml; charset=\"" + charset + "\""))
                .isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wide_encodings_are_known_by_their_first_bytes(String charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss>Два раненых</rss>";

        assertThat(FeedText.decode(xml.getBytes(Charset.forName(charset)), null))
                .isEqualTo(xml);
        byte[] marked = ("\uFEFF" + xml).getBytes(Charset.forName(charset));
        assertThat(FeedText.decode(marked, "text/xml; charset=iso-8859-1")).isEqualTo(xml);
    }

    @Test
    void a_label_that_the_bytes_contradict_is_not_believed() {
        String words = "Двое раненых у моста";
        byte[] utf8 = ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss>" + words).getBytes(StandardCharsets.UTF_8);
        byte[] narrow = ("<?xml version=\"1.0\" encoding=\"utf-16\"?><rss>" + words).getBytes(StandardCharsets.UTF_8);
        byte[] latin = "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss>Blessés".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FeedText.decode(utf8, null)).endsWith(words);
        assertThat(FeedText.decode(narrow, "text/xml; charset=utf-16")).endsWith(words);
        assertThat(FeedText.decode(latin, null)).endsWith("Blessés");
    }

    @Test
    void text_without_a_label_is_utf8_or_else_windows_1252() {
        assertThat(FeedText.decode("<rss>é</rss>".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("<rss>é</rss>");
        assertThat(FeedText.decode("<rss>’</rss>".getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo("<rss>’</rss>");
        assertThat(FeedText.decode("<rss>é</rss>".getBytes(StandardCharsets.UTF_8), "text/xml; charset=klingon"))
                .isEqualTo("<rss>é</rss>");
    }

    @Test
    void one_broken_byte_does_not_spoil_the_rest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<rss>Двое раненых у моста".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xC3);

        assertThat(FeedText.decode(bytes.toByteArray(), "text/xml; charset=utf-8"))
                .startsWith("<rss>Двое раненых у моста");
    }
}
