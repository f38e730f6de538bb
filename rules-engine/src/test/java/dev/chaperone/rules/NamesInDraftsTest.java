package dev.chaperone.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Words;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a client is named in a draft, as it is found and as it is spoken of; and what only looks like it. */
class NamesInDraftsTest {

    private static final Roster ROSTER = Roster.of(List.of(
            client("1", "Élodie", "Marchessault", "", "elo.march", "elodie.m@mail.test", "450-555-0142"),
            client("2", "Wilhelmina", "Oakhurst", "Billie", "billie_oak", "", "519-555-0199"),
            client("3", "Hope", "Marchbanks", "", "", "", ""),
            client("4", "Jean-Philippe", "Duchesneau", "JP", "", "", ""),
            client("5", "Aimée", "Lajoie", "", "", "", ""),
            client("6", "Jonas", "Whitlock", "", "", "", "")));

    private static final Chaperone chaperone = Chaperone.of(Rulebook.compiled(), List.of("on-rmt"), ROSTER);


    @AfterAll
    static void close() {
        chaperone.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        // full, either order, any case, with a middle initial
        "I met Wilhelmina Oakhurst at the fair | !Wilhelmina Oakhurst",
        "i met wilhelmina oakhurst at the fair | !wilhelmina oakhurst",
        "Marchessault, Élodie, was there | !Marchessault, Élodie",
        "I met Elodie Marchessault at the fair | !Elodie Marchessault",
        "I met Wilhelmina J. Oakhurst at the fair | !Wilhelmina J. Oakhurst",
        // possessives
        "Wilhelmina Oakhurst's knee | !Wilhelmina Oakhurst",
        "Wilhelmina’s knee is better | ?Wilhelmina",
        "Jonas' shoulder is better | ?Jonas",
        // elision
        "le genou d'Élodie va mieux | ?Élodie",
        "le genou d’Élodie Marchessault va mieux | !Élodie Marchessault",
        "la séance qu’Aimée a aimée | ?Aimée",
        // initials
        "W. Oakhurst was early | !W. Oakhurst",
        "Billie O. was early | !Billie O",
        "J.-P. Duchesneau est venu | !J.-P. Duchesneau",
        // accounts, tags, addresses, numbers
        "thanks @billie_oak for the cookies | !@billie_oak",
        "merci elo.march pour les biscuits | !elo.march",
        "write to elodie.m@mail.test please | !elodie.m@mail.test",
        "call 450.555.0142 for her | !450.555.0142",
        "call +1 (450) 555-0142 for her | !1 (450) 555-0142",
        // a word that is a name, set like one
        "we rang the bell and Hope laughed | ?Hope",
    })
    void isFound(String text, String found) {
        assertEquals(List.of(found), mentions(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "We hope to see you on Monday", "Hope you are well!", "J’espère que vous allez bien", "la joie de vivre", "elle est aimée de tous",
        "Aimée de tous, cette huile sent bon", "the oak hurst behind the march banks", "call 450-555-0143 for her",
        "thanks @billie_oaks for the cookies", "Wilhelmina Petrescu sang", "Élodie Tremblay chante",
        "the March banks of the river", "un oakhurstien",
    })
    void isNobody(String text) {
        assertEquals(List.of(), mentions(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "post | Wilhelmina's shoulder was so tight in our session today",
        "post | Le genou d'Élodie va mieux après trois séances",
        "post | So proud of my client Wilhelmina Oakhurst today",
        "post | Congratulations to Jonas Whitlock, winner of our gift card draw!",
        "post | Bravo à Élodie Marchessault, gagnante de notre tirage!",
        "post | Thank you @billie_oak for coming in this week",
        "post | Hope told me that her neck is fine since our appointment",
    })
    void isSpokenOf(String surface, String text) {
        assertTrue(categories(surface, text).contains(Category.of("client-name").orElseThrow()), text + " " + categories(surface, text));
    }

    /** A given name alone, with nothing of care beside it, is somebody's neighbour. */
    @ParameterizedTest
    @ValueSource(strings = {
        "Jonas and I are off to the lake this weekend", "Hope everyone has a good long weekend",
        "Élodie et moi partons en voyage samedi",
        "There is always hope in spring", "Quelle joie de vous revoir",
    })
    void isNotSpokenOf(String text) {
        assertEquals(List.of(), categories("post", text), text);
    }

    private static List<Category> categories(String surface, String text) {
        return chaperone.review(Draft.of(text, Surface.of(surface).orElseThrow())).findings().stream().map(f -> f.category()).distinct().toList();
    }

    private static List<String> mentions(String text) {
        return ROSTER.mentions(Words.of(text)).stream().map(m -> (m.sure() ? "!" : "?") + m.span().of(text)).toList();
    }

    private static Client client(String ref, String given, String family, String preferred, String handle, String email, String phone) {
        List<String> handles = handle.isEmpty() ? List.of() : List.of(handle);
        return new Client(ref, given, family, preferred, handles, email, phone, "", new Standing.Current());
    }
}
