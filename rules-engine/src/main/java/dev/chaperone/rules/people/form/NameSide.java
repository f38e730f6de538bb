package dev.chaperone.rules.people.form;

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

    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> called = new HashMap<>();
    private final List<String> initials = new ArrayList<>();

    /** What is to be done with each form of a name that was not met before. */
    interface Layer {
        void lay(int number, List<String> words, int kind);
    }

    interface Reader {
        void read(String typed, Forms.Taker taker);
    }

    int name(String typed, Reader forms, Layer layer) {
        return number(named, typed, forms, layer);
    }

    /** What somebody is called is read in another way than what they are named. */
    int called(String typed, Layer layer) {
        return number(called, typed, Forms::ofPreferred, layer);
    }

    private int number(Map<String, Integer> numbers, String typed, Reader forms, Layer layer) {
        if (typed.isEmpty()) return NONE;
        Integer known = numbers.get(typed);
        if (known != null) return known;
        int fresh = initials.size();
        forms.read(typed, (words, kind) -> {
            if (initials.size() == fresh) initials.add(initialsOf(words));
            layer.lay(fresh, words, kind);
        });
        int number = initials.size() > fresh ? fresh : NONE;
        numbers.put(typed, number);
        return number;
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
