package dev.chaperone.rules.people;

import static dev.chaperone.rules.people.People.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.name.Handle;
import dev.chaperone.rules.people.name.PersonName;
import dev.chaperone.rules.people.request.Asked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "W | Wilhelmina Oakhurst",
        "W | Oakhurst Wilhelmina",
        "W | 🌿 Billie Oakhurst, RMT 🌿",
        "W | ᴡɪʟʜᴇʟᴍɪɴᴀ ᴏᴀᴋʜᴜʀꜱᴛ",
        "W | Ｗｉｌｈｅｌｍｉｎａ Ｏａｋｈｕｒｓｔ",
        "W | Wil\u200Bhelmina Oak\u200Bhurst",
        "W | 𝓦𝓲𝓵𝓱𝓮𝓵𝓶𝓲𝓷𝓪 Oakhurst",
        "W | Billie Farrow (Oakhurst)",
        "W | Wilhelmina \"Billie\" Oakhurst",
        "W | Wilhelmina Oakhurst-Farrow",
        "W | Wilhelmina Okhurst",
        "G | Grace Nadeau",
        "J | Jean Philippe Duchesneau",
        "J | J.P. Duchesneau",
        "J | JP Duchesneau",
        "Q | Muhammad Alfarooqi",
        "O | Siobhan OShaughnessy",
        "D | Anneke Vanderzwaan",
        "T | Đặng Thị Thanh Trúc",
        "T | Thanh-Truc Dang",
        "E | Betty Brandvold",
    })
    void sameCityAndTheNameInAnyDress(String ref, String name) {
        Client wanted = People.ALL.stream().filter(c -> c.ref().equals(ref)).findFirst().orElseThrow();
        Likeness found = ask(name.replace("\\u200B", "\u200B"), "", wanted.city() + ", Canada");
        assertFalse(found.all().isEmpty(), name);
        assertEquals(ref, found.all().getFirst().client().ref(), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Elizabeth Moretti | elizabeth.moretti | Regina, SK",
        "Hope Farrow | hope.farrow | Halifax, NS",
        "Hope Bakery | hopebakery | Halifax, NS",
        "Oakhurst Dental Clinic | oakhurstdental | Guelph, ON",
        "René Ladouceur | rene.ladouceur | Sudbury, ON",
        "Chris Lee | chris.lee.9 | Perth, Australia",
        "Mark Brandt | markbrandt | Regina",
        "Will | will_i_am_not | ",
        "Liz | liz.in.regina | Regina, SK",
        "🙂 |  | ",
    })
    void strangersAreNobody(String name, String handle, String location) {
        assertInstanceOf(Likeness.None.class, ask(name, handle == null ? "" : handle, location == null ? "" : location));
    }

    @Test
    void aNameThatIsAlsoSomebodysTurnedRoundIsAQuestion() {
        Roster roster = Roster.of(List.of(People.client("A", "Yusuf", "Abdi", "", "Ottawa", "", "", "")));
        assertInstanceOf(Likeness.IsClient.class, roster.recognise(new Requester("x", "Yusuf Abdi", "", "", "Ottawa")));
        assertInstanceOf(Likeness.Maybe.class, roster.recognise(new Requester("x", "Abdi Yusuf", "", "", "Ottawa")));
    }

    @Test
    void aShopMayBearTheNameOfTwoWords() {
        Roster roster = Roster.of(List.of(
                People.client("P", "Paris", "Hamilton", "", "Hamilton", "", "", ""),
                People.client("K", "Katherine", "Oakhurst", "Kate", "Hamilton", "", "", "")));
        assertInstanceOf(Likeness.None.class, roster.recognise(new Requester("x", "Hamilton Paris Travel", "", "", "Hamilton")));
        assertInstanceOf(Likeness.Maybe.class,
                roster.recognise(new Requester("x", "Kate Oakhurst Photography", "", "", "Hamilton")));
    }

    @Test
    void aCommonNameAloneIsAQuestion() {
        Likeness found = ask("Chris Lee", "", "");
        assertInstanceOf(Likeness.Maybe.class, found);
        assertTrue(found.all().getFirst().reasons().contains("common-name"));
        assertInstanceOf(Likeness.Maybe.class, ask("Chris Lee", "", "Toronto, ON"), "one city holds many");
    }

    @Test
    void aNameAloneIsNeverCertain() {
        for (Client c : People.ALL) {
            assertFalse(ask(c.given() + " " + c.family(), "", "") instanceof Likeness.IsClient, c.ref());
        }
    }

    @Test
    void theAccountDecidesWhateverItIsCalled() {
        Likeness found = ask("oat milk enjoyer", "Billie_Oak", "");
        assertEquals("W", found.all().getFirst().client().ref());
        assertTrue(found.all().getFirst().reasons().contains("handle"));
        assertInstanceOf(Likeness.IsClient.class, ask("Billie 🌿", "billie_oak", ""));
        assertInstanceOf(Likeness.Maybe.class, ask("Sandra Petruk", "billie_oak", ""), "somebody else may hold it now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wilhelminaoakhurst", "billie.oakhurst_92", "oakhurst.billie", "billieoak", "woakhurst"})
    void aHandleMadeOfTheName(String handle) {
        Likeness found = ask(handle, handle, "Guelph, ON");
        assertFalse(found.all().isEmpty());
        assertEquals("W", found.all().getFirst().client().ref());
    }

    @Test
    void reasonsSayWhy() {
        assertTrue(ask("Lizzie Brandvold", "", "Regina, SK").all().getFirst().reasons().containsAll(List.of("nickname", "city")));
        assertTrue(ask("Oakhurst Wilhelmina", "", "").all().getFirst().reasons().contains("swapped-order"));
        assertTrue(ask("Billie Farrow (Oakhurst)", "", "Guelph").all().getFirst().reasons().contains("maiden-name"));
        assertTrue(ask("Wilhelmina Okhurst", "", "Guelph").all().getFirst().reasons().contains("spelling"));
    }

    @Test
    void contactTheyShowThemselves() {
        Likeness found = People.ROSTER.recognise(new Requester("x", "w", "nobody_knows", "reach me: w.oak77@mail.test", ""));
        assertEquals("W", found.all().getFirst().client().ref());
        assertTrue(found.all().getFirst().reasons().contains("email"));
        found = People.ROSTER.recognise(new Requester("x", "w", "nobody_knows", "text 519.555.0199", ""));
        assertTrue(found.all().getFirst().reasons().contains("phone"));
    }

    @Test
    void fatherAndSonAreAQuestion() {
        assertInstanceOf(Likeness.IsClient.class, ask("Wilhelmina Oakhurst", "", "Guelph, ON"));
        assertInstanceOf(Likeness.Maybe.class, ask("Wilhelmina Oakhurst Jr", "", "Guelph, ON"));
        List<Client> twins = List.of(People.OAKHURST, People.client("W2", "Wilhelmina", "Oakhurst", "", "Guelph", "", "", ""));
        Likeness found = Roster.of(twins).recognise(new Requester("facebook", "Wilhelmina Oakhurst", "", "", "Guelph"));
        assertInstanceOf(Likeness.Maybe.class, found);
        assertEquals(2, found.all().size());
    }

    @Test
    void theOrderOfPartsDecidesNothing() {
        for (Client c : People.ALL) {
            if (c.family().isEmpty()) continue;
            Likeness straight = ask(c.given() + " " + c.family(), "", c.city());
            for (String turned : List.of(c.family() + " " + c.given(), c.family() + ", " + c.given())) {
                Likeness found = ask(turned, "", c.city());
                assertEquals(straight.all().getFirst().client(), found.all().getFirst().client(), turned);
                assertEquals(straight.all().getFirst().score(), found.all().getFirst().score(), turned);
            }
        }
    }

    @Test
    void theOrderOfTheRosterDecidesNothing() {
        List<Client> shuffled = new ArrayList<>(People.ALL);
        Collections.shuffle(shuffled, new Random(7));
        Roster other = Roster.of(shuffled);
        for (Client c : People.ALL) {
            Requester r = new Requester("facebook", c.given() + " " + c.family(), "", "", c.city());
            assertEquals(People.ROSTER.recognise(r), other.recognise(r), c.ref());
        }
    }

    @Test
    void nothingPrintsAClient() {
        String all = People.ROSTER + " " + People.OAKHURST + " " + ask("Wilhelmina Oakhurst", "", "Guelph")
                + new Requester("facebook", "Wilhelmina Oakhurst", "billie_oak", "", "Guelph")
                + People.OAKHURST.listed() + Asked.of("facebook", "Wilhelmina Oakhurst", "billie_oak", "", "Guelph")
                + PersonName.of("Wilhelmina Oakhurst") + Handle.of("x", "billie_oak");
        for (String secret : List.of("ilhelmina", "akhurst", "illie", "Guelph", "guelph", "0199", "oak77")) {
            assertFalse(all.contains(secret), secret);
        }
    }
}
