package dev.chaperone.rules.people.name;

/** How many letters must be changed, left out, added or exchanged with a neighbour to make one word of another. */
public final class Distance {

    private Distance() {}

    public static boolean within(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) <= most && of(a, b, most) <= most;
    }

    public static int of(String a, String b) {
        return of(a, b, Integer.MAX_VALUE);
    }

    /** Exact up to {@code most}; beyond it, anything greater. */
    private static int of(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            // A neighbour exchanged looks back two rows: only where both are beyond it is there no way back.
            if (least > most && beyond(last, most)) return least;
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean beyond(int[] row, int most) {
        for (int cost : row) if (cost <= most) return false;
        return true;
    }
}
