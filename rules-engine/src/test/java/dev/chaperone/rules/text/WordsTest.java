package dev.chaperone.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Don't touch my neck        | dont touch my neck
            l'épaule d’Élodie          | l epaule d elodie
            aujourd'hui                | aujourdhui
            the client's knee          | the client knee
            she's up, it's fine        | shes up its fine
            well-being                 | well being
            5 ⭐ for 20% off            | 5 ⭐ for 20 % off
            Ｆｕｌｌ width, ﬁne          | full width fine
            z\u200Bero                 | z\u200Bero
            cœur à cœur                | coeur a coeur
            👍🏽 fine 💆                 | fine
            #MyClientSarah #RMTlife    | # my client sarah # rmtlife
            sooooo créée www coool     | so creee www col
            сlient раtient пациент     | client patient пациент
            """)
    void words_are_folded_and_parted(String text, String expected) {
        List<String> wanted = List.of(Fold.fold(expected).split(" "));
        assertEquals(wanted, Words.folded(text));
    }

    @Test
    void a_sentence_end_costs_positions_but_a_dot_inside_a_number_does_not() {
        Words words = Words.of("Up 4.5 points. Next");
        assertEquals(List.of(0, 1, 2, 3, 4 + Words.SENTENCE_GAP), words.list().stream().map(Word::position).toList());
        assertEquals(1, words.get(4).sentence());
    }

    @Test
    void spans_leave_out_elision_and_possessive_ending() {
        String text = "d'Anne met Anne's";
        assertEquals(List.of("d", "Anne", "met", "Anne"), Words.of(text).list().stream().map(w -> w.span().of(text)).toList());
    }

    /** Any text at all: letters, broken surrogates, emoji, marks, blanks, in any order. */
    @RepeatedTest(200)
    void spans_of_any_text_lie_in_it_in_order_and_cut_no_character(RepetitionInfo turn) {
        Random random = new Random(9_000 + turn.getCurrentRepetition());
        String[] stuff = {"a", "É", "e\u0301", "'", "’", "s", "l'", " ", "\n", ".", "-", "\uD83D\uDE44", "\uD83D", "\uDE44", "⭐",
            "\u200D", "\uD835\uDC00", "\u0645", "\u4E2D", "9", "@", "\u00AD", "\t", "İ", "ß", "\uFB01"};
        StringBuilder built = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) built.append(stuff[random.nextInt(stuff.length)]);
        String text = built.toString();

        int end = 0;
        int position = -1;
        for (Word word : Words.of(text).list()) {
            assertTrue(word.span().start() >= end && word.span().end() <= text.length() && word.span().end() > word.span().start(), text);
            assertTrue(word.position() > position, text);
            assertFalse(word.folded().isEmpty(), text);
            assertFalse(cuts(text, word.span().start()) || cuts(text, word.span().end()), text);
            end = word.span().end();
            position = word.position();
        }
    }

    private static boolean cuts(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
    }
}
