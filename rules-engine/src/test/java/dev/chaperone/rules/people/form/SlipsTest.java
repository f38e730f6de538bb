package dev.chaperone.rules.people.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlipsTest {

    private static final List<String> NAMES = List.of("oakhurst", "brandvold", "wilhelmina", "vanderzwaan");

    private static Slips slips() {
        Slips slips = new Slips(4);
        NAMES.forEach(slips::add);
        return slips;
    }

    /** Every way to slip once behind the first letter leads back to the name. */
    @Test
    void everySingleSlipIsMeant() {
        for (String name : NAMES) {
            for (int i = 1; i < name.length(); i++) {
                List<String> typed = new ArrayList<>();
                typed.add(name.substring(0, i) + name.substring(i + 1));
                typed.add(name.substring(0, i) + "x" + name.substring(i));
                typed.add(name.substring(0, i) + "x" + name.substring(i + 1));
                if (i + 1 < name.length()) typed.add(name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2));
                for (String word : typed) assertEquals(List.of(name), slips().meantBy(word), word);
            }
        }
    }

    @Test
    void twoSlipsAreAnotherWord() {
        assertEquals(List.of(), slips().meantBy("oxkhxrst"));
        assertEquals(List.of(), slips().meantBy("akhurst"));
        assertEquals(List.of(), slips().meantBy("oakhur"));
    }

    @Test
    void ofSeveralNeighboursAllAreMeant() {
        Slips slips = slips();
        slips.add("oakhursd");
        assertEquals(List.of("oakhurst", "oakhursd"), slips.meantBy("oakhursx"));
    }
}
