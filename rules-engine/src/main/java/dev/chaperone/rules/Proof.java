package dev.chaperone.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.match.Laid;
import dev.chaperone.rules.opinion.SecondOpinion;
import dev.chaperone.rules.pack.Example;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.rules.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Proves rules by their own examples, for authors and for the build.
 *
 * <pre>
 * Proof ROOT [--only PREFIX]             every example; PREFIX of a rule's id or its pack
 * Proof ROOT --check "text" [SURFACE [PACK,…]]  the concepts and findings of one text
 * Proof ROOT --compile FILE              what the program reads at its start; proves nothing
 * Proof ROOT --jsonl [PACK,…] &lt; drafts &gt; findings
 * </pre>
 *
 * ROOT holds {@code packs/} and {@code concepts/}. Exit 1 when something is not proved.
 */
public final class Proof {

    /**
     * An example that does not hold, or a rule without enough of them.
     *
     * @param line of the rule's file
     */
    public record Failure(Rule of, int line, String what, List<Laid> laid, List<Mention> mentions, String text) {

        public String rule() {
            return of.id();
        }

        @Override
        public String toString() {
            String shown = rule() + ".yaml:" + line + ": " + what + (text.isEmpty() ? "" : "\n    " + text.replace("\n", "\n    "));
            if (!laid.isEmpty()) shown += "\n    laid: " + show(laid, text);
            for (Mention m : mentions) shown += "\n    mention " + (m.sure() ? "sure: " : "given: ") + m.span().of(text);
            return shown;
        }

        /** As a fault of a file in this folder. */
        public PackError in(Path folder) {
            String quoted = text.isEmpty() ? "" : ": " + text.replace('\n', ' ');
            return new PackError("not-proved", folder.resolve(rule() + ".yaml"), line, what + quoted);
        }
    }

    private final Rulebook rulebook;
    private final List<Rule> rules;
    /** Rules are blind to each other, so that one machine proves them all, whichever packs they are of. */
    private final Chaperone chaperone;

    public Proof(Rulebook rulebook) {
        this(rulebook, rulebook.rules());
    }

    private Proof(Rulebook rulebook, List<Rule> rules) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.chaperone = Chaperone.of(rulebook, rules, List.of(), SecondOpinion.compiled(), people());
    }

    /** For one pack alone, which takes a fraction of the time. */
    public static Proof of(Rulebook rulebook, String pack) {
        return new Proof(rulebook, rulebook.rules().stream().filter(r -> r.pack().equals(pack)).toList());
    }

    /**
     * A pack of the user or an employer, read and proved.
     *
     * @throws PackError the first fault of its files, or {@code not-proved} at the first example that does not hold
     */
    public static Rulebook proved(Rulebook under, Path packDir) throws PackError {
        Rulebook both = under.and(packDir);
        Path folder = packDir.toAbsolutePath().normalize();
        List<Failure> failures = of(both, folder.getFileName().toString()).failures();
        if (failures.isEmpty()) return both;
        throw failures.getFirst().in(folder);
    }

    /** What is wrong with the rules at hand. */
    public List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (Rule rule : rules) {
            failures.addAll(discipline(rule));
            for (Example e : rule.flagged()) failures.addAll(flagged(rule, e));
            for (Example e : rule.clean()) failures.addAll(clean(rule, e));
        }
        return failures;
    }

    /** The people that examples may speak of. */
    public static Roster people() {
        return Roster.of(List.of(
                new Client("1", "Wilhelmina", "Oakhurst", "Billie", List.of("billie_oak"), "", "", "", new Standing.Current()),
                new Client("2", "Grace", "Tremblay-Nadeau", "", List.of(), "", "", "", new Standing.Current()),
                new Client("3", "Jean-Philippe", "Duchesneau", "JP", List.of(), "", "", "", new Standing.Current())));
    }

    /** What a rule lacks apart from its examples holding. */
    public static List<Failure> discipline(Rule rule) {
        List<Failure> out = new ArrayList<>();
        if (rule.flagged().size() < 3) out.add(lack(rule, rule.flagged().size() + " flagged examples, 3 needed"));
        if (rule.clean().size() < 3) out.add(lack(rule, rule.clean().size() + " clean examples, 3 needed"));
        for (String language : rule.languages()) {
            if (rule.flagged().stream().noneMatch(e -> e.language().equals(language))) out.add(lack(rule, "nothing flagged in " + language));
            if (rule.clean().stream().noneMatch(e -> e.language().equals(language))) out.add(lack(rule, "nothing clean in " + language));
        }
        if (rule.flagged().stream().allMatch(e -> e.marked().isEmpty())) out.add(lack(rule, "no [[mark]] in any flagged example"));
        return out;
    }

    private static Failure lack(Rule rule, String what) {
        return new Failure(rule, 1, what, List.of(), List.of(), "");
    }

    /** Nothing when the example holds. */
    public List<Failure> flagged(Rule rule, Example example) {
        List<Finding> mine = mine(rule, example);
        if (mine.isEmpty()) return List.of(failure(rule, example, "not flagged"));
        return example.marked().stream().filter(m -> mine.stream().noneMatch(f -> f.span().overlaps(m)))
                .map(m -> failure(rule, example, "flagged elsewhere than \"" + m.of(example.draft().text()) + "\"")).toList();
    }

    /** Nothing when the example holds. */
    public List<Failure> clean(Rule rule, Example example) {
        return mine(rule, example).stream().limit(1)
                .map(f -> failure(rule, example, "flagged at \"" + f.span().of(example.draft().text()) + "\"")).toList();
    }

    private List<Finding> mine(Rule rule, Example example) {
        return chaperone.allFindings(example.draft()).stream().filter(f -> f.rule().equals(rule.id())).toList();
    }

    private Failure failure(Rule rule, Example example, String what) {
        Chaperone.Look look = chaperone.look(example.draft());
        return new Failure(rule, example.line(), "(" + example.language() + ", " + example.draft().surface().id() + ") " + what,
                look.laid(), look.mentions(), example.draft().text());
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Rulebook.Reading reading = Rulebook.readAll(Path.of(args[0]));
        reading.errors().forEach(e -> System.err.println(e.getMessage()));
        String verb = args.length > 1 ? args[1] : "--only";
        String prefix = verb.equals("--only") && args.length > 2 ? args[2] : "";
        List<Rule> rules = reading.rulebook().rules().stream()
                .filter(r -> r.id().startsWith(prefix) || r.pack().startsWith(prefix)).toList();
        boolean good = switch (verb) {
            case "--compile" -> Rulebook.compile(Path.of(args[0]), Path.of(args[2])).isEmpty();
            case "--check" -> check(reading.rulebook(), packs(args, 4), args[2], args.length > 3 ? args[3] : "post", out);
            case "--jsonl" -> jsonl(reading.rulebook(), packs(args, 2), out);
            default -> new Proof(reading.rulebook(), rules).prove(reading.errors(), out);
        };
        out.flush();
        System.exit(good ? 0 : 1);
    }

    private static List<String> packs(String[] args, int from) {
        return args.length > from ? List.of(args[from].split(",")) : List.of("on-rmt");
    }

    private boolean prove(List<PackError> errors, PrintStream out) {
        List<Failure> failures = failures();
        failures.forEach(f -> out.println(f + "\n"));
        int examples = rules.stream().mapToInt(r -> r.flagged().size() + r.clean().size()).sum();
        out.println(rules.size() + " rules, " + rulebook.concepts().size() + " concepts, " + examples + " examples: "
                + failures.size() + " failures, " + errors.size() + " unreadable");
        return failures.isEmpty() && errors.isEmpty();
    }

    private static boolean check(Rulebook rulebook, List<String> packs, String text, String surface, PrintStream out) {
        Draft draft = Draft.of(text, Surface.of(surface).orElseThrow());
        Chaperone chaperone = Chaperone.of(rulebook, packs, people());
        Chaperone.Look look = chaperone.look(draft);
        out.println("words: " + look.words().list().stream().map(w -> w.folded() + "@" + w.position()).collect(Collectors.joining(" ")));
        out.println("laid:  " + show(look.laid(), text));
        look.mentions().forEach(m -> out.println("mention " + (m.sure() ? "sure" : "given") + ": " + m.span().of(text)));
        chaperone.allFindings(draft).forEach(f -> out.println("hit     " + line(f, text)));
        Verdict verdict = chaperone.review(draft);
        verdict.findings().forEach(f -> out.println("finding " + line(f, text)));
        if (verdict.crisis()) out.println("crisis");
        return true;
    }

    private static String line(Finding f, String text) {
        return f.category().id() + " " + f.severity().id() + " " + f.rule() + " [" + f.span().of(text) + "]";
    }

    private static String show(List<Laid> laid, String text) {
        return laid.stream().map(l -> l.concept() + "[" + l.span().of(text) + "]").collect(Collectors.joining(" "));
    }

    private static boolean jsonl(Rulebook rulebook, List<String> packs, PrintStream out) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Chaperone chaperone = Chaperone.of(rulebook, packs, people());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) continue;
            JsonNode post = json.readTree(line);
            String surface = post.path("surface").asText(post.path("context").asText("post"));
            Draft draft = Draft.of(post.path("text").asText(), Surface.of(surface).orElse(Surface.POST));
            ObjectNode answer = json.createObjectNode();
            answer.set("id", post.path("id"));
            var findings = answer.putArray("findings");
            for (Finding f : chaperone.review(draft).findings()) {
                findings.addObject().put("category", f.category().id()).put("severity", f.severity().id())
                        .put("start", f.span().start()).put("end", f.span().end()).put("rule", f.rule());
            }
            out.println(answer);
        }
        return true;
    }
}
