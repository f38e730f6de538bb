package dev.chaperone.rules.people.form;

import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.then;

import dev.chaperone.rules.people.name.Distance;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.table.Chains;
import dev.chaperone.rules.people.table.KeySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Long rare names that a word of a draft may be a slip of.
 *
 * <p>One slip touches the front of a word or its end, never both, so that a name is found by either: two keys a name,
 * where a table of all its one-letter gaps needs as many keys as it has letters.
 */
public final class Slips {

    /** Shorter names have too many neighbours at one letter's distance. */
    public static final int SHORTEST = 7;
    private static final int MOST_MEANT = 8;

    private final KeySet known;
    private final Chains halves;
    private final List<String> names = new ArrayList<>();

    public Slips(int expected) {
        known = new KeySet(expected);
        halves = new Chains(expected);
    }

    public void add(String name) {
        int n = name.length();
        if (n < SHORTEST || !known.add(then(START, name)) || NameTables.known().is("ordinary", name)) return;
        names.add(name);
        halves.add(front(name, n), names.size() - 1);
        halves.add(end(name, n), names.size() - 1);
    }

    /** The names that this is one slip away from, its first letter being right, in the order of the list. */
    public List<String> meantBy(String word) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int n = Math.max(SHORTEST, word.length() - 1); n <= word.length() + 1; n++) {
            find(halves.first(front(word, n)), word, n, found);
            find(halves.first(end(word, n)), word, n, found);
        }
        return found.isEmpty() ? List.of() : found.stream().limit(MOST_MEANT).map(names::get).toList();
    }

    private void find(int link, String word, int length, Set<Integer> into) {
        for (int at = link; at != 0; at = halves.next(at)) {
            String name = names.get(halves.number(at));
            if (name.length() == length && name.charAt(0) == word.charAt(0) && Distance.within(word, name, 1)) {
                into.add(halves.number(at));
            }
        }
    }

    /** The key of the first letters of a name of {@code n} letters, or of what should be one. */
    private static long front(String word, int n) {
        return then(START + n, word, 0, (n - 1) / 2);
    }

    private static long end(String word, int n) {
        return then(START - n, word, word.length() - (n - 1) / 2, word.length());
    }

    public void trim() {
        halves.trim();
    }
}
