package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Wording;
import dev.chaperone.rules.pack.Wording.Part;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two letters that changed places in a word of some lexicon: {@code masasge}, {@code appiontment}. Only where what was typed
 * is no word of a lexicon itself, and is long: among short words, too many are another one turned round.
 */
final class Slip {

    private static final int SHORTEST = 6;
    private static final int SHORTEST_PREFIX = 5;
    /** Words of their own, in one language or the other, that are a lexicon's word turned round. From the drafts in the tests' folder. */
    private static final Set<String> THEIR_OWN = Set.of(
            "annuel", "annuels", "annula", "barley", "bougre", "camino", "cancre", "chases", "combien", "compliant", "concret", "conter",
            "couver", "crates", "crique", "demonter", "enterprise", "entier", "faible", "farming", "filtre", "fonder", "grades", "hearts",
            "interets", "laides", "linges", "membre", "memories", "ministers", "offres", "pelure", "plaise", "planet", "pliant", "pliante",
            "prefect", "prevue", "prevues", "procede", "restes", "revela", "sevrer", "signer", "tendre", "throne", "timber", "traitre",
            "varies", "virage");

    /** See {@link ConceptLayer}: a flood of nonsense must not fill the memory. */
    private static final int REMEMBERED = 20_000;

    private final Set<String> words = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    void add(Wording wording) {
        for (Part part : wording.parts()) {
            switch (part) {
                case Part.Exact(String word) -> words.add(word);
                case Part.OneOf(var several) -> words.addAll(several);
                case Part.Prefix(String start) -> {
                    if (start.length() >= SHORTEST_PREFIX) prefixes.add(start);
                }
                case Part.Shape _, Part.Anything _ -> { }
            }
        }
    }

    /** The word that was meant, or the same. */
    String undone(String typed) {
        if (typed.length() < SHORTEST || typed.length() >= 40) return typed;
        String known = remembered.get(typed);
        if (known != null) return known;
        String meant = isKnown(typed) || THEIR_OWN.contains(typed) ? typed : turned(typed);
        if (remembered.size() < REMEMBERED) remembered.put(typed, meant);
        return meant;
    }

    /** The first letter is seldom wrong. */
    private String turned(String typed) {
        for (int i = 1; i + 1 < typed.length(); i++) {
            char one = typed.charAt(i);
            char other = typed.charAt(i + 1);
            if (one == other || !Character.isLetter(one) || !Character.isLetter(other)) continue;
            String meant = typed.substring(0, i) + other + one + typed.substring(i + 2);
            if (isKnown(meant)) return meant;
        }
        return typed;
    }

    private boolean isKnown(String word) {
        if (words.contains(word)) return true;
        for (int length = SHORTEST_PREFIX; length <= word.length(); length++) if (prefixes.contains(word.substring(0, length))) return true;
        return false;
    }
}
