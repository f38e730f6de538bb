package dev.chaperone.rules.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.alike.Alike;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are one name and names that are two, whichever stands first. */
class AlikeTest {

    @ParameterizedTest
    @CsvSource({
        "wilhelmina, wilhelmena", "wilhelmina, minnie", "katharina, catharina", "siobhan, siobhann", "geneviève, genevieve",
        "yousouf, youssuf", "rosalind, rosalinde", "theophile, theofile", "margery, marjorie", "bartholomew, bart",
    })
    void oneGivenName(String a, String b) {
        assertTrue(Alike.given(a, b) > Alike.SAME, a + " " + b + " " + Alike.given(a, b));
        assertEquals(Alike.given(a, b), Alike.given(b, a), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "wilhelmina, wilfred", "marcus, matilda", "helmer, osmar", "ottilie, odette", "gordon, graham", "brenda, brandon",
        "lucas, louise", "peter, hester",
    })
    void twoGivenNames(String a, String b) {
        assertTrue(Alike.given(a, b) < Alike.SAME, a + " " + b + " " + Alike.given(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "oakhurst, oakhirst", "vanderzwaan, zwaan", "brandvold, brandvald", "duchesneau, duchesnau", "ladouceur, ladouseur",
        "macfarlane, mcfarlane", "kettleworth, kettelworth", "quesnelle, quesnel",
    })
    void oneFamilyName(String a, String b) {
        assertTrue(Alike.family(a, b) > Alike.SAME, a + " " + b + " " + Alike.family(a, b));
        assertEquals(Alike.family(a, b), Alike.family(b, a), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"oakhurst, oakley", "brandvold, grunwald", "ladouceur, lavigueur", "marchbanks, fairbanks", "winter, hunter"})
    void twoFamilyNames(String a, String b) {
        assertTrue(Alike.family(a, b) < Alike.SAME, a + " " + b + " " + Alike.family(a, b));
    }
}
