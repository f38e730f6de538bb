package dev.chaperone.rules.people.alike;

import dev.chaperone.rules.people.name.Sound;

/**
 * What is left of a name when all is taken away that writers of Arabic, Persian, Urdu or Turkish names in Latin letters do
 * not agree on: which letter stands for a sound (<i>q</i> or <i>k</i>, <i>dj</i> or <i>g</i>), a short vowel as <i>a</i> or
 * <i>e</i>, doubled letters, an article in front, an <i>h</i>, a last <i>a</i>. What a tongue keeps apart stays: the front
 * and the back vowels, and which consonants there are.
 */
final class Transliteration {

    private static final String[] ARTICLES = {"al", "el", "l"};
    private static final int ARTICLE_LEAVES = 4;

    private Transliteration() {}

    static boolean isSame(String a, String b) {
        return key(a).equals(key(b));
    }

    /** An {@code h} says only how the letter before it sounds, and doubled letters nothing: kh is k, sh is s, oo is u. */
    static String key(String name) {
        String s = withoutArticle(name);
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = sound(s.charAt(i), i + 1 < s.length() ? s.charAt(i + 1) : ' ');
            if (c != 'h' && (out.isEmpty() || out.charAt(out.length() - 1) != c)) out.append(c);
        }
        int last = out.length() - 1;
        if (last >= 3 && out.charAt(last) == 'a') out.setLength(last);
        return out.toString();
    }

    /** {@code h} for what is not heard. */
    private static char sound(char c, char next) {
        if (c == 'd' && next == 'j') return 'h';
        if (c == 'c' && next == 'h') return 's';
        if (c == 'p' && next == 'h') return 'f';
        return sound(c);
    }

    private static char sound(char c) {
        return switch (c) {
            case 'q', 'c', 'x' -> 'k';
            case 'p' -> 'b';
            case 'v' -> 'f';
            case 'g' -> 'j';
            case 'z' -> 's';
            case 'a', 'e', 'i', 'y' -> 'a';
            case 'o', 'u', 'w' -> 'u';
            default -> c;
        };
    }

    private static String withoutArticle(String name) {
        for (String a : ARTICLES) {
            boolean article = name.startsWith(a) && name.length() - a.length() >= ARTICLE_LEAVES;
            if (article && !Sound.isVowel(name.charAt(a.length()))) return name.substring(a.length());
        }
        return name;
    }
}
