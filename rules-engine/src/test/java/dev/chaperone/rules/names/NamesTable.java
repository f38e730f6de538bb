package dev.chaperone.rules.names;

import dev.chaperone.rules.text.Fold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Prints how well names are told apart. One argument: the folder with the data. */
public final class NamesTable {

    private interface Same {
        boolean same(Rival by, String a, String b);
    }

    private NamesTable() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.out.println("| what, F1 (precision / recall) | by | tuned half | blind half | all |");
        System.out.println("|---|---|---|---|---|");
        if (has(folder, "given-pairs.csv")) pairs("given names in pairs", folder.resolve("given-pairs.csv"), Rival::sameGiven);
        if (has(folder, "surname-pairs.csv")) pairs("family names in pairs", folder.resolve("surname-pairs.csv"), Rival::sameFamily);
        if (has(folder, "febrl-4a.csv")) Records.of(folder).print();
        if (!has(folder, "arabic-latin-variants.csv")) return;
        System.out.println();
        System.out.println("| Arabic and other names as spelt in Latin letters | tuned half: recall, false in 1,000 | blind half | all |");
        System.out.println("|---|---|---|---|");
        variants(folder.resolve("arabic-latin-variants.csv"));
    }

    private static boolean has(Path folder, String file) {
        return Files.isReadable(folder.resolve(file));
    }

    private static void pairs(String what, Path file, Same same) throws IOException {
        List<String[]> rows = Lines.of(file);
        for (Rival by : Rival.values()) {
            Score tuned = new Score();
            Score blind = new Score();
            Score all = new Score();
            for (String[] row : rows) {
                boolean said = same.same(by, row[0], row[1]);
                boolean so = row[2].equals("match");
                (Lines.isTuned(row[0] + "," + row[1]) ? tuned : blind).add(said, so);
                all.add(said, so);
            }
            System.out.println("| " + what + " | " + by.named + " | " + tuned + " | " + blind + " | " + all + " |");
        }
    }

    private static void variants(Path file) throws IOException {
        List<List<String>> tuned = new ArrayList<>();
        List<List<String>> blind = new ArrayList<>();
        for (String[] row : Lines.of(file)) {
            Set<String> spellings = new TreeSet<>();
            for (String s : row[1].split(" ")) spellings.add(Fold.fold(s).replaceAll("[^a-z]", ""));
            spellings.remove("");
            (Lines.isTuned(row[0]) ? tuned : blind).add(List.copyOf(spellings));
        }
        List<List<String>> all = new ArrayList<>(tuned);
        all.addAll(blind);
        Map<Rival, String> lines = new EnumMap<>(Rival.class);
        for (Rival by : Rival.values()) {
            lines.put(by, "| " + by.named + " | " + within(by, tuned) + " | " + within(by, blind) + " | " + within(by, all) + " |");
        }
        lines.values().forEach(System.out::println);
    }

    private static String within(Rival by, List<List<String>> rows) {
        int pairs = 0;
        int found = 0;
        long others = 0;
        long wrong = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (String a : rows.get(i)) {
                for (String b : rows.get(i)) {
                    if (a.compareTo(b) >= 0) continue;
                    pairs++;
                    if (by.sameEither(a, b)) found++;
                }
                for (int j = i + 1; j < rows.size(); j++) {
                    if (rows.get(j).contains(a)) continue;
                    for (String b : rows.get(j)) {
                        if (rows.get(i).contains(b)) continue;
                        others++;
                        if (by.sameEither(a, b)) wrong++;
                    }
                }
            }
        }
        return String.format(Locale.ROOT, "%.3f, %.2f", (double) found / pairs, 1000.0 * wrong / others);
    }
}
