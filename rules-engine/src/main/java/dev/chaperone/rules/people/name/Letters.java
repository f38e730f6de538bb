package dev.chaperone.rules.people.name;

import dev.chaperone.rules.text.Fold;
import java.util.ArrayList;
import java.util.List;

/** The plain letters of a name, whatever it was dressed in: small capitals, full width, emoji, invisible joiners. */
public final class Letters {

    // Compatibility folding knows full width and mathematical letters; it leaves phonetic small capitals and look-alikes.
    private static final String DRESSED = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢабвеіјкморстухԁғ";
    private static final String PLAIN = "abcdefghijklmnoprstuvwyzabbeijkmopctyxdf";

    private Letters() {}

    /** Lower-case letters and digits, apostrophes gone, everything else a space, single spaces. */
    public static String plain(String typed) {
        String folded = Fold.fold(typed);
        if (isPlain(folded)) return folded;
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            int dressed = c > 127 ? DRESSED.indexOf(c) : -1;
            if (dressed >= 0) {
                out.append(PLAIN.charAt(dressed));
            } else if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else if (!isApostrophe(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') out.setLength(end - 1);
        return out.toString();
    }

    private static boolean isPlain(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) return false;
        }
        return true;
    }

    /** The plain words; {@code st} and {@code ste} are written out. */
    public static List<String> words(String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) return List.of();
        List<String> out = new ArrayList<>();
        for (String w : plain.split(" ")) out.add(saint(w));
        return out;
    }

    public static String saint(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }

    /** Letters and digits run together. */
    public static String compact(String typed) {
        return plain(typed).replace(" ", "");
    }

    public static String digits(String typed) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            int d = Character.digit(typed.charAt(i), 10);
            if (d >= 0) out.append((char) ('0' + d));
        }
        if (out.length() == 11 && out.charAt(0) == '1') out.deleteCharAt(0);
        return out.toString();
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '′' || c == '`';
    }
}
