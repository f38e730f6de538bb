package dev.chaperone.service.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.rules.verdict.Verdict;
import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What another choice of packs, or another version of one, would change. */
@Command(name = "diff", mixinStandardHelpOptions = true,
        description = "Show what changes from one choice of packs to another: rules, and findings over drafts as JSON lines.")
final class PackDiff implements Callable<Integer> {

    @Parameters(index = "0", split = ",", paramLabel = "OLD", description = "Ids or folders, parted by commas.")
    private List<String> old = new ArrayList<>();

    @Parameters(index = "1", split = ",", paramLabel = "NEW", description = "Ids or folders, parted by commas.")
    private List<String> fresh = new ArrayList<>();

    @Parameters(index = "2", arity = "0..1", paramLabel = "CORPUS.jsonl", description = "{\"id\",\"text\",\"surface\",\"account\"?} a line.")
    private @Nullable Path corpus;

    @Option(names = "--roster", paramLabel = "FILE.csv", description = "Clients that the drafts may name; none by default.")
    private @Nullable Path roster;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Chosen before = Chosen.of(old);
        Chosen after = Chosen.of(fresh);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        rules(before, after, out);
        Path drafts = corpus;
        if (drafts != null) {
            Roster people = roster == null ? Roster.empty() : Workbench.roster(roster);
            try (Chaperone a = Chaperone.of(before.rulebook(), before.packs(), people);
                    Chaperone b = Chaperone.of(after.rulebook(), after.packs(), people)) {
                drafts(a, b, drafts, out);
            }
        }
        out.flush();
        return 0;
    }

    private static void rules(Chosen before, Chosen after, PrintWriter out) {
        Map<String, Rule> a = byId(before);
        Map<String, Rule> b = byId(after);
        TreeSet<String> ids = new TreeSet<>(a.keySet());
        ids.addAll(b.keySet());
        int changes = 0;
        for (String id : ids) {
            Rule was = a.get(id);
            Rule is = b.get(id);
            if (was != null && is != null && was.severity() == is.severity()) continue;
            changes++;
            if (was == null) out.println("+ rule " + id + " " + Objects.requireNonNull(is).severity().id());
            else if (is == null) out.println("- rule " + id + " " + was.severity().id());
            else out.println("~ rule " + id + " " + was.severity().id() + " → " + is.severity().id());
        }
        out.println(changes + " rules come, go or weigh otherwise; " + a.size() + " before, " + b.size() + " after.");
    }

    private static Map<String, Rule> byId(Chosen chosen) {
        return chosen.rulebook().rules(chosen.packs()).stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    private static void drafts(Chaperone a, Chaperone b, Path corpus, PrintWriter out) throws IOException, Refusal {
        int number = 0;
        int count = 0;
        int touched = 0;
        int come = 0;
        int gone = 0;
        try (BufferedReader lines = Files.newBufferedReader(corpus)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                count++;
                JsonNode asked;
                Draft draft;
                try {
                    asked = Wire.object(line.getBytes(StandardCharsets.UTF_8));
                    draft = Wire.draft(asked);
                } catch (Refusal e) {
                    throw new Refusal(e.code(), corpus + ":" + number + ": " + e.sentence());
                }
                List<String> was = shown(a.review(draft), draft);
                List<String> is = shown(b.review(draft), draft);
                if (was.equals(is)) continue;
                touched++;
                out.println(asked.path("id").asText(String.valueOf(number)));
                for (String f : was) if (!is.contains(f)) out.println("  - " + f);
                for (String f : is) if (!was.contains(f)) out.println("  + " + f);
                gone += (int) was.stream().filter(f -> !is.contains(f)).count();
                come += (int) is.stream().filter(f -> !was.contains(f)).count();
            }
        }
        out.println(touched + " of " + count + " drafts change: " + come + " findings come, " + gone + " go.");
    }

    private static List<String> shown(Verdict verdict, Draft draft) {
        return verdict.findings().stream().map(f -> shown(f, draft.text())).toList();
    }

    private static String shown(Finding f, String text) {
        return f.category().id() + " " + f.severity().id() + " " + f.rule() + " [" + f.span().of(text).replace('\n', ' ') + "]";
    }
}
