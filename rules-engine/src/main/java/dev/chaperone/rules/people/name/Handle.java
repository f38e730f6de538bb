package dev.chaperone.rules.people.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An account name, read against the names it may have been made of.
 *
 * @param compact letters and digits only
 * @param letters letters only
 * @param chunks runs of letters between signs and digits
 */
public record Handle(String compact, String letters, List<String> chunks) {

    public static Handle of(String platform, String typed) {
        String h = typed.strip().toLowerCase(Locale.ROOT);
        while (h.startsWith("@")) h = h.substring(1);
        int at = h.indexOf('@');
        if (at > 0) h = h.substring(0, at);
        // Bluesky's handles are host names; what follows the first label is a server or a domain.
        if (platform.equalsIgnoreCase("bluesky") && h.indexOf('.') > 0) h = h.substring(0, h.indexOf('.'));
        List<String> chunks = new ArrayList<>();
        for (String word : Letters.words(h.replace('_', ' '))) {
            for (String run : word.split("\\d+")) if (!run.isEmpty()) chunks.add(run);
        }
        return new Handle(Letters.compact(h), String.join("", chunks), List.copyOf(chunks));
    }

    /** How a handle is explained by a person's given and family name. */
    public enum Reading {
        NOTHING, GIVEN_ONLY, INITIAL_FAMILY, GIVEN_INITIAL, GIVEN_FAMILY_CUT, FULL
    }

    /** The best reading with one given form and one family form; both plain and compact. */
    public Reading read(String given, String family) {
        if (letters.length() < 3 || given.isEmpty()) return Reading.NOTHING;
        if (family.isEmpty()) return letters.equals(given) || chunks.contains(given) ? Reading.GIVEN_ONLY : Reading.NOTHING;
        if (letters.equals(given + family) || letters.equals(family + given)) return Reading.FULL;
        if (letters.startsWith(given + family) && chunks.size() > 2 && chunks.contains(given)) return Reading.FULL;
        if (chunks.contains(given) && chunks.contains(family)) return Reading.FULL;
        String rest = letters.startsWith(given) ? letters.substring(given.length())
                : letters.endsWith(given) ? letters.substring(0, letters.length() - given.length()) : null;
        if (rest != null && given.length() >= 2) {
            if (rest.length() >= 3 && family.startsWith(rest)) return Reading.GIVEN_FAMILY_CUT;
            if (rest.length() >= 1 && rest.length() <= 2 && family.startsWith(rest)) return Reading.GIVEN_INITIAL;
        }
        String initial = given.substring(0, 1);
        if (letters.equals(initial + family) || letters.equals(family + initial)) return Reading.INITIAL_FAMILY;
        if (chunks.size() == 2 && chunks.contains(family) && chunks.contains(initial)) return Reading.INITIAL_FAMILY;
        if (letters.equals(given) || chunks.contains(given)) return Reading.GIVEN_ONLY;
        return Reading.NOTHING;
    }

    @Override
    public String toString() {
        return "Handle[" + letters.length() + " letters]";
    }
}
