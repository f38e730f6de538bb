package dev.chaperone.rules.people.alike;

import dev.chaperone.rules.people.name.Sound;

/**
 * One name laid beside the other with as little change as possible, where changes that spelling makes cost less.
 *
 * @param distance what the changes cost, a consonant more or less being 1
 * @param consonants how many consonants are exchanged for quite another one
 * @param weight what the letters that differ say
 */
record Edits(double distance, int consonants, double weight) {

    // In twentieths, so that sums are exact.
    private static final int VOWEL_FOR_VOWEL = 10;
    private static final int VOWEL = 11;
    private static final int DOUBLED = 5;
    private static final int H = 7;
    private static final int LAST_VOWEL = 9;
    private static final int LAST_S = 10;
    private static final int LAST_CONSONANT = 18;
    private static final int LIKE_SOUND = 16;
    private static final int CONSONANT_FOR_OTHER = 26;
    private static final int CONSONANT = 20;
    private static final int TURNED = 12;
    private static final int FIRST_LETTER = 18;

    /** Consonants that are heard or written for each other. */
    private static final String[] LIKE = {"bp", "dt", "gkcqj", "fv", "vwu", "szcx", "mn", "lr", "ij", "iy", "jy", "gj", "ck", "kx", "bv",
        "hn", "nu", "rn", "tf", "hk", "cs", "tc"};
    private static final boolean[] ALIKE = alike();

    static Edits between(String a, String b, Weights weights) {
        int n = a.length();
        int m = b.length();
        int[] cost = new int[(n + 1) * (m + 1)];
        byte[] step = new byte[cost.length];
        int wide = m + 1;
        int[] moreA = more(a);
        int[] moreB = more(b);
        for (int i = 0; i <= n; i++) {
            for (int j = i == 0 ? 1 : 0; j <= m; j++) {
                int best = Integer.MAX_VALUE;
                byte by = 0;
                if (i > 0 && j > 0) {
                    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                    int first = i == 1 && j == 1 ? FIRST_LETTER : 0;
                    best = cost[(i - 1) * wide + j - 1] + (same ? 0 : exchange(a.charAt(i - 1), b.charAt(j - 1)) + first);
                    if (i > 1 && j > 1 && isTurned(a, i, b, j)) {
                        int c = cost[(i - 2) * wide + j - 2] + TURNED + (i == 2 && j == 2 ? FIRST_LETTER : 0);
                        if (c < best) {
                            best = c;
                            by = 1;
                        }
                    }
                }
                if (i > 0) {
                    int c = cost[(i - 1) * wide + j] + moreA[i - 1] + (i == 1 && j == 0 ? FIRST_LETTER : 0);
                    if (c < best) {
                        best = c;
                        by = 2;
                    }
                }
                if (j > 0) {
                    int c = cost[i * wide + j - 1] + moreB[j - 1] + (j == 1 && i == 0 ? FIRST_LETTER : 0);
                    if (c < best) {
                        best = c;
                        by = 3;
                    }
                }
                cost[i * wide + j] = best;
                step[i * wide + j] = by;
            }
        }
        return read(a, b, step, cost[cost.length - 1] / 20.0, weights);
    }

    private static Edits read(String a, String b, byte[] step, double distance, Weights weights) {
        int wide = b.length() + 1;
        int consonants = 0;
        double weight = 0;
        for (int i = a.length(), j = b.length(); i > 0 || j > 0; ) {
            switch (step[i * wide + j]) {
                case 0 -> {
                    char x = a.charAt(--i);
                    char y = b.charAt(--j);
                    if (x != y) {
                        weight += weights.exchanged(x, y);
                        if (exchange(x, y) == CONSONANT_FOR_OTHER && !Sound.isVowel(x) && !Sound.isVowel(y)) consonants++;
                    }
                }
                case 1 -> {
                    weight += weights.turned;
                    i -= 2;
                    j -= 2;
                }
                case 2 -> weight += weights.added(a.charAt(--i), where(a, i));
                default -> weight += weights.added(b.charAt(--j), where(b, j));
            }
        }
        return new Edits(distance, consonants, weight);
    }

    private static boolean isTurned(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1) && a.charAt(i - 1) != a.charAt(i - 2);
    }

    private static int exchange(char x, char y) {
        boolean xv = Sound.isVowel(x);
        boolean yv = Sound.isVowel(y);
        if (xv && yv) return VOWEL_FOR_VOWEL;
        if (isLetter(x) && isLetter(y) && ALIKE[(x - 'a') * 26 + y - 'a']) return LIKE_SOUND;
        return CONSONANT_FOR_OTHER;
    }

    /** What each letter costs where the other name has none. */
    private static int[] more(String s) {
        int[] out = new int[s.length()];
        for (int i = 0; i < out.length; i++) out[i] = more(s, i);
        return out;
    }

    private static int more(String s, int i) {
        char c = s.charAt(i);
        if (isDoubled(s, i)) return DOUBLED;
        if (c == 'h') return H;
        if (i == s.length() - 1) return Sound.isVowel(c) ? LAST_VOWEL : c == 's' || c == 'z' ? LAST_S : LAST_CONSONANT;
        return Sound.isVowel(c) ? VOWEL : CONSONANT;
    }

    private static int where(String s, int i) {
        if (i == s.length() - 1) return Weights.LAST;
        if (i == 0) return Weights.FIRST;
        return isDoubled(s, i) ? Weights.DOUBLED : Weights.INSIDE;
    }

    private static boolean isDoubled(String s, int i) {
        return i > 0 && s.charAt(i - 1) == s.charAt(i) || i + 1 < s.length() && s.charAt(i + 1) == s.charAt(i);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean[] alike() {
        boolean[] out = new boolean[26 * 26];
        for (String together : LIKE) {
            for (char x : together.toCharArray()) {
                for (char y : together.toCharArray()) if (x != y) out[(x - 'a') * 26 + y - 'a'] = true;
            }
        }
        return out;
    }
}
