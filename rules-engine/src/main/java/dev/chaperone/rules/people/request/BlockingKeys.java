package dev.chaperone.rules.people.request;

import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.then;

import dev.chaperone.rules.people.name.Handle;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.name.PersonName;
import dev.chaperone.rules.people.name.Place;
import dev.chaperone.rules.people.name.Sound;
import dev.chaperone.rules.people.table.KeyTable;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a requester and a client can meet, as hashes. Both sides are made here so that they agree.
 *
 * <p>A key begins with a letter for its kind: {@code f} a family name, {@code s} as it sounds, {@code g} a given name and
 * the first letter of a family name, {@code c} the sound of a given name and the city, {@code o} the sound of a name that
 * stands alone, {@code h} how a handle made of both begins, {@code a} an account name, {@code l} its letters, {@code p} a
 * telephone, {@code e} an address.
 */
final class BlockingKeys {

    private static final int HANDLE_START = 6;
    private static final int EDGE = 2;

    interface Taker {
        void take(long key);
    }

    private final Taker taker;

    BlockingKeys(Taker taker) {
        this.taker = taker;
    }

    void of(KnownPerson k) {
        NameTables tables = NameTables.known();
        Set<String> families = k.familyForms();
        for (String f : families) {
            put('f', f);
            put('s', Sound.of(f));
            for (String v : tables.familyVariants(f)) put('f', v);
        }
        for (String g : k.givenForms()) {
            String sound = Sound.of(g);
            for (String f : k.family()) put('g', g, f.charAt(0));
            put('c', sound, where(k.place()));
            for (String f : families) {
                start(g, f);
                start(f, g);
            }
            if (k.family().isEmpty()) put('o', sound);
        }
        for (String f : List.of(k.familyJoined(), String.join("", k.family()))) edges(k.givenJoined(), f);
        edges(k.preferred(), k.familyJoined());
        if (!k.givenJoined().isEmpty()) for (String f : families) start(k.givenJoined().substring(0, 1), f);
        for (String h : k.handles()) {
            put('a', h);
            put('l', letters(h));
        }
        if (!k.mailbox().isEmpty()) put('a', k.mailbox());
        if (!k.phone().isEmpty()) put('p', k.phone());
        if (!k.email().isEmpty()) put('e', k.email());
    }

    void of(Asked a) {
        Handle h = a.handle();
        if (!h.compact().isEmpty()) {
            put('a', h.compact());
            put('l', h.letters());
            if (h.letters().length() >= 3) start(h.letters(), "");
            for (String chunk : h.chunks()) names(chunk, a);
        }
        if (!a.displayedCompact().isEmpty()) {
            put('a', a.displayedCompact());
            start(a.displayedCompact(), "");
        }
        List<PersonName.Part> parts = a.parts();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + 4); to++) {
                String joined = a.joined(from, to);
                names(joined, a);
                for (int i = 0; i < parts.size(); i++) if (i < from || i >= to) put('g', joined, parts.get(i).text().charAt(0));
                if (from == 0) edgesBothWays(joined, a.joined(to, parts.size()));
            }
        }
        told(a);
    }

    private void names(String name, Asked a) {
        if (name.length() < 2) return;
        String sound = Sound.of(name);
        put('f', name);
        put('s', sound);
        put('c', sound, where(a.place()));
        if (a.parts().size() <= 2) put('o', sound);
    }

    private void edgesBothWays(String one, String other) {
        edges(one, other);
        edges(other, one);
    }

    /** How two names begin and end: whatever slip is made in them, one of the four is whole. */
    private void edges(String given, String family) {
        if (given.length() < EDGE || family.length() < EDGE) return;
        String front = given.substring(0, EDGE);
        String end = given.substring(given.length() - EDGE);
        for (String g : new String[] {front, end}) {
            for (String f : new String[] {family.substring(0, EDGE), family.substring(family.length() - EDGE)}) put(g == front ? 'x' : 'y', g, f);
        }
    }

    private void told(Asked a) {
        if (a.said().indexOf('@') >= 0) {
            for (String word : a.said().split("[\\s,;()<>|]+")) {
                if (word.indexOf('@') > 0) put('e', word.replaceAll("^mailto:|[.]$", ""));
            }
        }
        String digits = a.saidDigits();
        for (int i = 0; i + 10 <= Math.min(digits.length(), 30); i++) taker.take(then(kind('p'), digits, i, i + 10));
    }

    private static String where(Place p) {
        return p.area().isEmpty() ? p.city() : p.area();
    }

    static String letters(String handle) {
        StringBuilder out = new StringBuilder(handle.length());
        for (int i = 0; i < handle.length(); i++) if (handle.charAt(i) < '0' || handle.charAt(i) > '9') out.append(handle.charAt(i));
        return out.toString();
    }

    private void put(char kind, String text) {
        taker.take(then(kind(kind), text));
    }

    private void put(char kind, String text, char letter) {
        taker.take(KeyTable.pair(then(kind(kind), text), letter));
    }

    private void put(char kind, String text, String more) {
        taker.take(then(then(kind(kind), text), more));
    }

    /** The first letters of two words run together. */
    private void start(String one, String other) {
        String both = one.length() >= HANDLE_START || other.isEmpty() ? one : one.concat(other);
        taker.take(then(kind('h'), both, 0, Math.min(HANDLE_START, both.length())));
    }

    private static long kind(char kind) {
        return START + kind;
    }
}
