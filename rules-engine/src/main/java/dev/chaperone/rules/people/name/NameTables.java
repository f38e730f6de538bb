package dev.chaperone.rules.people.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is generally known of names: short forms, spellings, how common, which are also words. Data, not code: the files
 * beside this package's resources, one entry a line.
 */
public final class NameTables {

    /** How many people a name belongs to; what a match on it is worth. */
    public enum Frequency { VERY_COMMON, COMMON, RARE }

    private static final class Holder {
        static final NameTables READ = new NameTables();
    }

    private final Map<String, Set<String>> shortForms = new HashMap<>();
    private final Map<String, Set<String>> fullForms = new HashMap<>();
    private final Map<String, Set<Integer>> givenSpellings = new HashMap<>();
    private final Map<String, Set<Integer>> familySpellings = new HashMap<>();
    private final Map<String, Set<String>> givenVariants = new HashMap<>();
    private final Map<String, Set<String>> familyVariants = new HashMap<>();
    private final Map<String, Frequency> given = new HashMap<>();
    private final Map<String, Frequency> family = new HashMap<>();
    /** All that are known as given names, short forms among them. */
    private final Set<String> givenNames = new HashSet<>();
    private final Set<String> famous = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private NameTables() {
        for (Entry e : entries("nicknames.txt")) {
            for (String s : e.items()) {
                shortForms.computeIfAbsent(e.head(), _ -> new LinkedHashSet<>()).add(s);
                fullForms.computeIfAbsent(s, _ -> new LinkedHashSet<>()).add(e.head());
            }
        }
        spellings("given-spellings.txt", givenSpellings, givenVariants);
        spellings("family-spellings.txt", familySpellings, familyVariants);
        for (Entry e : entries("given-frequency.txt")) frequency(e, given);
        givenNames.addAll(given.keySet());
        givenNames.addAll(fullForms.keySet());
        givenNames.addAll(shortForms.keySet());
        for (Entry e : entries("family-frequency.txt")) frequency(e, family);
        for (Entry e : entries("famous.txt")) famous.add(String.join(" ", e.items()));
        for (Entry e : entries("words.txt")) words.computeIfAbsent(e.head(), _ -> new HashSet<>()).addAll(e.items());
    }

    public static NameTables known() {
        return Holder.READ;
    }

    public Collection<String> shortFormsOf(String givenName) {
        return shortForms.getOrDefault(givenName, Set.of());
    }

    /** Every name that may stand for this given name: short forms, full forms and spellings. */
    public Set<String> standIns(String givenName) {
        Set<String> out = new LinkedHashSet<>(shortForms.getOrDefault(givenName, Set.of()));
        out.addAll(givenVariants.getOrDefault(givenName, Set.of()));
        for (String full : fullForms.getOrDefault(givenName, Set.of())) out.add(full);
        out.remove(givenName);
        return out;
    }

    /** Whether one is a short form of the other. */
    public boolean isShortForm(String a, String b) {
        return shortForms.getOrDefault(a, Set.of()).contains(b) || shortForms.getOrDefault(b, Set.of()).contains(a);
    }

    /** Whether both are short forms of one name: Rick and Dick. */
    public boolean shareFullForm(String a, String b) {
        Set<String> of = fullForms.getOrDefault(a, Set.of());
        for (String full : fullForms.getOrDefault(b, Set.of())) if (of.contains(full)) return true;
        return false;
    }

    public boolean sameGiven(String a, String b) {
        return meet(givenSpellings, a, b);
    }

    public boolean sameFamily(String a, String b) {
        return meet(familySpellings, a, b);
    }

    public Set<String> givenVariants(String name) {
        return givenVariants.getOrDefault(name, Set.of());
    }

    public Set<String> familyVariants(String name) {
        return familyVariants.getOrDefault(name, Set.of());
    }

    public Frequency givenFrequency(String name) {
        return given.getOrDefault(name, Frequency.RARE);
    }

    public Frequency familyFrequency(String name) {
        return family.getOrDefault(name, Frequency.RARE);
    }

    public boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    public boolean isFamous(String fullName) {
        return famous.contains(fullName);
    }

    /** Whether the list of that name in {@code words.txt} holds the word. */
    public boolean is(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word);
    }

    /** Whether anything here ties it to another given name; nearly no name of a stranger is. */
    public boolean isTied(String given) {
        return shortForms.containsKey(given) || fullForms.containsKey(given) || givenSpellings.containsKey(given);
    }

    private static boolean meet(Map<String, Set<Integer>> groups, String a, String b) {
        Set<Integer> of = groups.getOrDefault(a, Set.of());
        if (of.isEmpty()) return false;
        for (Integer g : groups.getOrDefault(b, Set.of())) if (of.contains(g)) return true;
        return false;
    }

    private static void spellings(
            String file, Map<String, Set<Integer>> groups, Map<String, Set<String>> variants) {
        int group = 0;
        for (Entry e : entries(file)) {
            group++;
            for (String s : e.items()) {
                groups.computeIfAbsent(s, _ -> new HashSet<>()).add(group);
                variants.computeIfAbsent(s, _ -> new LinkedHashSet<>()).addAll(e.items());
            }
        }
    }

    private static void frequency(Entry e, Map<String, Frequency> into) {
        Frequency f = e.head().equals("very-common") ? Frequency.VERY_COMMON : Frequency.COMMON;
        for (String s : e.items()) into.merge(s, f, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    public record Entry(String head, List<String> items) {}

    /** Lines of {@code head: item item}; a line without a head is items alone; {@code #} begins a comment. */
    public static List<Entry> entries(String file) {
        List<Entry> out = new ArrayList<>();
        try (InputStream in = NameTables.class.getResourceAsStream("/dev/chaperone/rules/names/" + file)) {
            if (in == null) throw new IllegalStateException("no table of names " + file);
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String body = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (body.isEmpty()) continue;
                int colon = body.indexOf(':');
                String head = colon < 0 ? "" : body.substring(0, colon).strip();
                out.add(new Entry(head, List.of(body.substring(colon + 1).strip().split("\\s+"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
