package dev.chaperone.rules.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct names on one side of the list, given or family, each with a number. Ten thousand clients share a few
 * thousand names; what follows from a name is worked out once, when it is first met.
 */
final class NameSide {

    /** The name is not there. */
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> initials = new ArrayList<>();

    /** What is to be done with each form of a name that was not met before. */
    interface Layer {
        void lay(int number, List<String> words, int kind);
    }

    interface Reader {
        void read(String typed, Forms.Taker taker);
    }

    /** @param sort tells names read in different ways apart */
    int number(char sort, String typed, Reader forms, Layer layer) {
        if (typed.isEmpty()) return NONE;
        String name = sort + typed;
        Integer known = numbers.get(name);
        if (known != null) return known;
        int number = initials.size();
        forms.read(typed, (words, kind) -> {
            if (initials.size() == number) initials.add(initialsOf(words));
            layer.lay(number, words, kind);
        });
        int given = initials.size() > number ? number : NONE;
        numbers.put(name, given);
        return given;
    }

    /** First letters of a name's words. */
    String initials(int number) {
        return initials.get(number);
    }

    private static String initialsOf(List<String> words) {
        if (words.size() == 1) return words.getFirst().substring(0, 1);
        StringBuilder out = new StringBuilder();
        for (String w : words) out.append(w.charAt(0));
        return out.toString();
    }
}
