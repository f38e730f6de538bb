package dev.chaperone.rules.people;

/**
 * A key under which spellings of one name meet: {@code Muhammad}, {@code Mohamed} and {@code Mohammed}; {@code Yousef}
 * and {@code Yusuf}; {@code Siddiqui} and {@code Siddiqi}. Consonants as they sound in the languages of a Canadian
 * street, the first vowel as {@code a}, no other vowel. It only gathers candidates: likeness is judged letter by letter.
 */
final class Sound {

    private Sound() {}

    static String of(String word) {
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

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
