package dev.chaperone.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.match.Laid;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Proves rules by their own examples, for authors and for the build.
 *
 * <pre>
 * Proof ROOT [--only PREFIX]             every example; PREFIX of a rule's id or its pack
 * Proof ROOT --check "text" [SURFACE]    the concepts and findings of one text
 * Proof ROOT --compile FILE              what the program reads at its start; proves nothing
 * Proof ROOT --jsonl &lt; drafts &gt; findings
 * </pre>
 *
 * ROOT holds {@code packs/} and {@code concepts/}. Exit 1 when something is not proved.
 */
public final class Proof {

    /** An example that does not hold, or a rule without enough of them. */
    public record Failure(String rule, String what, List<Laid> laid, List<Mention> mentions, String text) {

        @Override
        public String toString() {
            String shown = rule + ": " + what + (text.isEmpty() ? "" : "\n    " + text.replace("\n", "\n    "));
            if (!laid.isEmpty()) shown += "\n    laid: " + show(laid, text);
            for (Mention m : mentions) shown += "\n    mention " + (m.sure() ? "sure: " : "given: ") + m.span().of(text);
            return shown;
        }
    }

    private final Map<String, Chaperone> byPack = new HashMap<>();
    private final Rulebook rulebook;

    public Proof(Rulebook rulebook) {
        this.rulebook = rulebook;
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
        return new Failure(rule.id(), what, List.of(), List.of(), "");
    }

    /** Nothing when the example holds. */
    public List<Failure> flagged(Rule rule, Example example) {
        Chaperone chaperone = under(rule.pack());
        List<Finding> mine = mine(chaperone, rule, example);
        if (mine.isEmpty()) return List.of(failure(chaperone, rule, example, "not flagged"));
        return example.marked().stream().filter(m -> mine.stream().noneMatch(f -> f.span().overlaps(m)))
                .map(m -> failure(chaperone, rule, example, "flagged elsewhere than \"" + m.of(example.draft().text()) + "\"")).toList();
    }

    /** Nothing when the example holds. */
    public List<Failure> clean(Rule rule, Example example) {
        Chaperone chaperone = under(rule.pack());
        return mine(chaperone, rule, example).stream().limit(1)
                .map(f -> failure(chaperone, rule, example, "flagged at \"" + f.span().of(example.draft().text()) + "\"")).toList();
    }

    private static List<Finding> mine(Chaperone chaperone, Rule rule, Example example) {
        return chaperone.allFindings(example.draft()).stream().filter(f -> f.rule().equals(rule.id())).toList();
    }

    private static Failure failure(Chaperone chaperone, Rule rule, Example example, String what) {
        Chaperone.Look look = chaperone.look(example.draft());
        return new Failure(rule.id(), "(" + example.language() + ", " + example.draft().surface().id() + ") " + what,
                look.laid(), look.mentions(), example.draft().text());
    }

    private Chaperone under(String pack) {
        List<String> packs = rulebook.packs().contains("on-rmt") ? List.of("on-rmt", pack) : List.of(pack);
        return byPack.computeIfAbsent(pack, _ -> Chaperone.of(rulebook, packs, people()));
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Rulebook.Reading reading = Rulebook.readAll(Path.of(args[0]));
        reading.errors().forEach(e -> System.err.println(e.getMessage()));
        Proof proof = new Proof(reading.rulebook());
        String verb = args.length > 1 ? args[1] : "--only";
        boolean good = switch (verb) {
            case "--compile" -> Rulebook.compile(Path.of(args[0]), Path.of(args[2])).isEmpty();
            case "--check" -> proof.check(args[2], args.length > 3 ? args[3] : "post", out);
            case "--jsonl" -> proof.jsonl(out);
            default -> proof.prove(args.length > 2 ? args[2] : "", reading.errors(), out);
        };
        out.flush();
        System.exit(good ? 0 : 1);
    }

    private boolean prove(String prefix, List<PackError> errors, PrintStream out) {
        int examples = 0;
        int rules = 0;
        List<Failure> failures = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            if (!rule.id().startsWith(prefix) && !rule.pack().startsWith(prefix)) continue;
            rules++;
            failures.addAll(discipline(rule));
            for (Example e : rule.flagged()) failures.addAll(flagged(rule, e));
            for (Example e : rule.clean()) failures.addAll(clean(rule, e));
            examples += rule.flagged().size() + rule.clean().size();
        }
        failures.forEach(f -> out.println(f + "\n"));
        out.println(rules + " rules, " + rulebook.concepts().size() + " concepts, " + examples + " examples: "
                + failures.size() + " failures, " + errors.size() + " unreadable");
        return failures.isEmpty() && errors.isEmpty();
    }

    private boolean check(String text, String surface, PrintStream out) {
        Draft draft = Draft.of(text, Surface.of(surface).orElseThrow());
        Chaperone chaperone = under("common");
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

    private boolean jsonl(PrintStream out) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Chaperone chaperone = Chaperone.of(rulebook, rulebook.packs().contains("on-rmt") ? List.of("on-rmt") : List.of(), people());
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
