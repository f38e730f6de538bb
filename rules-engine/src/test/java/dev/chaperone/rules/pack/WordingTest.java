package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.chaperone.rules.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            on my table            ; on my table       ; true
            mal à l'épaule         ; mal a l’epaule    ; true
            my (11|9)(am|pm)?      ; my 9              ; true
            my (11|9)(am|pm)?      ; my 11am           ; true
            my (11|9)(am|pm)?      ; my 12am           ; false
            patient* zero          ; patientèle zero   ; true
            (a friend|mate) of     ; mate of           ; true
            (a friend|mate) of     ; a friend of       ; true
            (a friend|mate) of     ; friend of         ; false
            so (very)? good        ; so good           ; true
            so (very)? good        ; so very good      ; true
            so ? good              ; so unbelievably good ; true
            so ? good              ; so good           ; false
            /\\d{1,2}h\\d*/        ; 14h30             ; true
            client(e|s)?           ; clientes          ; false
            before & after         ; before and after  ; false
            before & after         ; before/after      ; true
            (aim*|adore) bien      ; aimait bien       ; true
            """)
    void a_line_of_a_lexicon(String line, String text, boolean matches) {
        List<String> words = Words.folded(text);
        boolean found = Wording.parse(line.replace("\\\\", "\\")).stream().anyMatch(w -> {
            if (w.parts().size() != words.size()) return false;
            for (int i = 0; i < words.size(); i++) if (!w.parts().get(i).accepts(words.get(i))) return false;
            return true;
        });
        assertEquals(matches, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "? ?", "!!", "/a(/", "wo*rd"})
    void a_line_that_says_nothing_is_refused(String line) {
        assertThrows(IllegalArgumentException.class, () -> Wording.parse(line));
    }

    @Test
    void rows_do_not_multiply_without_end() {
        String line = "(a b|c d|e f|g h|i j|k l) ".repeat(7);
        assertThrows(IllegalArgumentException.class, () -> Wording.parse(line));
    }
}
