package dev.tocsin.matcher.event;

/**
 * Finds names that are written in several ways: Janyatagh, Chankatagh, Canyatak. The key keeps consonants by the place they are spoken
 * at (a Soundex without its first letter); likeness is that of Jaro and Winkler on the folded letters.
 */
final class NameKey {
    private static final String CLASSES = "bpfv1ckgqxjszy2dt3l4mn5r6";
    private static final int LENGTH = 6;

    private NameKey() {}

    /** One way of writing for sounds that newsrooms write in several: kh and h, gh and g, ch and c, zh and j, y and i, ou and u. */
    static String plain(String folded) {
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

    /** The key of a folded name, empty where it has fewer than three consonants. */
    static String of(String folded) {
        StringBuilder key = new StringBuilder(LENGTH);
        char last = '0';
        for (int i = 0; i < folded.length() && key.length() < LENGTH; i++) {
            char digit = digit(folded.charAt(i));
            if (digit != '0' && digit != last) {
                key.append(digit);
            }
            if (folded.charAt(i) != 'h') {
                last = digit;
            }
        }
        return key.length() < 3 ? "" : key.toString();
    }

    private static char digit(char letter) {
        int at = CLASSES.indexOf(letter);
        if (at < 0 || letter == 'y' || letter == 'w' || Character.isDigit(letter)) {
            return '0';
        }
        while (!Character.isDigit(CLASSES.charAt(at))) {
            at++;
        }
        return CLASSES.charAt(at);
    }

    /** How alike two folded names are, 0 to 1 (Winkler, "String comparator metrics", 1990). */
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
