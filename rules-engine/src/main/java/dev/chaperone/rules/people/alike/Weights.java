package dev.chaperone.rules.people.alike;

import dev.chaperone.rules.people.name.NameTables;
import java.util.HashMap;
import java.util.Map;

/** The table {@code names/alike.txt}, for one side of a name. */
final class Weights {

    /** Where a letter more or less stands. */
    static final int INSIDE = 0;
    static final int FIRST = 1;
    static final int LAST = 2;
    static final int DOUBLED = 3;

    private static final int LETTERS = 26;

    private final Map<String, Double> measures = new HashMap<>();
    private final double[] exchanged = new double[LETTERS * LETTERS];
    private final double[] added = new double[LETTERS * 4];
    final double turned;

    /** @param column 0 for given names, 1 for family names */
    Weights(int column) {
        for (NameTables.Entry e : NameTables.entries("alike.txt")) {
            double weight = Double.parseDouble(e.items().get(column));
            String head = e.head();
            char kind = head.charAt(0);
            if (kind == 's' && head.length() == 3) {
                exchanged[pair(head.charAt(1), head.charAt(2))] = exchanged[pair(head.charAt(2), head.charAt(1))] = weight;
            } else if (kind == 'i' && head.length() <= 3) {
                added[(head.charAt(1) - 'a') * 4 + (head.length() == 2 ? INSIDE : "^$2".indexOf(head.charAt(2)) + 1)] = weight;
            } else {
                measures.put(head, weight);
            }
        }
        turned = of("tr");
    }

    double of(String measure) {
        Double weight = measures.get(measure);
        if (weight == null) throw new IllegalStateException("no weight of " + measure);
        return weight;
    }

    double exchanged(char a, char b) {
        return isPlain(a) && isPlain(b) ? exchanged[pair(a, b)] : 0;
    }

    double added(char c, int where) {
        return isPlain(c) ? added[(c - 'a') * 4 + where] : 0;
    }

    private static int pair(char a, char b) {
        return (a - 'a') * LETTERS + b - 'a';
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z';
    }
}
