package dev.chaperone.rules.people.name;

/** How many letters must be changed, left out, added or exchanged with a neighbour to make one word of another. */
public final class Distance {

    private Distance() {}

    public static boolean within(String a, String b, int most) {
        // One change touches two letters at most: nearly every pair of names is told apart without counting.
        return Math.abs(a.length() - b.length()) <= most && lettersApart(a, b) <= 2 * most && of(a, b, most) <= most;
    }

    /** How many letters only one of both has, or fewer. */
    public static int lettersApart(String a, String b) {
        return Integer.bitCount(letters(a) ^ letters(b));
    }

    private static int letters(String s) {
        int out = 0;
        for (int i = 0; i < s.length(); i++) out |= 1 << (s.charAt(i) & 31);
        return out;
    }

    public static int of(String a, String b) {
        return of(a, b, Math.max(a.length(), b.length()));
    }

    /** Exact up to {@code most}, by which the lengths may differ; beyond it, anything greater. */
    private static int of(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            // Farther from the middle than that, only more changes lead on.
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            if (from > 1) row[from - 1] = most + 1;
            for (int j = from; j <= to; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (to < b.length()) row[to + 1] = most + 1;
            // A neighbour exchanged looks back two rows: only where both are beyond it is there no way back.
            if (least > most && beyond(last, from - 1, to, most)) return least;
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean beyond(int[] row, int from, int to, int most) {
        for (int j = from; j <= to; j++) if (row[j] <= most) return false;
        return true;
    }
}
