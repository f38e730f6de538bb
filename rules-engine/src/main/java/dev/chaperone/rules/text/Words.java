package dev.chaperone.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, in order.
 *
 * <p>A word is a run of letters and digits. Hyphens part words. An apostrophe parts a French elision
 * ({@code l'épaule} is {@code l} + {@code epaule}), ends an English possessive ({@code client's} is {@code client}) and
 * otherwise disappears ({@code don't} is {@code dont}, {@code she's} is {@code shes}). Emoji that carry meaning
 * ({@code ⭐}) are words of their own. A tag is parted at its capitals ({@code #MyClientSarah}), drawn-out letters are
 * shortened ({@code sooooo}) and look-alikes of another alphabet read as what they look like.
 */
public final class Words {

    /** How far the position leaps at the end of a sentence, so that a narrow window does not cross it unawares. */
    public static final int SENTENCE_GAP = 3;

    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu");
    private static final Set<String> NO_POSSESSIVE = Set.of(
            "it", "he", "she", "that", "what", "who", "there", "here", "let", "how", "where", "when", "why", "everyone",
            "everybody", "this", "one");

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    public String text() {
        return text;
    }

    public List<Word> list() {
        return words;
    }

    public int size() {
        return words.size();
    }

    public Word get(int i) {
        return words.get(i);
    }

    /** Those from one index to before another, at their places in the same text. */
    public Words part(int from, int to) {
        return new Words(text, words.subList(from, to));
    }

    /** Each read as another word, at its own place. */
    public Words with(UnaryOperator<String> reading) {
        @Nullable List<Word> read = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String other = reading.apply(word.folded());
            if (other.equals(word.folded())) continue;
            if (read == null) read = new ArrayList<>(words);
            read.set(i, new Word(other, word.span(), word.position(), word.sentence(), word.capital()));
        }
        return read == null ? this : new Words(text, read);
    }

    /** The folded words alone: how phrases of rules and lexicons are read. */
    public static List<String> folded(String phrase) {
        return of(phrase).words.stream().map(Word::folded).toList();
    }

    /** Reads a text. Never fails: any sequence of UTF-16 code units has words, perhaps none. */
    public static Words of(String text) {
        Reader reader = new Reader(text);
        reader.read();
        return new Words(text, reader.out);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '＇' || c == '′';
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || isInvisible(c);
    }

    /** Zero-width characters that people (and tricks) put inside words; folding removes them. */
    private static boolean isInvisible(int c) {
        return c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF || c == 0x00AD || c == 0x2060;
    }

    /** Stars, cameras, the mocking faces: symbols that say something a rule may ask for. Other emoji are passed over. */
    private static boolean isMeaningfulSymbol(int c) {
        return switch (c) {
            case '%', '$', '#', '@', '€', '⭐', '★', '✅' -> true;
            case 0x1F31F, 0x1F4F8, 0x1F4F7, 0x1F3A5 -> true;
            case 0x1F644, 0x1F643, 0x1F612, 0x1F926, 0x1F624, 0x1F921, 0x1F92E, 0x1F62C, 0x1F480, 0x1F6A9 -> true;
            default -> false;
        };
    }

    private static boolean endsSentence(int c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '\n' || c == 0x2029;
    }

    private static final class Reader {
        final String text;
        final List<Word> out = new ArrayList<>();
        int position = -1;
        int sentence;
        boolean leap;

        Reader(String text) {
            this.text = text;
        }

        void read() {
            int i = 0;
            while (i < text.length()) {
                int c = text.codePointAt(i);
                if (Character.isLetterOrDigit(c)) {
                    i = i > 0 && text.charAt(i - 1) == '#' ? tag(i) : run(i);
                } else {
                    if (isMeaningfulSymbol(c)) emit(i, i + Character.charCount(c));
                    else if (endsSentence(c) && !insideNumber(i)) leap = true;
                    i += Character.charCount(c);
                }
            }
        }

        /** The dot of "4.5", "a.m." or "J.P." ends no sentence. */
        private boolean insideNumber(int i) {
            if (text.charAt(i) != '.' || i == 0 || i + 1 >= text.length()) return false;
            return Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetterOrDigit(text.charAt(i + 1));
        }

        /** The words of a tag, told by their capitals: {@code #MyClientSarah}. */
        private int tag(int start) {
            int end = letters(start);
            int from = start;
            for (int i = start + 1; i < end; i++) {
                if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                    emit(from, i);
                    from = i;
                }
            }
            emit(from, end);
            return end;
        }

        /** Reads one run of letters, with the apostrophes inside it, from {@code start}; answers where it ends. */
        private int run(int start) {
            int i = start;
            while (true) {
                int end = letters(i);
                boolean apostrophe = end < text.length() && isApostrophe(text.charAt(end))
                        && end + 1 < text.length() && Character.isLetter(text.codePointAt(end + 1));
                if (!apostrophe) {
                    emit(start, end);
                    return end;
                }
                String before = Fold.fold(text.substring(start, end));
                int after = letters(end + 1);
                String tail = Fold.fold(text.substring(end + 1, after));
                if (ELIDED.contains(before)) {
                    emit(start, end);
                    return end + 1;
                }
                if (tail.equals("s") && !NO_POSSESSIVE.contains(before)) {
                    emit(start, end);
                    return after;
                }
                i = end + 1;
            }
        }

        private int letters(int i) {
            while (i < text.length() && isPart(text.codePointAt(i))) i += Character.charCount(text.codePointAt(i));
            return i;
        }

        private void emit(int start, int end) {
            String typed = text.substring(start, end);
            String folded = Fold.fold(Disguise.undone(typed));
            if (folded.indexOf('\'') >= 0 || folded.indexOf('’') >= 0) {
                folded = folded.codePoints().filter(c -> !isApostrophe(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
            if (folded.isEmpty()) return;
            if (leap && !out.isEmpty()) {
                sentence++;
                position += SENTENCE_GAP;
            }
            leap = false;
            position++;
            boolean capital = Character.isUpperCase(typed.codePointAt(0)) || Character.isTitleCase(typed.codePointAt(0));
            out.add(new Word(folded, new Span(start, end), position, sentence, capital));
        }
    }
}
