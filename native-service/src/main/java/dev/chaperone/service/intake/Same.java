package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A list in which nobody stands twice, told by the name and whatever else is known. Two of one name are one person where
 * they share an e-mail, telephone or account, or where nothing that is known of both differs.
 */
final class Same {

    private final List<Client> clients = new ArrayList<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();

    /** Where somebody stands who is the same person; -1 where nobody is. */
    int find(Client client) {
        List<Integer> named = byName.getOrDefault(name(client), List.of());
        for (int at : named) if (shares(clients.get(at), client)) return at;
        for (int at : named) if (!differs(clients.get(at), client)) return at;
        return -1;
    }

    /** Puts a client into the list, or to the one that is the same person. Answers whether it is somebody new. */
    boolean add(Client client, boolean standings) {
        int at = find(client);
        if (at >= 0) {
            clients.set(at, merged(clients.get(at), client, standings));
            return false;
        }
        place(client);
        return true;
    }

    /** Puts a client into the list as somebody new, whoever else is on it. */
    void place(Client client) {
        byName.computeIfAbsent(name(client), _ -> new ArrayList<>(1)).add(clients.size());
        clients.add(client);
    }

    List<Client> clients() {
        return clients;
    }

    /**
     * What is newly told holds; what it does not tell stays as it was, so that an export with fewer columns takes nothing
     * away. Accounts add up.
     */
    static Client merged(Client kept, Client told, boolean standings) {
        Set<String> handles = new LinkedHashSet<>(kept.handles());
        handles.addAll(told.handles());
        Standing standing = standings ? told.standing() : kept.standing();
        if (standing instanceof Standing.Former(Optional<?> since) && since.isEmpty() && kept.standing() instanceof Standing.Former) {
            standing = kept.standing();
        }
        return new Client(kept.ref(), told(told.given(), kept.given()), told(told.family(), kept.family()),
                told(told.preferred(), kept.preferred()), List.copyOf(handles), told(told.email(), kept.email()),
                told(told.phone(), kept.phone()), told(told.city(), kept.city()), standing);
    }

    /** Whether two with one id can be one person: a name may change, or a telephone, but hardly all of them at once. */
    static boolean likely(Client a, Client b) {
        return agree(a.given(), b.given()) || agree(a.family(), b.family()) || agree(a.preferred(), b.preferred()) || shares(a, b);
    }

    /** A ref like this one that nobody has. */
    static String free(String ref, Set<String> taken) {
        String free = ref;
        for (int n = taken.size() + 1; taken.contains(free); n++) free = String.valueOf(n);
        return free;
    }

    private static boolean agree(String a, String b) {
        return both(a, b) && Fold.fold(a).equals(Fold.fold(b));
    }

    private static String told(String told, String kept) {
        return told.isEmpty() ? kept : told;
    }

    private static boolean shares(Client a, Client b) {
        return both(a.email(), b.email()) && Fold.fold(a.email()).equals(Fold.fold(b.email()))
                || both(a.phone(), b.phone()) && digits(a.phone()).equals(digits(b.phone()))
                || a.handles().stream().anyMatch(b.handles()::contains);
    }

    private static boolean differs(Client a, Client b) {
        return both(a.email(), b.email()) || both(a.phone(), b.phone())
                || both(a.city(), b.city()) && !Fold.fold(a.city()).equals(Fold.fold(b.city()));
    }

    private static boolean both(String a, String b) {
        return !a.isEmpty() && !b.isEmpty();
    }

    /** The last ten: with or without the country's number. */
    private static String digits(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() > 10 ? digits.substring(digits.length() - 10) : digits;
    }

    private static String name(Client c) {
        return Fold.fold(c.given() + "\0" + c.family() + (c.given().isEmpty() && c.family().isEmpty() ? "\0" + c.preferred() : ""));
    }
}
