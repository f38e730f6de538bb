package dev.chaperone.rules.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ten thousand made-up clients: the right ones are found, and no others are. */
class LargeRosterTest {

    private static final String[] SYLLABLES =
            "ba de ko ri mu sa len tor vin gal he ny pra zo chi wes mar dun fel os".split(" ");
    private static final List<Client> CLIENTS = clients(10_000);
    private static final Roster ROSTER = Roster.of(CLIENTS);

    @Test
    void everyoneIsRecognised() {
        for (int i = 0; i < CLIENTS.size(); i += 97) {
            Client c = CLIENTS.get(i);
            Likeness found = ROSTER.recognise(new Requester("facebook", c.family() + " " + c.given(), "", "", "Toronto, ON"));
            assertTrue(found.all().stream().anyMatch(k -> k.client() == c), c.given() + " " + c.family());
        }
    }

    @Test
    void everyoneIsMentioned() {
        for (int i = 0; i < CLIENTS.size(); i += 97) {
            Client c = CLIENTS.get(i);
            String name = c.given() + " " + c.family();
            String text = "Yesterday I ran into " + name + " at the market and we talked.";
            List<Mention> found = ROSTER.mentions(Words.of(text));
            assertEquals(List.of(name), found.stream().filter(Mention::sure).map(m -> m.span().of(text)).toList());
        }
    }

    @Test
    void nobodyIsMentionedInOrdinaryWords() {
        String text = "We open at nine on Monday, the parking lot is full of snow, so please use the street and bring socks.";
        assertEquals(List.of(), ROSTER.mentions(Words.of(text)));
    }

    @Test
    void mixedNamesAreNobody() {
        String text = "I think " + CLIENTS.get(3).given() + " " + CLIENTS.get(4711).family() + " wrote the song";
        assertEquals(0, ROSTER.mentions(Words.of(text)).stream().filter(Mention::sure).count());
    }

    private static List<Client> clients(int n) {
        Random random = new Random(42);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < n) names.add(word(random, 3) + " " + word(random, 4));
        List<Client> out = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.split(" ");
            out.add(People.client("c" + out.size(), parts[0], parts[1], "", "Toronto", "", "", ""));
        }
        return out;
    }

    private static String word(Random random, int syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables; i++) out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.toString();
    }
}
