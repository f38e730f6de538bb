package dev.chaperone.rules.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folding of spelling: what makes {@code Élodie}, {@code elodie} and {@code ｅｌｏｄｉｅ} one word. */
public final class Fold {

    private static final char LATIN = 'À';
    /** What the letters from À on become; a dot where it is no single letter. */
    private static final String FOLDED = "aaaaaa.ceeeeiiiiðnooooo.ouuuuyþ.aaaaaa.ceeeeiiiiðnooooo.ouuuuyþy";

    private Fold() {}

    /** Lower case, compatibility forms and diacritics removed. The result may be of another length than the input. */
    public static String fold(String s) {
        int usual = 0;
        while (usual < s.length() && isPlain(s.charAt(usual))) usual++;
        if (usual == s.length()) return s;
        while (usual < s.length() && isUsual(s.charAt(usual))) usual++;
        return usual == s.length() ? usual(s) : any(s);
    }

    private static boolean isPlain(char c) {
        return c < 128 && !(c >= 'A' && c <= 'Z');
    }

    /** Letters of English and French: nearly every word there is to fold, and each becomes one letter by itself. */
    private static boolean isUsual(char c) {
        return c < 128 || c >= LATIN && c < LATIN + FOLDED.length() && FOLDED.charAt(c - LATIN) != '.';
    }

    private static String usual(String s) {
        char[] out = new char[s.length()];
        for (int i = 0; i < out.length; i++) {
            char c = s.charAt(i);
            out[i] = c >= LATIN ? FOLDED.charAt(c - LATIN) : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(out);
    }

    static String any(String s) {
        String wide = Normalizer.normalize(s, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(wide.length());
        wide.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) return;
            switch (c) {
                case 'œ', 'Œ' -> out.append("oe");
                case 'æ', 'Æ' -> out.append("ae");
                case 'ß' -> out.append("ss");
                case 'ø', 'Ø' -> out.append('o');
                case 'đ', 'Đ' -> out.append('d');
                case 'ł', 'Ł' -> out.append('l');
                case 'ı' -> out.append('i');
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
