package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clients and troubles as they come out of a list. */
final class Gathered {

    /** A list with more is not a list; the rest is counted only. */
    private static final int MOST_TROUBLES = 1000;

    private final Map<String, Client> byId = new LinkedHashMap<>();
    private final List<Client> withoutId = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private int duplicates;
    private int leftOut;

    /** Somebody of whom the list gives no id; the ref is a row's number, which says nothing of who it is. */
    void add(Client client) {
        withoutId.add(client);
    }

    /** Somebody with an id of the list's own. A number that a whole household shares is nobody's. */
    void addOfId(Client client) {
        Client before = byId.putIfAbsent(client.ref(), client);
        if (before == null) return;
        if (!Same.likely(before, client)) {
            withoutId.add(client);
            return;
        }
        duplicates++;
        byId.put(client.ref(), Same.merged(before, client, true));
    }

    void trouble(Trouble trouble) {
        if (trouble.kind().leftOut()) leftOut++;
        if (troubles.size() < MOST_TROUBLES) troubles.add(trouble);
    }

    Intake intake(Source source, List<Intake.Kept> kept, List<String> dropped, int rows, boolean standings) {
        List<Client> clients = withoutId.isEmpty() ? new ArrayList<>(byId.values()) : together(standings);
        return new Intake(source, kept, dropped, List.copyOf(clients), Set.copyOf(byId.keySet()), standings, rows, duplicates, leftOut,
                List.copyOf(troubles));
    }

    /** Without ids, the same person twice is told by the name and whatever else is known. */
    private List<Client> together(boolean standings) {
        Set<String> taken = new HashSet<>(byId.keySet());
        Same same = new Same();
        byId.values().forEach(same::place);
        for (Client client : withoutId) {
            Client numbered = client.withRef(Same.free(client.ref(), taken));
            if (same.add(numbered, standings)) taken.add(numbered.ref());
            else duplicates++;
        }
        return same.clients();
    }
}
