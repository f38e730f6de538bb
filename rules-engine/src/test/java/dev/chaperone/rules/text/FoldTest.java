package dev.chaperone.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldTest {

    /** The usual letters have a way of their own; it must lead to the same place. */
    @Test
    void theShortWayFoldsAsTheLongOne() {
        for (char c = 1; c < 0x600; c++) {
            String word = "Xa" + c;
            assertEquals(Fold.any(word), Fold.fold(word), () -> "letter " + Integer.toHexString(word.charAt(2)));
        }
    }

    @Test
    void spellingsOfOneWordMeet() {
        for (String word : new String[] {"Élodie", "elodie", "ELODIE", "ｅｌｏｄｉｅ", "E\u0301lodie"}) {
            assertEquals("elodie", Fold.fold(word));
        }
        assertEquals("oeuvre", Fold.fold("Œuvre"));
        assertEquals("strasse", Fold.fold("Straße"));
        assertEquals("dang", Fold.fold("Đặng"));
    }
}
