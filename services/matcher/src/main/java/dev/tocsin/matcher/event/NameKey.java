package dev.tocsin.matcher.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Finds names that are written in several ways: Janyatagh, Chankatagh, Canyatak. The key keeps consonants by the place they are spoken
 * at (a Soundex without its first letter); likeness is that of Jaro and Winkler on the folded letters.
 */
final class NameKey {
    private static final int[] PLACES = places();
    private static final int LENGTH = 6;

    private NameKey() {}

    /** One way of writing for sounds that newsrooms write in several: kh and h, gh and g, ch and c, zh and j, y and i, ou and u. */
    static String plain(String folded) {
        if (folded.indexOf(' ') >= 0) {
            return Arrays.stream(folded.split(" ", -1)).map(NameKey::plain).collect(Collectors.joining(" "));
        }
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
            char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            char written = switch (letter) {
                case 'k', 'q' -> next == 'h' ? 'h' : 'k';
                case 'z' -> next == 'h' ? 'j' : 'z';
                case 'o' -> next == 'u' || next == 'o' ? 'u' : 'o';
                case 'e' -> next == 'e' ? 'i' : 'e';
                case 'p' -> next == 'h' ? 'f' : 'p';
                case 'y' -> 'i';
                case 'w' -> 'v';
                default -> letter;
            };
            char before = i > 0 ? folded.charAt(i - 1) : ' ';
            boolean softened = letter == 'h' && "kzgcspt".indexOf(before) >= 0;
            boolean lengthened = letter == 'u' && before == 'o';
            boolean second = softened || lengthened || written == last;
            if (!second) {
                plain.append(written);
            }
        }
        return plain.toString();
    }

    /** The key of a plain name: its first six consonants; 0 where it has fewer than three. */
    static int of(String plain) {
        int key = 0;
        int length = 0;
        int last = 0;
        for (int i = 0; i < plain.length() && length < LENGTH; i++) {
            char letter = plain.charAt(i);
            int spoken = letter < PLACES.length ? PLACES[letter] : 0;
            if (spoken != 0 && spoken != last) {
                key = key * 7 + spoken;
                length++;
            }
            if (letter != 'h') {
                last = spoken;
            }
        }
        return length < 3 ? 0 : key;
    }

    /** Where the first letter of a plain name is spoken, with its last three letters, as a number that is no other key. */
    static int ending(String plain) {
        int end = plain.length();
        int first = plain.charAt(0) < PLACES.length ? PLACES[plain.charAt(0)] : 0;
        return Integer.MIN_VALUE / 2
                + first
                + 7 * ((plain.charAt(end - 1) * 31 + plain.charAt(end - 2)) * 31 + plain.charAt(end - 3));
    }

    /** Where each consonant is spoken, 1 to 6; 0 for vowels and what is like one. */
    private static int[] places() {
        int[] places = new int[128];
        String[] classes = {"bpfv", "ckgqxjsz", "dt", "l", "mn", "r"};
        for (int i = 0; i < classes.length; i++) {
            for (char letter : classes[i].toCharArray()) {
                places[letter] = i + 1;
            }
        }
        return places;
    }

    /** How alike two plain names are, 0 to 1 (Winkler, "String comparator metrics", 1990). */
    static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        char[] fromA = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    fromA[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int swapped = 0;
        for (int j = 0, k = 0; j < b.length(); j++) {
            if (taken[j] && b.charAt(j) != fromA[k++]) {
                swapped++;
            }
        }
        double m = matches;
        double jaro = (m / a.length() + m / b.length() + (m - swapped / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
