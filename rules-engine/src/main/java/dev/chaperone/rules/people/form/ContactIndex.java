package dev.chaperone.rules.people.form;

import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.then;

import dev.chaperone.rules.people.name.Listed;
import dev.chaperone.rules.people.name.Letters;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.table.KeyTable;
import java.util.List;
import java.util.Locale;

/** Account names, addresses and numbers on the list, as hashes. */
public final class ContactIndex {

    public static final int HANDLE = 1;
    public static final int EMAIL = 2;
    public static final int PHONE = 4;
    public static final int BARE_HANDLE = 8;

    private final KeyTable known;

    public ContactIndex(List<Listed> clients) {
        known = new KeyTable(clients.size() * 4);
        for (Listed c : clients) add(c);
    }

    public boolean is(String contact, int kind) {
        return (known.get(then(START, contact)) & kind) != 0;
    }

    private void add(Listed c) {
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
    private static boolean isDistinctive(String handle, String compact, Listed c) {
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
