package dev.chaperone.rules.people.mention;

import dev.chaperone.rules.text.Words;

/** How the words of a draft were set: what stands between them, where sentences begin, who shouts. */
final class Typography {

    private final Words words;
    private final String text;
    private int shouting = -1;

    Typography(Words words) {
        this.words = words;
        this.text = words.text();
    }

    private int end(int i) {
        return words.get(i).span().end();
    }

    private int start(int i) {
        return words.get(i).span().start();
    }

    /** In one sentence and near, or parted by the dot of an initial. */
    boolean together(int i, int j) {
        if (!near(i, j)) return false;
        return words.get(i).sentence() == words.get(j).sentence() || words.get(i).folded().length() == 1 && dotAfter(i);
    }

    boolean near(int i, int j) {
        int gap = start(j) - end(i);
        if (gap > 4) return false;
        for (int k = end(i); k < start(j); k++) if (text.charAt(k) == '\n') return false;
        return true;
    }

    boolean dotAfter(int i) {
        return end(i) < text.length() && text.charAt(end(i)) == '.';
    }

    /** Nothing but a dot, or a dot and a space, before the next word. */
    boolean dotBetween(int i) {
        if (!dotAfter(i) || i + 1 >= words.size()) return false;
        int gap = start(i + 1) - end(i);
        return gap == 1 || gap == 2 && text.charAt(end(i) + 1) == ' ';
    }

    boolean comma(int i) {
        return end(i) < text.length() && text.charAt(end(i)) == ',';
    }

    boolean spaceOnly(int i) {
        return i + 1 < words.size() && text.substring(end(i), start(i + 1)).isBlank();
    }

    boolean hyphenBefore(int i) {
        return i > 0 && end(i - 1) == start(i) - 1 && isHyphen(text.charAt(start(i) - 1));
    }

    boolean hyphenAfter(int i) {
        return i + 1 < words.size() && start(i + 1) == end(i) + 1 && isHyphen(text.charAt(end(i)));
    }

    /** Written as a hashtag or an account. */
    boolean signBefore(int i) {
        if (start(i) == 0) return false;
        char c = text.charAt(start(i) - 1);
        return c == '#' || c == '@' || c == '/' || c == '_';
    }

    boolean startsSentence(int i) {
        if (i == 0 || words.get(i - 1).sentence() != words.get(i).sentence()) return true;
        for (int k = end(i - 1); k < start(i); k++) {
            char c = text.charAt(k);
            if (c == '"' || c == '“' || c == '«' || c == ':' || c == '•' || c == '(' || c == '*') return true;
        }
        // Emoji and dashes between words often stand for a full stop.
        return !text.substring(end(i - 1), start(i)).chars().allMatch(c -> c == ' ' || c == ',' || c == '\'' || c == '-'
                || c == '’' || c == '&' || c == '+' || c == '/');
    }

    boolean allCapitals(int i) {
        for (int k = start(i); k < end(i); k++) if (Character.isLowerCase(text.charAt(k))) return false;
        return true;
    }

    /** Whether most of the draft is in capitals, so that a capital says nothing. */
    boolean shouting() {
        if (shouting < 0) {
            int upper = 0;
            int lower = 0;
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                if (Character.isUpperCase(c)) upper++;
                else if (Character.isLowerCase(c)) lower++;
            }
            shouting = upper > lower ? 1 : 0;
        }
        return shouting == 1;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '–';
    }
}
