package dev.chaperone.rules.people;

import static dev.chaperone.rules.people.KeyTable.START;
import static dev.chaperone.rules.people.KeyTable.then;

import java.util.List;
import java.util.Locale;

/** Account names, addresses and numbers on the list, as hashes. */
final class ContactIndex {

    static final int HANDLE = 1;
    static final int EMAIL = 2;
    static final int PHONE = 4;
    static final int BARE_HANDLE = 8;

    private final KeyTable known;

    ContactIndex(List<Client> clients) {
        known = new KeyTable(clients.size() * 4);
        for (Client c : clients) add(c);
    }

    boolean is(String contact, int kind) {
        return (known.get(then(START, contact)) & kind) != 0;
    }

    private void add(Client c) {
        for (String h : c.handles()) {
            String compact = Letters.compact(h);
            if (compact.length() < 3) continue;
            known.add(then(START, compact), isDistinctive(h, compact, c) ? HANDLE | BARE_HANDLE : HANDLE);
        }
        if (c.email().indexOf('@') > 0) known.add(then(START, c.email().strip().toLowerCase(Locale.ROOT)), EMAIL);
        String phone = Letters.digits(c.phone());
        if (phone.length() >= 7) known.add(then(START, phone), PHONE);
    }

    /** Whether a handle without its @ could be no word of a sentence: it is put together, from a name or with signs. */
    private static boolean isDistinctive(String handle, String compact, Client c) {
        if (compact.length() < 5 || NameTables.known().is("ordinary", compact)) return false;
        if (handle.strip().chars().anyMatch(x -> x == '_' || x == '.' || x >= '0' && x <= '9')) return true;
        String given = Letters.compact(c.given());
        String preferred = Letters.compact(c.preferred());
        if (compact.equals(given) || compact.equals(preferred) || compact.equals(Letters.compact(c.family()))) return false;
        String family = Letters.compact(c.family());
        return family.length() >= 3 && compact.contains(family.substring(0, 3))
                || preferred.length() >= 3 && compact.contains(preferred) || given.length() >= 3 && compact.contains(given);
    }
}
