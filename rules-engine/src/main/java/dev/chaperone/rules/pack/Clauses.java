package dev.chaperone.rules.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the places in the sources say, in French. The same sentence of a regulator stands in dozens of rules, so that it is
 * translated once, here, and not in each of them. A test fails when one is missing.
 */
final class Clauses {

    private static final String RESOURCE = "/dev/chaperone/rules/clauses/fr.tsv";

    private static final Map<String, String> FRENCH = load();

    private Clauses() {}

    /** The clause itself where nobody has translated it, as in packs of an employer. */
    static String inFrench(String clause) {
        return FRENCH.getOrDefault(clause, clause);
    }

    static boolean knows(String clause) {
        return FRENCH.containsKey(clause);
    }

    private static Map<String, String> load() {
        try (InputStream in = Clauses.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException(RESOURCE + " is not on the class path");
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().map(l -> l.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(f -> f[0], f -> f[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
