package dev.chaperone.rules;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The labelled drafts written for this project; see the README beside them. */
public final class Drafts {

    public static final Path FOLDER = Path.of("src/test/resources/drafts");

    /** @param piece what makes the first label, or empty */
    public record Labelled(String id, String language, Draft draft, Set<Category> labels, Set<Category> optional, String piece) {}

    private Drafts() {}

    /** In the order of the files' names and lines. */
    public static List<Labelled> all() throws IOException {
        List<Labelled> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".tsv", "");
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) out.add(labelled(name + ":" + (i + 1), lines.get(i)));
            }
        }
        return out;
    }

    /** The clients whom some of these drafts name. */
    public static Roster roster() throws IOException {
        List<Client> clients = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("roster.csv")).stream().skip(1).toList()) {
            String[] f = line.split(",", -1);
            Standing standing = f[7].equals("former") ? new Standing.Former(Optional.empty()) : new Standing.Current();
            clients.add(new Client("r" + clients.size(), f[0], f[1], f[2], List.of(f[6].substring(1)), f[3], f[4], f[5], standing));
        }
        return Roster.of(clients);
    }

    private static Labelled labelled(String id, String line) {
        String[] f = line.split("\t", -1);
        if (f.length != 4) throw new IllegalStateException(id + ": " + f.length + " fields");
        String raw = f[3].replace("\\n", "\n");
        int open = raw.indexOf("[[");
        int close = raw.indexOf("]]", Math.max(0, open));
        String piece = open >= 0 && close > open ? raw.substring(open + 2, close) : "";
        Surface surface = Surface.of(f[0]).orElseThrow(() -> new IllegalStateException(id + ": surface " + f[0]));
        Draft draft = Draft.of(raw.replace("[[", "").replace("]]", ""), surface);
        return new Labelled(id, id.substring(0, 2), draft, categories(id, f[1]), categories(id, f[2]), piece);
    }

    private static Set<Category> categories(String id, String list) {
        Set<Category> out = EnumSet.noneOf(Category.class);
        if (list.equals("none") || list.equals("-")) return out;
        Arrays.stream(list.split(",")).map(String::strip).forEach(c -> out.add(
                Category.of(c).orElseThrow(() -> new IllegalStateException(id + ": category " + c))));
        return out;
    }
}
