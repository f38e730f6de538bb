package dev.chaperone.service.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reviews drafts outside of a browser: one file for a person to read, or many lines for a program. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Review a file, or drafts as JSON lines from standard input.")
final class Check implements Callable<Integer> {

    enum Format { text, jsonl }

    @Option(names = "--format", description = "text (default) or jsonl: {\"id\",\"text\",\"surface\",\"lang\"?,\"account\"?} a line.")
    private Format format = Format.text;

    @Option(names = "--roster", paramLabel = "FILE.csv", description = "Use this list of clients without keeping it, not the one kept.")
    private @Nullable Path roster;

    @Option(names = "--pack", arity = "1..*", split = ",", paramLabel = "ID", description = "Rule packs, or folders with one; default the packs chosen.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--surface", description = "Where the file would appear; default post.")
    private String surface = "post";

    @Option(names = "--account", description = "personal, professional or unknown.")
    private String account = "unknown";

    @Option(names = "--lang", description = "Language of the answers, en or fr.")
    private String lang = "en";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to review; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        // "--pack ID..." swallows what follows it: a file among the packs is a file.
        packs.stream().filter(p -> Files.isRegularFile(Path.of(p))).forEach(files::add);
        packs.removeIf(p -> Files.isRegularFile(Path.of(p)));
        Chaperone chaperone = Workbench.chaperone(Workbench.packs(packs), roster);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (files.isEmpty()) files.add("-");
        int code = 0;
        for (String file : files) {
            try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
                int one = format == Format.jsonl ? lines(chaperone, in, out) : text(chaperone, file, in, out);
                code = Math.max(code, one);
            }
        }
        return code;
    }

    private int lines(Chaperone chaperone, InputStream in, PrintWriter out) throws IOException {
        int refused = Lines.answer(in, out, (line, reply) -> findings(chaperone, line, reply));
        return refused > 0 ? Commands.LINES : 0;
    }

    private ObjectNode findings(Chaperone chaperone, JsonNode line, ObjectNode reply) throws Refusal {
        Draft draft = Wire.draft(line);
        String language = line.path("lang").asText(lang);
        ArrayNode findings = reply.putArray("findings");
        for (Finding f : chaperone.review(draft).findings()) {
            findings.addObject().put("category", f.category().id()).put("severity", f.severity().id())
                    .put("start", f.span().start()).put("end", f.span().end()).put("rule", f.rule())
                    .put("message", f.message().in(language));
        }
        return reply;
    }

    private int text(Chaperone chaperone, String name, InputStream in, PrintWriter out) throws IOException, Refusal {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (text.length() > Draft.MAX_LENGTH) {
            throw new Refusal("too-large", name + " is longer than any draft; a draft may have " + Draft.MAX_LENGTH + " characters.");
        }
        Draft draft = new Draft(text,
                Surface.of(surface).orElseThrow(() -> new Refusal("bad-request", "There is no surface " + surface + ".")),
                AccountRole.of(account).orElseThrow(() -> new Refusal("bad-request", "There is no account role " + account + ".")));
        List<Finding> findings = chaperone.review(draft).findings();
        for (Finding f : findings) print(name, text, f, out);
        if (findings.isEmpty()) out.println(name + ": nothing to look at twice.");
        out.flush();
        return findings.stream().anyMatch(f -> f.severity() != Severity.NOTE) ? Commands.FOUND : 0;
    }

    private void print(String name, String text, Finding f, PrintWriter out) {
        int line = 1 + (int) text.substring(0, f.span().start()).chars().filter(c -> c == '\n').count();
        int column = f.span().start() - text.lastIndexOf('\n', f.span().start() - 1);
        out.println(name + ":" + line + ":" + column + ": " + f.severity().id() + " · " + f.category().id() + " [" + f.rule() + "]");
        out.println("    “" + f.span().of(text).replace('\n', ' ') + "”");
        out.println("    " + f.message().in(lang));
        if (!f.instead().in(lang).isEmpty()) out.println("    → " + f.instead().in(lang));
        for (Citation c : Citation.in(f.cite(), lang)) out.println("    " + c.body() + ", " + c.document() + (c.clause().isEmpty() ? "" : ": " + c.clause()));
    }
}
