package dev.chaperone.rules.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys under which a requester and a client can meet. Both sides are made here so that they agree. */
final class BlockingKeys {

    private static final int HANDLE_START = 6;
    private static final int MOST_KEYS = 200;

    private BlockingKeys() {}

    static Set<String> of(KnownPerson k) {
        Set<String> out = new LinkedHashSet<>();
        NameTables tables = NameTables.known();
        for (String f : k.familyForms()) {
            out.add("f" + f);
            out.add("s" + Sound.of(f));
            for (String v : tables.familyVariants(f)) out.add("f" + v);
        }
        Set<String> givens = k.givenForms();
        for (String g : givens) {
            for (String f : k.family()) out.add("g" + g + "|" + f.charAt(0));
            out.add("c" + Sound.of(g) + "|" + where(k.place()));
            for (String f : k.familyForms()) {
                out.add("h" + start(g + f));
                out.add("h" + start(f + g));
            }
            if (k.family().isEmpty()) out.add("o" + Sound.of(g));
        }
        if (!k.givenJoined().isEmpty()) for (String f : k.familyForms()) out.add("h" + start(k.givenJoined().charAt(0) + f));
        for (String h : k.handles()) {
            out.add("a" + h);
            out.add("l" + h.replaceAll("\\d", ""));
        }
        if (!k.mailbox().isEmpty()) out.add("a" + k.mailbox());
        if (!k.phone().isEmpty()) out.add("p" + k.phone());
        if (!k.email().isEmpty()) out.add("e" + k.email());
        return out;
    }

    static Set<String> of(Asked a) {
        Set<String> out = new LinkedHashSet<>();
        Handle h = a.handle();
        if (!h.compact().isEmpty()) {
            out.add("a" + h.compact());
            out.add("l" + h.letters());
            if (h.letters().length() >= 3) out.add("h" + start(h.letters()));
            for (String chunk : h.chunks()) names(out, chunk, a);
        }
        if (!a.displayedCompact().isEmpty()) {
            out.add("a" + a.displayedCompact());
            out.add("h" + start(a.displayedCompact()));
        }
        int n = a.parts().size();
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to <= Math.min(n, from + 4); to++) {
                String joined = a.joined(from, to);
                names(out, joined, a);
                for (int i = 0; i < n; i++) {
                    if (i < from || i >= to) out.add("g" + joined + "|" + a.parts().get(i).text().charAt(0));
                }
            }
        }
        told(out, a);
        return out.size() <= MOST_KEYS ? out : new LinkedHashSet<>(List.copyOf(out).subList(0, MOST_KEYS));
    }

    private static void names(Set<String> out, String name, Asked a) {
        if (name.length() < 2) return;
        out.add("f" + name);
        out.add("s" + Sound.of(name));
        out.add("c" + Sound.of(name) + "|" + where(a.place()));
        if (a.parts().size() <= 2) out.add("o" + Sound.of(name));
    }

    private static void told(Set<String> out, Asked a) {
        for (String word : a.said().split("[\\s,;()<>|]+")) {
            if (word.indexOf('@') > 0) out.add("e" + word.replaceAll("^mailto:|[.]$", ""));
        }
        String digits = a.saidDigits();
        for (int i = 0; i + 10 <= Math.min(digits.length(), 30); i++) out.add("p" + digits.substring(i, i + 10));
    }

    private static String where(Place p) {
        return p.area().isEmpty() ? p.city() : p.area();
    }

    private static String start(String s) {
        return s.length() <= HANDLE_START ? s : s.substring(0, HANDLE_START);
    }
}
