package dev.chaperone.rules.people.name;

/**
 * A key under which spellings of one name meet: {@code Muhammad}, {@code Mohamed} and {@code Mohammed}; {@code Yousef}
 * and {@code Yusuf}; {@code Siddiqui} and {@code Siddiqi}. Consonants as they sound in the languages of a Canadian
 * street, the first vowel as {@code a}, no other vowel. It only gathers candidates: likeness is judged letter by letter.
 */
public final class Sound {

    private Sound() {}

    public static String of(String word) {
        String s = word.replace("sch", "s").replace("tch", "c").replace("cz", "c").replace("ch", "c").replace("sh", "s")
                .replace("ph", "f").replace("ck", "k").replace("x", "ks").replace("q", "k").replace("dj", "j")
                .replace("w", "v").replace("z", "s").replace("tz", "s");
        StringBuilder out = new StringBuilder(s.length());
        char last = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 'h') continue;
            if (c == 'c' && i + 1 < s.length() && "eiy".indexOf(s.charAt(i + 1)) >= 0) c = 's';
            else if (c == 'c') c = 'k';
            if (isVowel(c)) {
                if (out.isEmpty()) out.append('a');
            } else if (c != last) {
                out.append(c);
            }
            last = c;
        }
        return out.toString();
    }

    /** One form for spellings that differ only in how a sound is written: doubled letters, y and i, ou and u. */
    public static String spelling(String word) {
        String s = word.replace("ph", "f").replace("ck", "k").replace("kh", "k").replace("gh", "g").replace("th", "t")
                .replace("dh", "d").replace("bh", "b").replace("ee", "i").replace("oo", "u").replace("ou", "u")
                .replace("ei", "ai").replace("ay", "ai").replace("y", "i").replace("q", "k").replace("w", "v").replace("ah", "a")
                .replace("x", "ks");
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 'c' && !(i + 1 < s.length() && "eiyh".indexOf(s.charAt(i + 1)) >= 0)) c = 'k';
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) out.append(c);
        }
        return out.toString();
    }

    /** Its consonants as written, without h, each run once. */
    public static String skeleton(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != 'h' && !isVowel(c) && (out.isEmpty() || out.charAt(out.length() - 1) != c)) out.append(c);
        }
        return out.toString();
    }

    /** Whether two spellings of one sound may begin so; most pairs of names end here. */
    public static boolean mayBegin(char a, char b) {
        if (a == b) return true;
        for (String together : new String[] {"ckq", "pf", "yij", "aeiou", "wv", "scz"}) {
            if (together.indexOf(a) >= 0 && together.indexOf(b) >= 0) return true;
        }
        return false;
    }

    public static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
