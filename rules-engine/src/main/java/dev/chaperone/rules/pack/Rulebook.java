package dev.chaperone.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, concepts, reminders, checklists and sections of policies at hand, of all packs. Immutable. */
public final class Rulebook {

    /** What could be read, and what could not. */
    public record Reading(Rulebook rulebook, List<PackError> errors) {}

    /** What can be done apart from writing. */
    record Steps(List<Reminder> reminders, List<Checklist> checklists, List<Passage> passages) {

        static final Steps NONE = new Steps(List.of(), List.of(), List.of());

        Steps and(Steps more) {
            return new Steps(joined(reminders, more.reminders), joined(checklists, more.checklists), joined(passages, more.passages));
        }

        Steps without(String pack) {
            return new Steps(reminders.stream().filter(r -> !r.pack().equals(pack)).toList(),
                    checklists.stream().filter(c -> !c.pack().equals(pack)).toList(), passages.stream().filter(p -> !p.pack().equals(pack)).toList());
        }

        private static <T> List<T> joined(List<T> a, List<T> b) {
            return Stream.concat(a.stream(), b.stream()).toList();
        }
    }

    private static final Rulebook NONE = new Rulebook(List.of(), Map.of(), Steps.NONE, Map.of());

    private final List<Rule> rules;
    private final Map<String, Concept> concepts;
    private final Steps steps;
    private final Map<String, Pack> packs;
    private final Layers layered;

    Rulebook(List<Rule> rules, Map<String, Concept> concepts, Steps steps, Map<String, Pack> packs) {
        this.rules = rules;
        this.concepts = concepts;
        this.steps = steps;
        this.packs = packs;
        this.layered = new Layers(rules, packs);
    }

    /** Read once; a native executable is built with it already read. */
    private static final class Compiled {
        static final Rulebook BOOK = readCompiled();
    }

    /** The packs that come with the program, as the build compiled them. */
    public static Rulebook compiled() {
        return Compiled.BOOK;
    }

    private static Rulebook readCompiled() {
        try (InputStream in = Rulebook.class.getResourceAsStream("/dev/chaperone/rules/rulebook.json")) {
            if (in == null) throw new IllegalStateException("rulebook.json is not on the class path");
            JsonNode root = new ObjectMapper().readTree(in);
            PackReader reader = new PackReader(NONE);
            for (JsonNode s : root) {
                String name = s.path("id").asText() + ".yaml";
                reader.read(new PackReader.Sheet(PackReader.Kind.valueOf(s.path("kind").asText()),
                        s.path("group").asText(), s.path("id").asText(), Page.compiled(name, s.path("page"))));
            }
            Rulebook book = reader.rulebook(NONE);
            if (!reader.errors().isEmpty()) throw new IllegalStateException(reader.errors().getFirst());
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what {@link #compiled()} reads: all sound files in one, without the examples, which have done their work by
     * then.
     *
     * @return the faults of the files left out
     */
    public static List<PackError> compile(Path resourcesRoot, Path into) throws IOException {
        List<PackError> errors = readAll(resourcesRoot).errors;
        Set<Path> broken = errors.stream().map(PackError::file).collect(Collectors.toSet());
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        for (PackReader.Sheet sheet : new PackReader(NONE).sheets(resourcesRoot)) {
            if (broken.contains(sheet.page().file())) continue;
            JsonNode page = sheet.page().node();
            if (sheet.kind() == PackReader.Kind.RULE) ((ObjectNode) page).remove(List.of("flagged", "clean"));
            out.addObject().put("kind", sheet.kind().name()).put("group", sheet.group()).put("id", sheet.id()).set("page", page);
        }
        Files.createDirectories(into.toAbsolutePath().getParent());
        Files.write(into, new ObjectMapper().writeValueAsBytes(out));
        return errors;
    }

    /** Reads folders {@code packs/} and {@code concepts/}; the first fault ends it. */
    public static Rulebook read(Path resourcesRoot) throws PackError {
        return sound(readAll(resourcesRoot));
    }

    /** Reads what can be read. */
    public static Reading readAll(Path resourcesRoot) {
        PackReader reader = new PackReader(NONE);
        reader.sheets(resourcesRoot).forEach(reader::read);
        Rulebook book = reader.rulebook(NONE);
        return new Reading(book, List.copyOf(reader.errors()));
    }

    /** These rules, and on top a pack of the user or an employer; the first fault ends it. */
    public Rulebook and(Path packDir) throws PackError {
        return sound(andAll(packDir));
    }

    /** As {@link #and}, reading what can be read. A folder named like a pack that is there takes its place. */
    public Reading andAll(Path packDir) {
        Rulebook others = without(packDir.toAbsolutePath().normalize().getFileName().toString());
        PackReader reader = new PackReader(others);
        reader.packSheets(packDir).forEach(reader::read);
        Rulebook book = reader.rulebook(others);
        return new Reading(book, List.copyOf(reader.errors()));
    }

    /** Its concepts stay: others may speak of them. */
    private Rulebook without(String pack) {
        if (!packs.containsKey(pack)) return this;
        Map<String, Pack> left = new HashMap<>(packs);
        left.remove(pack);
        return new Rulebook(rules.stream().filter(r -> !r.pack().equals(pack)).toList(), concepts,
                steps.without(pack), Map.copyOf(left));
    }

    private static Rulebook sound(Reading reading) throws PackError {
        if (!reading.errors.isEmpty()) throw reading.errors.getFirst();
        return reading.rulebook;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Map<String, Concept> concepts() {
        return concepts;
    }

    public List<Reminder> reminders() {
        return steps.reminders();
    }

    public List<Checklist> checklists() {
        return steps.checklists();
    }

    /** Of all packs; see {@link Policy} for those of a choice. */
    public List<Passage> passages() {
        return steps.passages();
    }

    Steps steps() {
        return steps;
    }

    /** Ids of all packs, in alphabetical order. */
    public List<String> packs() {
        return packs.keySet().stream().sorted().toList();
    }

    Map<String, Pack> packBooks() {
        return packs;
    }

    public Pack pack(String id) {
        return layered.pack(id);
    }

    /** These packs and all they stand on, the base first; {@code common} always. */
    public List<Pack> layers(List<String> wanted) {
        return layered.of(known(wanted));
    }

    /** The rules that hold under these packs, with the severities and the reasons these packs give them. */
    public List<Rule> rules(List<String> wanted) {
        return layered.hold(known(wanted));
    }

    /** The reminders that hold under these packs, for the reasons these packs give. */
    public List<Reminder> reminders(List<String> wanted) {
        return layered.remind(known(wanted), steps.reminders());
    }

    /** The checklists of these packs and all they stand on, in their order. */
    public List<Checklist> checklists(List<String> wanted) {
        Set<String> here = layers(wanted).stream().map(Pack::id).collect(Collectors.toSet());
        return steps.checklists().stream().filter(c -> here.contains(c.pack()))
                .sorted(Comparator.comparingInt(Checklist::order).thenComparing(Checklist::id)).toList();
    }

    private List<String> known(List<String> wanted) {
        for (String id : wanted) {
            if (!packs.containsKey(id) && !id.equals("common")) throw new IllegalArgumentException("no pack " + id);
        }
        return wanted;
    }
}
