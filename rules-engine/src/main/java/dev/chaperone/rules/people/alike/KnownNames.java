package dev.chaperone.rules.people.alike;

import dev.chaperone.rules.people.name.NameTables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Given names that exist, and what they are called; read when two names are first compared and never for a draft. */
final class KnownNames {

    private static final class Holder {
        static final KnownNames READ = new KnownNames();
    }

    private final Set<String> given = new HashSet<>();
    private final Map<String, Set<String>> fullForms = new HashMap<>();

    private KnownNames() {
        for (NameTables.Entry e : NameTables.entries("given-known.txt")) given.addAll(e.items());
        for (String file : new String[] {"nicknames.txt", "nicknames-older.txt"}) {
            for (NameTables.Entry e : NameTables.entries(file)) {
                fullForms.computeIfAbsent(e.head(), _ -> new HashSet<>()).add(e.head());
                for (String s : e.items()) fullForms.computeIfAbsent(s, _ -> new HashSet<>()).add(e.head());
            }
        }
    }

    static boolean has(String name) {
        return Holder.READ.given.contains(name);
    }

    static boolean isShortForm(String a, String b) {
        return !a.equals(b) && (Holder.READ.fullForms.getOrDefault(a, Set.of()).contains(b)
                || Holder.READ.fullForms.getOrDefault(b, Set.of()).contains(a));
    }

    /** Whether both are called by a third. */
    static boolean shareFullForm(String a, String b) {
        Set<String> of = Holder.READ.fullForms.getOrDefault(a, Set.of());
        for (String full : Holder.READ.fullForms.getOrDefault(b, Set.of())) if (of.contains(full)) return true;
        return false;
    }
}
