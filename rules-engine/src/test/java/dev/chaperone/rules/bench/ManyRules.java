package dev.chaperone.rules.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The shipped rules, and as many varied ones on top as are asked for; the same count gives the same rules. */
final class ManyRules {

    /** Where the varied rules are. */
    private static final String PACK = "varied";
    static final List<String> PACKS = List.of("on-rmt", PACK);
    private static final int MOST_WORDINGS = 16;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(20_261_121);
    private final Map<String, List<String>> wordings = new HashMap<>();
    private final List<JsonNode> real = new ArrayList<>();
    private final List<String> vocabulary;
    private final Path pack;
    private int concepts;

    private ManyRules(Path pack) throws IOException {
        this.pack = pack;
        TreeSet<String> words = new TreeSet<>();
        try (InputStream in = Rulebook.class.getResourceAsStream("/dev/chaperone/rules/rulebook.json")) {
            for (JsonNode sheet : json.readTree(in)) read(sheet, words);
        }
        vocabulary = List.copyOf(words);
    }

    private void read(JsonNode sheet, TreeSet<String> words) {
        JsonNode page = sheet.path("page");
        if (sheet.path("kind").asText().equals("RULE") && !page.path("trigger").has("second-opinion")) real.add(page);
        if (!sheet.path("kind").asText().equals("CONCEPT")) return;
        List<String> all = wordings.computeIfAbsent(sheet.path("id").asText(), _ -> new ArrayList<>());
        for (String key : List.of("words", "phrases")) {
            for (JsonNode w : page.path(key)) {
                all.add(w.asText());
                for (String word : w.asText().split("[^\\p{L}]+")) if (word.length() > 6) words.add(word);
            }
        }
    }

    /** @param count how many rules hold under {@link #PACKS} in the end */
    static Rulebook of(int count) throws IOException, PackError {
        Rulebook shipped = Rulebook.compiled();
        Path root = Files.createTempDirectory("rules");
        try {
            return shipped.and(write(root, count));
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    /** Folder, count: the varied rules alone, for benchmarks of the whole program. */
    public static void main(String[] args) throws IOException {
        System.out.println(write(Path.of(args[0]), Integer.parseInt(args[1])));
    }

    /** @return the folder of the pack */
    private static Path write(Path root, int count) throws IOException {
        int missing = count - Rulebook.compiled().rules(List.of("on-rmt")).size();
        Path pack = Files.createDirectories(root.resolve(PACK));
        ManyRules more = new ManyRules(pack);
        Files.createDirectories(pack.resolve("concepts/en"));
        for (int i = 0; i < missing; i++) more.write(i);
        return pack;
    }

    private void write(int i) throws IOException {
        ObjectNode rule = real.get(i % real.size()).deepCopy();
        JsonNode trigger = varied(rule.get("trigger"), false);
        // Without a word of its own it would be a copy.
        rule.set("trigger", trigger.equals(rule.get("trigger")) ? varied(trigger, true) : trigger);
        Files.write(pack.resolve("varied-" + i + ".yaml"), json.writeValueAsBytes(rule));
    }

    private JsonNode varied(JsonNode trigger, boolean always) throws IOException {
        if (trigger.has("concept")) {
            boolean other = always || random.nextBoolean();
            return other ? json.createObjectNode().put("concept", concept(trigger.get("concept").asText())) : trigger;
        }
        if (trigger.has("phrase")) {
            return json.createObjectNode().put("phrase", exchanged(trigger.get("phrase").asText()));
        }
        if (trigger.isArray()) {
            ArrayNode out = json.createArrayNode();
            for (JsonNode t : trigger) out.add(varied(t, always));
            return out;
        }
        if (!trigger.isObject()) return trigger;
        ObjectNode out = json.createObjectNode();
        for (Map.Entry<String, JsonNode> e : trigger.properties()) {
            // One alternative left as it was would find all that the real rule finds.
            boolean each = always || e.getKey().equals("any") || e.getKey().equals("at-least");
            out.set(e.getKey(), varied(e.getValue(), each));
        }
        return out;
    }

    /** A concept made of another's wordings, each with a word exchanged. */
    private String concept(String like) throws IOException {
        String id = "varied-" + concepts++;
        List<String> from = wordings.get(like);
        TreeSet<String> words = new TreeSet<>();
        int step = Math.max(1, from.size() / MOST_WORDINGS);
        for (int i = random.nextInt(step); i < from.size(); i += step) words.add(exchanged(from.get(i)));
        ArrayNode phrases = json.createArrayNode();
        words.forEach(w -> phrases.add(TextNode.valueOf(w)));
        Files.write(pack.resolve("concepts/en/" + id + ".yaml"), json.writeValueAsBytes(json.createObjectNode().set("phrases", phrases)));
        return id;
    }

    /** Where nothing is plain enough to be exchanged, a word alone. */
    private String exchanged(String wording) {
        String[] words = wording.split(" ");
        String other = other();
        List<Integer> plain = new ArrayList<>();
        for (int i = 0; i < words.length; i++) if (words[i].matches("\\p{L}{3,}\\*?")) plain.add(i);
        if (plain.isEmpty()) return other;
        words[plain.get(random.nextInt(plain.size()))] = other;
        return String.join(" ", words);
    }

    /**
     * A word of the shipped lexicons, or seven times out of eight the front of one with the end of another: as ten thousand
     * real rules would speak of far more words than a hundred and fifty do.
     */
    private String other() {
        String one = vocabulary.get(random.nextInt(vocabulary.size()));
        String two = vocabulary.get(random.nextInt(vocabulary.size()));
        return random.nextInt(8) == 0 ? one : one.substring(0, 4) + two.substring(two.length() - 4);
    }
}
