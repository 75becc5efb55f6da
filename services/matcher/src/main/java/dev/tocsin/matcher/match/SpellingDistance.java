package dev.tocsin.matcher.match;

/** How many letters must be inserted, left out, replaced or swapped with their neighbour to make one word of another. Pure. */
final class SpellingDistance {
    private SpellingDistance() {}

    /** Whether at most so many suffice (optimal string alignment: no letter is changed twice). */
    static boolean isWithin(String word, String other, int most) {
        if (Math.abs(word.length() - other.length()) > most) {
            return false;
        }
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int column = 0; column < width; column++) {
            last[column] = column;
        }
        for (int line = 1; line <= word.length(); line++) {
            row[0] = line;
            int least = line;
            for (int column = 1; column < width; column++) {
                int cost = word.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(Math.min(row[column - 1], last[column]) + 1, last[column - 1] + cost);
                if (line > 1 && column > 1 && swapped(word, line, other, column)) {
                    row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
                }
                least = Math.min(least, row[column]);
            }
            if (least > most) {
                return false;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[width - 1] <= most;
    }

    private static boolean swapped(String word, int line, String other, int column) {
        return word.charAt(line - 1) == other.charAt(column - 2) && word.charAt(line - 2) == other.charAt(column - 1);
    }
}
