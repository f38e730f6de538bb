package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Wording.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms that rules speak of, as numbers, and how often each may be expected in a draft. */
final class Terms {

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> concepts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Double> usual = new HashMap<>();

    Terms(Collection<Concept> lexicons) {
        for (Concept concept : lexicons) {
            double often = concept.lexicons().stream().flatMap(l -> l.wordings().stream())
                    .mapToDouble(w -> often(w.parts().getFirst()) / Math.pow(8, w.parts().size() - 1)).sum();
            usual.put(LayeredTokens.CONCEPT + concept.id(), often);
        }
        number(LayeredTokens.SURE);
        number(LayeredTokens.GIVEN);
    }

    int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) return known;
        int next = names.size();
        names.add(name);
        numbers.put(name, next);
        boolean concept = name.startsWith(LayeredTokens.CONCEPT);
        if (concept) concepts.put(name.substring(LayeredTokens.CONCEPT.length()), next);
        else words.put(name, next);
        return next;
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /** -1 where no rule speaks of it. */
    int ofWord(String folded) {
        return words.getOrDefault(folded, -1);
    }

    int ofConcept(String id) {
        return concepts.getOrDefault(id, -1);
    }

    /** A guess; it decides where rules wait and never what they find. */
    double often(int number) {
        return usual.getOrDefault(name(number), often(name(number)));
    }

    private static double often(Part part) {
        return switch (part) {
            case Part.Exact(String word) -> often(word);
            case Part.Prefix _ -> 3;
            case Part.OneOf(var several) -> several.stream().mapToDouble(Terms::often).sum();
            case Part.Shape _ -> 20;
            case Part.Anything _ -> 1_000;
        };
    }

    /** Short words are the usual ones. */
    private static double often(String word) {
        return switch (word.length()) {
            case 0, 1, 2 -> 60;
            case 3 -> 25;
            case 4 -> 5;
            case 5 -> 2;
            default -> 1;
        };
    }
}
