package dev.chaperone.rules.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every list: tried on random ones, in which many share a name. */
class AnyRosterTest {

    private static final String[] GIVEN = "Anna Marie Kevin Ottilie Ramona Chris Jean-Luc Nadia Wilhelmina Bo".split(" ");
    private static final String[] FAMILY = "Tremblay Lee Ashdown Okonjo Brandvold Singh Van-Oever Duchesneau".split(" ");
    private static final String[] CITIES = {"Toronto", "Kapuskasing", "Laval", ""};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTheListDecidesNothing(long seed) {
        Random random = new Random(seed);
        List<Client> list = clients(random, 3_000);
        List<Client> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        Roster one = Roster.of(list);
        Roster other = Roster.of(shuffled);
        for (int i = 0; i < 200; i++) {
            Requester r = asking(random, true);
            assertEquals(one.recognise(r), other.recognise(r), r.displayName() + " of " + r.location());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void aNameAloneIsNeverAClient(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Roster roster = Roster.of(clients(random, 1 + random.nextInt(12)));
            for (int i = 0; i < 20; i++) {
                Requester r = asking(random, false);
                assertFalse(roster.recognise(r) instanceof Likeness.IsClient, r.displayName());
            }
        }
    }

    private static List<Client> clients(Random random, int n) {
        List<Client> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(People.client("c" + i, any(random, GIVEN), any(random, FAMILY), "", any(random, CITIES), "", "", ""));
        }
        return out;
    }

    private static Requester asking(Random random, boolean withPlace) {
        String given = any(random, GIVEN);
        String family = any(random, FAMILY);
        String shown = switch (random.nextInt(4)) {
            case 0 -> given + " " + family;
            case 1 -> family + " " + given;
            case 2 -> given + " " + family.charAt(0) + ".";
            default -> given.charAt(0) + family.substring(1) + " " + family;
        };
        String handle = random.nextBoolean() ? (given + family).toLowerCase() : "";
        return new Requester("facebook", shown, handle, "", withPlace ? any(random, CITIES) : "");
    }

    private static String any(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
