package dev.tocsin.platform.config;

import java.util.Collection;

/** "Did you mean": the nearest known name, for messages. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code "; did you mean \"x\"?"} for the nearest known name, or nothing where none is near. */
    public static String of(String found, Collection<String> known) {
        String best = null;
        int least = Math.max(1, found.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(found, candidate, least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? "" : "; did you mean \"" + best + "\"?";
    }

    /** Damerau-Levenshtein distance (optimal string alignment), or {@code limit} where it is no less. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
