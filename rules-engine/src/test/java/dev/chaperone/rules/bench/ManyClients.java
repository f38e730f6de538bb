package dev.chaperone.rules.bench;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.people.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up clients; the same count gives the same people. */
final class ManyClients {

    private static final String[] SYLLABLES =
            "ba de ko ri mu sa len tor vin gal he ny pra zo chi wes mar dun fel os lau ber tin ge".split(" ");
    private static final String[] CITIES = {"Guelph", "Ottawa", "Sudbury", "Windsor", "Gatineau", "Barrie", "Laval"};

    private ManyClients() {}

    static List<Client> of(int count) {
        Random random = new Random(7);
        List<Client> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String given = name(random, 2 + random.nextInt(2));
            String family = name(random, 3 + random.nextInt(2));
            List<String> handles = i % 5 == 0 ? List.of((given + "." + family).toLowerCase() + i % 97) : List.of();
            out.add(new Client("c" + i, given, family, "", handles, "", "", CITIES[i % CITIES.length], new Standing.Current()));
        }
        return out;
    }

    /** Half of them clients, some under a family name shortened or put first; the others strangers. */
    static List<Requester> asking(List<Client> clients) {
        Random random = new Random(8);
        List<Requester> out = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Client c = clients.get(random.nextInt(clients.size()));
            String name = switch (i % 6) {
                case 0 -> c.given() + " " + c.family();
                case 1 -> c.family() + " " + c.given();
                case 2 -> c.given() + " " + c.family().charAt(0) + ".";
                default -> name(random, 3) + " " + name(random, 3);
            };
            out.add(new Requester("facebook", name, name.toLowerCase().replaceAll("[^a-z]", ""), "", i % 4 == 0 ? c.city() : ""));
        }
        return out;
    }

    private static String name(Random random, int syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables; i++) out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.toString();
    }
}
