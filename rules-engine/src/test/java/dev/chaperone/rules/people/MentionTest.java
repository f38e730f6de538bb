package dev.chaperone.rules.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chaperone.rules.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "So proud of Wilhelmina Oakhurst today | Wilhelmina Oakhurst",
        "so proud of wilhelmina oakhurst today | wilhelmina oakhurst",
        "Oakhurst, Wilhelmina: 3 pm | Oakhurst, Wilhelmina",
        "Billie Oakhurst ran her first 10k | Billie Oakhurst",
        "Billie O. ran her first 10k | Billie O",
        "une belle séance avec Grace Nadeau hier | Grace Nadeau",
        "GRACE TREMBLAY-NADEAU wins the draw | GRACE TREMBLAY-NADEAU",
        "Lizzie Brandvold brought muffins | Lizzie Brandvold",
        "Elizabeth Brandvlod brought muffins | Elizabeth Brandvlod",
        "Muhammad Al Farouqi is back | Muhammad Al Farouqi",
        "J.P. Duchesneau est revenu | J.P. Duchesneau",
        "J-P Duchesneau est revenu | J-P Duchesneau",
        "Mme Oakhurst was early | Mme Oakhurst",
        "Ms. Oakhurst was early | Ms. Oakhurst",
        "Congrats to W. Oakhurst on the win | W. Oakhurst",
        "Oakhurst, W. won the draw | Oakhurst, W",
        "Mme Tremblay-Nadeau est venue | Mme Tremblay-Nadeau",
        "Anneke Vanderzwaan and I spoke | Anneke Vanderzwaan",
        "Dang Thi Thanh Truc called | Dang Thi Thanh Truc",
        "Siobhan O’Shaughnessy's knee | Siobhan O’Shaughnessy",
        "thanks @billie_oak for the cookies | @billie_oak",
        "thanks billie_oak for the cookies | billie_oak",
        "write to w.oak77@mail.test please | w.oak77@mail.test",
        "call (519) 555-0199 to reach her | 519) 555-0199",
        "Amunet from Windsor was in | Amunet from Windsor",
        "hope marchbanks was in again | hope marchbanks",
    })
    void sureWhenMoreThanAGivenNameStands(String text, String found) {
        assertEquals(List.of("!" + found), People.mentions(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "My neighbour Billie came over | Billie",
        "I think Elizabeth is right | Elizabeth",
        "we saw JP at the rink | JP",
        "Then Grace told me about it | Grace",
        "we rang the bell and Hope laughed | Hope",
        "Hope called about her shoulder | Hope",
    })
    void unsureWhenANameStandsAlone(String text, String found) {
        assertEquals(List.of("?" + found), People.mentions(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I hope you all have a good week",
        "Hope everyone is safe in this storm!",
        "Grace is what we ask of each other",
        "Amazing Grace on the bagpipes",
        "with grace and patience",
        "Elizabeth Moretti wrote a fine book",
        "Marie-Grace is my aunt",
        "#Hope for the weekend",
        "the lee side of the island, a christening and just christmas",
        "HOPE YOU ARE ALL WELL",
        "the oakhurstian style of furniture",
        "call 519-555-0198 for the pizza",
        "thanks @billie_oakley for the cookies",
    })
    void silentForWordsAndOtherPeople(String text) {
        assertEquals(List.of(), People.mentions(text));
    }

    @Test
    void aNameInsideAnotherPersonsNameIsNotSure() {
        assertEquals(List.of("?Grace Tremblay"), People.mentions("I met Emily Grace Tremblay at the fair"));
    }

    @Test
    void spansPointIntoTheTextAsTyped() {
        String text = "🙂 seen: Ｗｉｌｈｅｌｍｉｎａ Oakhurst!";
        Mention m = People.ROSTER.mentions(Words.of(text)).getFirst();
        assertEquals("Ｗｉｌｈｅｌｍｉｎａ Oakhurst", m.span().of(text));
        assertEquals(m.span().start(), Words.of(text).get(m.firstWord()).span().start());
        assertEquals(m.span().end(), Words.of(text).get(m.lastWord()).span().end());
    }

    @Test
    void nobodyOnTheListNobodyMentioned() {
        assertEquals(List.of(), Roster.empty().mentions(Words.of("Wilhelmina Oakhurst")));
    }
}
