package dev.tocsin.matcher.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class WordScannerTest {
    /** Of each script and of each sign that joins words or does not. */
    private static final int[] SIGNS = ("abzAZ019 \n"
                    + "\t.,;:'\"`-_#*@/%&()$€…’‘“”«»·‧–—éüßşıŁčñαΩжЯїєґԱաևأبﻻتـ\u064B\u0301\u200D\u200B"
                    + "\u00AD\uFE0F\u20E3אב״׳क्षิกข中文日かカーㄅ한국Ⅷ½²³ªº©®™°\u00A0\u3000\uD83D\uDE00\uD83C\uDDEB\uD83C\uDDF7"
                    + "\u2028\uFF0E\uFF07\u055B\u055F\u0589\u060C\u066B\u066C\u06D4\u0660\u06F5\u0387\u02D7\u02BC")
            .codePoints()
            .toArray();

    @Test
    void words_are_cut_as_the_standard_tokenizer_cuts_them() throws IOException {
        Random random = new Random(42);
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(sign(random, round));
            }
            assertSame(text.toString());
        }
    }

    @Test
    void every_character_is_treated_as_the_standard_tokenizer_treats_it() throws IOException {
        for (char sign = 0; sign < 0x3000; sign++) {
            if (sign == '\u202F') {
                continue;
            }
            assertSame("ab" + sign + "cd 12" + sign + "34 a" + sign + " " + sign + "1 " + sign + sign + " x" + sign
                    + sign + "y " + sign + "\u0301 e" + sign + "'" + sign + "x");
        }
    }

    @Test
    void a_narrow_space_is_a_space() {
        assertThat(WordScanner.words("«\u202Ftrois blessés\u202F: l’État\u202F»"))
                .containsExactly("trois", "blessés", "l’État");
        assertThat(WordScanner.words("中\u202Fa")).containsExactly("中", "a");
    }

    @Test
    void a_word_without_end_is_cut() throws IOException {
        assertSame("a".repeat(255) + " " + "b".repeat(256) + " " + "c".repeat(2_000) + " d.e" + ".f".repeat(500));
    }

    private static int sign(Random random, int round) {
        // Mostly plain text, else hardly anything but the tokenizer itself would be tested.
        boolean plain = round % 2 == 0 && random.nextInt(8) > 0;
        return SIGNS[random.nextInt(plain ? 38 : SIGNS.length)];
    }

    private static void assertSame(String text) throws IOException {
        List<String> words = new ArrayList<>();
        new WordScanner().scan(text.toCharArray(), text.length(), (start, end) -> words.add(start + "-" + end));
        assertThat(words)
                .as(() -> text.codePoints()
                        .mapToObj(c -> String.format("%04X", c))
                        .toList()
                        .toString())
                .isEqualTo(tokens(text));
    }

    private static List<String> tokens(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(text));
            OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(offsets.startOffset() + "-" + offsets.endOffset());
            }
            tokens.end();
        }
        return words;
    }
}
