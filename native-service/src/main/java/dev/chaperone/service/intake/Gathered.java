package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients and troubles as they come out of a list. */
final class Gathered {

    /** A list with more is not a list; the rest is counted only. */
    private static final int MOST_TROUBLES = 1000;

    private final Map<String, Client> byRef = new LinkedHashMap<>();
    private final List<Client> nameless = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final boolean numbered;
    private int duplicates;
    private int leftOut;

    Gathered(boolean numbered) {
        this.numbered = numbered;
    }

    void add(Client client) {
        if (numbered) {
            nameless.add(client);
            return;
        }
        Client before = byRef.put(client.ref(), client);
        if (before == null) return;
        duplicates++;
        byRef.put(client.ref(), Same.merged(before, client, true));
    }

    void trouble(Trouble trouble) {
        if (trouble.kind().leftOut()) leftOut++;
        if (troubles.size() < MOST_TROUBLES) troubles.add(trouble);
    }

    Intake intake(Source source, List<Intake.Kept> kept, List<String> dropped, int rows, boolean standings) {
        List<Client> clients = new ArrayList<>(byRef.values());
        if (numbered) {
            // Without ids, the same person twice is told by the name and whatever else is known.
            Same same = new Same();
            for (Client client : nameless) {
                if (!same.add(client, standings)) duplicates++;
            }
            clients = same.clients();
        }
        return new Intake(source, kept, dropped, List.copyOf(clients), numbered, standings, rows, duplicates, leftOut, List.copyOf(troubles));
    }
}
