package dev.chaperone.service.csv;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a list that was read to the list that is kept. */
public final class Merge {

    private Merge() {}

    /**
     * Whoever has the id of somebody kept takes that place. A list without ids is told by names instead, since its row
     * numbers mean nothing beside another list's: nobody kept is ever overwritten by somebody else of the same row.
     */
    public static List<Client> of(List<Client> kept, RosterCsv read) {
        Map<String, Client> all = new LinkedHashMap<>();
        Map<String, String> refByName = new HashMap<>();
        for (Client client : kept) {
            all.put(client.ref(), client);
            refByName.putIfAbsent(name(client), client.ref());
        }
        for (Client client : read.clients()) {
            String ref = read.numbered() ? refByName.getOrDefault(name(client), free(client.ref(), all)) : client.ref();
            all.put(ref, ref.equals(client.ref()) ? client : withRef(client, ref));
        }
        return new ArrayList<>(all.values());
    }

    private static String free(String ref, Map<String, Client> taken) {
        String free = ref;
        for (int n = taken.size() + 1; taken.containsKey(free); n++) free = String.valueOf(n);
        return free;
    }

    private static String name(Client c) {
        return Fold.fold(c.given() + "\0" + c.family() + "\0" + c.city());
    }

    private static Client withRef(Client c, String ref) {
        return new Client(ref, c.given(), c.family(), c.preferred(), c.handles(), c.email(), c.phone(), c.city(), c.standing());
    }
}
