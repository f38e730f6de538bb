package dev.chaperone.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads folders of packs and concepts.
 *
 * <p>It goes on after an error and collects them all: an author who broke one file still wants to see the others proved.
 */
final class PackReader {

    /** What a file is, told by where it lies. */
    enum Kind { PACK, CONCEPT, RULE, REMINDER, CHECKLIST, PASSAGE }

    /** One file: {@code group} is its pack, or the language of a concept. */
    record Sheet(Kind kind, String group, String id, Page page) {}

    private final List<PackError> errors = new ArrayList<>();
    private final Map<String, Pack> packs = new TreeMap<>();
    private final Map<String, List<Concept.Lexicon>> lexicons = new TreeMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Reminder> reminders = new ArrayList<>();
    private final List<Checklist> checklists = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Page> pages = new TreeMap<>();
    private final Map<String, Page> layers = new TreeMap<>();
    private final Map<String, Concept> known;
    private final Set<String> taken = new HashSet<>();

    /** @param under rules and concepts that are already there, on which these may lean */
    PackReader(Rulebook under) {
        this.known = new TreeMap<>(under.concepts());
        under.rules().forEach(r -> taken.add(r.id()));
    }

    List<PackError> errors() {
        return errors;
    }

    /** All files under a root with {@code packs/} and {@code concepts/}, concepts first. */
    List<Sheet> sheets(Path root) {
        List<Sheet> out = new ArrayList<>();
        for (Path language : folder(root.resolve("concepts"))) {
            for (Path file : yaml(language)) add(out, Kind.CONCEPT, name(language), file);
        }
        for (Path pack : folder(root.resolve("packs"))) out.addAll(packSheets(pack));
        return out;
    }

    /** The files of one pack; it may bring its own {@code concepts/} beside {@code reminders/}. */
    List<Sheet> packSheets(Path pack) {
        List<Sheet> out = new ArrayList<>();
        String id = name(pack);
        packs.putIfAbsent(id, Pack.plain(id));
        for (Path language : folder(pack.resolve("concepts"))) {
            for (Path file : yaml(language)) add(out, Kind.CONCEPT, name(language), file);
        }
        for (Path file : yaml(pack)) add(out, name(file).equals("pack") ? Kind.PACK : Kind.RULE, id, file);
        for (Path file : yaml(pack.resolve("reminders"))) add(out, Kind.REMINDER, id, file);
        for (Path file : yaml(pack.resolve("checklists"))) add(out, Kind.CHECKLIST, id, file);
        for (Path file : yaml(pack.resolve("policy"))) add(out, Kind.PASSAGE, id, file);
        return out;
    }

    private void add(List<Sheet> out, Kind kind, String group, Path file) {
        try {
            out.add(new Sheet(kind, group, name(file), Page.yaml(file)));
        } catch (PackError e) {
            errors.add(e);
        }
    }

    void read(Sheet sheet) {
        if (sheet.kind != Kind.CONCEPT) packs.putIfAbsent(sheet.group, Pack.plain(sheet.group));
        try {
            switch (sheet.kind) {
                case PACK -> {
                    packs.put(sheet.group, LayerReader.read(sheet.group, sheet.page));
                    layers.put(sheet.group, sheet.page);
                }
                case CONCEPT -> {
                    // Silences are made of concepts: who could widen one of another pack could switch off its rules.
                    if (known.containsKey(sheet.id)) throw sheet.page.error("duplicate-id", "a concept " + sheet.id + " is there already; give yours another name");
                    lexicons.computeIfAbsent(sheet.id, _ -> new ArrayList<>()).add(lexicon(sheet.group, sheet.page));
                }
                case REMINDER -> reminders.add(StepsReader.reminder(sheet.id, sheet.group, sheet.page));
                case CHECKLIST -> checklists.add(StepsReader.checklist(sheet.id, sheet.group, sheet.page));
                case PASSAGE -> passages.add(StepsReader.passage(sheet.id, sheet.group, sheet.page));
                case RULE -> {
                    Rule rule = RuleReader.read(sheet.id, sheet.group, sheet.page);
                    if (!taken.add(rule.id())) throw sheet.page.error("duplicate-id", "a rule " + rule.id() + " is there already");
                    rules.add(rule);
                    pages.put(rule.id(), sheet.page);
                }
            }
        } catch (PackError e) {
            errors.add(e);
        }
    }

    /** What was read, without the rules that speak of concepts nobody has. */
    Rulebook rulebook(Rulebook under) {
        lexicons.forEach((id, list) -> {
            List<Concept.Lexicon> all = new ArrayList<>();
            if (known.get(id) instanceof Concept before) all.addAll(before.lexicons());
            all.addAll(list);
            known.put(id, new Concept(id, List.copyOf(all)));
        });
        rules.removeIf(rule -> {
            Optional<String> missing = Stream.concat(Stream.of(rule.trigger()), rule.unless().stream())
                    .flatMap(Trigger::concepts).filter(c -> !known.containsKey(c)).findFirst();
            missing.ifPresent(c -> errors.add(pages.get(rule.id()).lineOf(c).error("unknown-concept", "no concept \"" + c + "\"")));
            return missing.isPresent();
        });
        Map<String, Pack> all = new TreeMap<>(under.packBooks());
        all.putAll(packs);
        List<Rule> every = Stream.concat(under.rules().stream(), rules.stream()).toList();
        Rulebook.Steps steps = under.steps().and(new Rulebook.Steps(reminders, checklists, passages));
        Set<String> promptIds = steps.reminders().stream().map(Reminder::id).collect(Collectors.toSet());
        layers.forEach((id, page) -> LayerReader.prove(packs.get(id), page, new Layers(every, all), promptIds, errors::add));
        // Sorted: an order that changed from run to run would change which of two overlapping concepts is laid first.
        return new Rulebook(every, Collections.unmodifiableMap(new TreeMap<>(known)), steps, Map.copyOf(all));
    }

    private static Concept.Lexicon lexicon(String language, Page page) throws PackError {
        page.onlyKeys(Set.of("words", "phrases", "unless-next"));
        List<Wording> wordings = new ArrayList<>();
        for (String key : List.of("words", "phrases")) for (Page w : page.items(key)) wordings.addAll(wordings(w));
        if (wordings.isEmpty()) throw page.error("match-all", "a concept without wordings");
        List<Wording> unless = new ArrayList<>();
        for (Page w : page.items("unless-next")) unless.addAll(wordings(w));
        return new Concept.Lexicon(language, List.copyOf(wordings), List.copyOf(unless));
    }

    private static List<Wording> wordings(Page page) throws PackError {
        try {
            return Wording.parse(page.text());
        } catch (IllegalArgumentException e) {
            throw page.error("bad-pattern", String.valueOf(e.getMessage()));
        }
    }

    private List<Path> folder(Path dir) {
        return list(dir).stream().filter(Files::isDirectory).toList();
    }

    private List<Path> yaml(Path dir) {
        return list(dir).stream().filter(p -> p.toString().endsWith(".yaml")).toList();
    }

    private List<Path> list(Path dir) {
        if (!Files.isDirectory(dir)) return List.of();
        try (Stream<Path> in = Files.list(dir)) {
            return in.filter(p -> !p.getFileName().toString().startsWith(".")).sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            errors.add(new PackError("unreadable", dir, 1, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString().replaceFirst("\\.yaml$", "");
    }
}
