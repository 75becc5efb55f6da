package dev.tocsin.matcher.match;

/** The narrowest stretches that hold an interval of each of several nodes. */
final class Windows {
    private Windows() {}

    /** Adds them to the room. The nodes' own intervals must be there already. */
    static void fill(Reading reading, Node[] nodes) {
        Intervals intervals = reading.intervals;
        int from = intervals.size();
        int count = nodes.length;
        // A few numbers per evaluated rule, not per word.
        int[] at = new int[count];
        int[] end = new int[count];
        for (int i = 0; i < count; i++) {
            at[i] = nodes[i].from(reading);
            end[i] = at[i] + nodes[i].count(reading);
            if (at[i] == end[i]) {
                return;
            }
        }
        while (true) {
            int first = 0;
            int last = 0;
            for (int i = 0; i < count; i++) {
                if (Intervals.start(intervals.get(at[i])) < Intervals.start(intervals.get(at[first]))) {
                    first = i;
                }
                last = Math.max(last, Intervals.end(intervals.get(at[i])));
            }
            intervals.add(Intervals.pack(Intervals.start(intervals.get(at[first])), last));
            if (++at[first] == end[first]) {
                break;
            }
        }
        intervals.dropContaining(from);
    }
}
