package dev.chaperone.rules.text;

/** Undoes what hides a word from a reader of letters though not from a person: drawn-out letters and look-alikes. */
final class Disguise {

    /** Cyrillic and Greek letters that look like a Latin one, and which. */
    private static final String ALIKE = "аеорсухіјѕԁһԛԝνοαερικΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІЈЅ";
    private static final String LATIN = "aeopcyxijsdhqwvoaepikABEZHIKMNOPTYXABEKMHOPCTXIJS";

    private Disguise() {}

    /** The word as it would be spelled. The same word when nothing is hidden, which is nearly always. */
    static String undone(String typed) {
        String latin = foreign(typed) ? alike(typed) : typed;
        return drawnOut(latin) ? shortened(latin) : latin;
    }

    /** Has a look-alike beside a Latin letter, or is one alone: a longer word that is all Cyrillic or all Greek is left alone. */
    private static boolean foreign(String s) {
        boolean alike = false;
        boolean latin = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x250) latin |= Character.isLetter(c);
            else alike |= ALIKE.indexOf(c) >= 0;
        }
        return alike && (latin || s.length() == 1);
    }

    private static String alike(String s) {
        StringBuilder out = new StringBuilder(s);
        for (int i = 0; i < out.length(); i++) {
            int at = ALIKE.indexOf(out.charAt(i));
            if (at >= 0) out.setCharAt(i, LATIN.charAt(at));
        }
        return out.toString();
    }

    /** No English or French word has one letter three times in a row; {@code créée} has two letters. */
    private static boolean drawnOut(String s) {
        for (int i = 2; i < s.length(); i++) {
            if (isThird(s, i)) return !allOne(s);
        }
        return false;
    }

    /** {@code www}, {@code III} and {@code mmm} are what they are. */
    private static boolean allOne(String s) {
        return s.chars().allMatch(c -> Character.toLowerCase(c) == Character.toLowerCase(s.charAt(0)));
    }

    private static String shortened(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            boolean again = i > 0 && same(s, i, i - 1);
            boolean long3 = again && (isThird(s, i) || i + 1 < s.length() && same(s, i, i + 1));
            if (!long3) out.append(s.charAt(i));
        }
        return out.toString();
    }

    private static boolean isThird(String s, int i) {
        return i >= 2 && Character.isLetter(s.charAt(i)) && same(s, i, i - 1) && same(s, i, i - 2);
    }

    private static boolean same(String s, int i, int j) {
        return Character.toLowerCase(s.charAt(i)) == Character.toLowerCase(s.charAt(j));
    }
}
