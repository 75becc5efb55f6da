package dev.tocsin.matcher.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The words that all rules ask for by a spelling near them. Two words that differ in so many letters are one word once so many letters
 * are left out of each, so that each word is filed under all it becomes by leaving letters out, and a word of an article finds all that
 * are near it by a few look-ups, however many there are (symmetric deletion: W. Garbe, SymSpell, 2012). Immutable.
 */
final class SpellingIndex {
    /** Words this long may differ in two letters, shorter ones in one. */
    static final int TWO_EDITS_FROM = 8;

    /** Only so many letters are filed; the whole words are compared afterwards. */
    private static final int FILED_LETTERS = 16;

    private static final int MAX_WORD = 60;

    private final List<String> words;
    private final int[] leaves;
    /** What words become, each a hash and the number of the word; ascending. */
    private final long[] filed;

    private final int edits;

    /**
     * Files words.
     *
     * @param words folded
     * @param leaves one for each
     */
    SpellingIndex(List<String> words, int[] leaves) {
        this.words = List.copyOf(words);
        this.leaves = leaves.clone();
        edits = words.stream().mapToInt(word -> edits(word.length())).max().orElse(0);
        long[] room = new long[words.size() * 16];
        int count = 0;
        for (int number = 0; number < words.size(); number++) {
            int[] hashes = shortened(words.get(number), edits(words.get(number).length()));
            if (count + hashes.length > room.length) {
                room = Arrays.copyOf(room, (count + hashes.length) * 2);
            }
            for (int hash : hashes) {
                room[count++] = entry(hash, number);
            }
        }
        Arrays.sort(room, 0, count);
        filed = Arrays.copyOf(room, count);
    }

    /** How many letters a word of this length may differ in. */
    static int edits(int length) {
        return length >= TWO_EDITS_FROM ? 2 : 1;
    }

    private static long entry(int hash, int number) {
        return ((long) hash << Integer.SIZE) | number;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Tells every leaf whose text is nearly the word. */
    void find(String folded, IntConsumer found) {
        if (folded.length() > MAX_WORD) {
            return;
        }
        // Near words have much in common, and meet more than once.
        BitSet compared = new BitSet();
        for (int hash : shortened(folded, edits)) {
            int at = Arrays.binarySearch(filed, entry(hash, 0));
            for (int i = at < 0 ? -at - 1 : at; i < filed.length && (int) (filed[i] >> Integer.SIZE) == hash; i++) {
                int number = (int) filed[i];
                if (!compared.get(number)) {
                    compared.set(number);
                    compare(number, folded, found);
                }
            }
        }
    }

    private void compare(int number, String folded, IntConsumer found) {
        String word = words.get(number);
        if (SpellingDistance.isWithin(word, folded, edits(word.length()))) {
            found.accept(leaves[number]);
        }
    }

    /** The hashes of all that the beginning of a word becomes when at most so many letters are left out. */
    private static int[] shortened(String word, int leftOut) {
        int length = Math.min(word.length(), FILED_LETTERS);
        int pairs = leftOut < 2 ? 0 : length * (length - 1) / 2;
        int[] hashes = new int[1 + length + pairs];
        int count = 0;
        hashes[count++] = hash(word, length, -1, -1);
        for (int first = 0; first < length; first++) {
            hashes[count++] = hash(word, length, first, -1);
            for (int second = first + 1; leftOut > 1 && second < length; second++) {
                hashes[count++] = hash(word, length, first, second);
            }
        }
        Arrays.sort(hashes);
        int distinct = 1;
        for (int i = 1; i < count; i++) {
            if (hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    private static int hash(String word, int length, int without, int andWithout) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            if (i != without && i != andWithout) {
                hash = hash * 31 + word.charAt(i);
            }
        }
        return hash * 0x9E3779B9;
    }
}
