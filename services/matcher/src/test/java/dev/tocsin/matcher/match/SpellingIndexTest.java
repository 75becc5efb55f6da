package dev.tocsin.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingIndexTest {
    @Test
    void finds_exactly_the_words_within_the_distance() {
        Random random = new Random(11);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            words.add(word(random, 4 + random.nextInt(12)));
        }
        SpellingIndex index =
                new SpellingIndex(words, IntStream.range(0, words.size()).toArray());

        int matches = 0;
        for (int i = 0; i < 2_000; i++) {
            String word = changed(random, words.get(i));
            Set<Integer> found = new TreeSet<>();
            index.find(word, found::add);
            assertThat(found).as(word).isEqualTo(near(words, word));
            matches += found.size();
        }

        assertThat(matches).isGreaterThan(1_000);
    }

    @Test
    void a_letter_more_less_other_or_swapped_is_one_difference() {
        assertThat(SpellingDistance.isWithin("berdzor", "berdzorr", 1)).isTrue();
        assertThat(SpellingDistance.isWithin("berdzor", "bedzor", 1)).isTrue();
        assertThat(SpellingDistance.isWithin("berdzor", "berdzar", 1)).isTrue();
        assertThat(SpellingDistance.isWithin("berdzor", "bedrzor", 1)).isTrue();
        assertThat(SpellingDistance.isWithin("berdzor", "bedrzar", 1)).isFalse();
        assertThat(SpellingDistance.isWithin("berdzor", "bedrzar", 2)).isTrue();
    }

    private static Set<Integer> near(List<String> words, String word) {
        Set<Integer> near = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (SpellingDistance.isWithin(
                    words.get(i), word, SpellingIndex.edits(words.get(i).length()))) {
                near.add(i);
            }
        }
        return near;
    }

    /** Few letters, so that words are near each other. */
    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static String changed(Random random, String word) {
        StringBuilder changed = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0 && changed.length() > 2; i--) {
            int at = random.nextInt(changed.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, 'e');
                case 1 -> changed.deleteCharAt(at);
                case 2 -> changed.setCharAt(at, 'a');
                default -> {
                    char first = changed.charAt(at);
                    changed.setCharAt(at, changed.charAt(at + 1));
                    changed.setCharAt(at + 1, first);
                }
            }
        }
        return changed.toString();
    }
}
