package dev.chaperone.service.command;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.archive.Archives;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.form.Trouble;
import dev.chaperone.service.audit.Audit;
import dev.chaperone.service.audit.Findings;
import dev.chaperone.service.audit.Fingerprint;
import dev.chaperone.service.audit.report.HtmlReport;
import dev.chaperone.service.audit.report.JsonLines;
import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.JournalFile;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Versions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks through what was published long ago, from the exports that platforms give. Sends nothing and deletes nothing. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = {
        "Look through exports of what you have published: Facebook, Instagram, Threads, X, LinkedIn, TikTok, YouTube comments, Reddit, "
                + "Mastodon, Bluesky, WordPress, Google reviews, CSV, JSON lines; as zip, folder or file. What it is, is told by the content.",
        "Stopped half-way, the same command goes on where it was."})
final class AuditArchives implements Callable<Integer> {

    /** How long the notes of a look that was broken off wait for somebody to go on with it: they hold excerpts. */
    private static final Duration KEPT = Duration.ofDays(30);

    enum Format { html, jsonl }

    @Parameters(arity = "0..*", paramLabel = "ARCHIVE", description = "Exports, as they came or unpacked.")
    private List<Path> archives = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FILE", description = "Where to; default chaperone-audit.html. The file holds excerpts and is yours alone.")
    private @Nullable Path report;

    @Option(names = "--format", description = "html (default), or jsonl: a line a post, to the report or to standard output.")
    private Format format = Format.html;

    @Option(names = "--since", paramLabel = "DATE", description = "Leave out what is older than this day, such as 2019-01-01.")
    private String since = "";

    @Option(names = "--with-messages", description = "Look at the private messages that you wrote, too.")
    private boolean messages;

    @Option(names = {"--packs", "--pack"}, split = ",", paramLabel = "ID", description = "Rule packs, or folders with one; default the packs chosen.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--roster", paramLabel = "FILE.csv", description = "Use this list of clients without keeping it, not the one kept.")
    private @Nullable Path roster;

    @Option(names = "--account", description = "personal, professional or unknown.")
    private String account = "unknown";

    @Option(names = "--lang", description = "Language of the report, en or fr.")
    private String lang = "en";

    @Option(names = "--handled", paramLabel = "ID|LIST", description = "A post that is dealt with, or the list a report saved; may be given again.")
    private List<String> handled = new ArrayList<>();

    @Option(names = "--not-handled", paramLabel = "ID|LIST", description = "A post that is to be shown as open again, or a list; may be given again.")
    private List<String> open = new ArrayList<>();

    @Option(names = "--progress", description = "Show how far it is, also where no terminal is.")
    private boolean progress;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Home home = Home.on(Platform.here());
        if (!handled.isEmpty()) home.handled().set(Ticks.of(handled), true);
        if (!open.isEmpty()) home.handled().set(Ticks.of(open), false);
        if (archives.isEmpty()) {
            if (handled.isEmpty() && open.isEmpty()) throw new Refusal("usage", "Which archive? See chaperone audit --help.");
            out().println(home.handled().read().size() + " posts are handled.");
            return 0;
        }
        Audit.Plan plan = new Audit.Plan(since.isEmpty() ? null : day().atStartOfDay(ZoneOffset.UTC).toInstant(), messages,
                AccountRole.of(account).orElseThrow(() -> new Refusal("bad-request", "There is no account role " + account + ".")));
        home.forgetJournals(Instant.now().minus(KEPT));
        for (Path archive : archives) if (!Files.exists(archive)) throw new NoSuchFileException(archive.toString());
        Chosen chosen = Chosen.of(Workbench.packs(packs));
        List<Rule> rules = chosen.rulebook().rules(chosen.packs());
        Roster people = Workbench.roster(roster);
        try (Chaperone chaperone = Chaperone.of(chosen.rulebook(), chosen.packs(), people);
                JournalFile journal = home.journal("audit-" + Fingerprint.of(archives, way(home, chosen, rules)))) {
            Findings findings = Findings.of(journal);
            look(chaperone, plan, home, journal, findings);
            Set<String> ticked = home.handled().read();
            write(findings, chosen, rules, ticked);
            int code = told(findings, ticked);
            // Last of all: what was found is read from it.
            journal.delete();
            return code;
        }
    }

    private void look(Chaperone chaperone, Audit.Plan plan, Home home, JournalFile journal, Findings findings) throws Exception {
        try (ProgressLine line = ProgressLine.on(err(), progress, findings.posts())) {
            Audit.run(chaperone, plan, archives.stream().map(path -> (Audit.Opened) () -> Archives.open(path)).toList(),
                    home.handled().names(), findings, line);
        } catch (Damage e) {
            journal.delete();
            throw e;
        }
    }

    private void write(Findings findings, Chosen chosen, List<Rule> rules, Set<String> ticked) throws IOException {
        if (format == Format.jsonl && report == null) {
            JsonLines.write(findings, rules, ticked, lang, out());
            out().flush();
            return;
        }
        Path target = report == null ? Path.of("chaperone-audit.html") : report;
        OwnFile.write(target, to -> {
            if (format == Format.jsonl) JsonLines.write(findings, rules, ticked, lang, to);
            else HtmlReport.write(findings, new HtmlReport.About(archives.stream().map(a -> String.valueOf(a.toAbsolutePath().normalize().getFileName())).toList(),
                    chosen.packs(), since, messages, LocalDate.now(), ZoneId.systemDefault()), rules, ticked, lang, to);
        });
    }

    private int told(Findings findings, Set<String> ticked) throws IOException {
        PrintWriter to = format == Format.jsonl && report == null ? err() : out();
        to.println(findings.posts() + " posts, " + findings.flagged(Severity.STOP) + " to look at first, " + findings.flagged(Severity.CAUTION)
                + " worth checking, " + findings.flagged(Severity.NOTE) + " small notes.");
        if (to != err()) to.println("The report holds excerpts of what you wrote; only you can open it: " + (report == null ? "chaperone-audit.html" : report));
        for (Trouble t : findings.troubles()) {
            err().println("chaperone: [" + t.code() + "] " + t.file() + (t.where().isEmpty() ? "" : " (" + t.where() + ")"));
        }
        boolean[] left = {false};
        findings.inOrder(f -> left[0] |= f.severity() != Severity.NOTE && !ticked.contains(f.id()));
        return left[0] ? Commands.FOUND : findings.troubles().isEmpty() ? 0 : Commands.LINES;
    }

    /** Whatever changes what would be found: notes of another way of looking must not be gone on with. */
    private List<String> way(Home home, Chosen chosen, List<Rule> rules) throws IOException {
        List<String> way = new ArrayList<>(List.of(Versions.PRODUCT, since, String.valueOf(messages), account, String.join(",", chosen.packs())));
        for (Rule rule : rules) way.add(rule.id() + rule.severity().id() + rule.trigger() + rule.unless());
        way.add(roster == null ? home.clients().stamp() : Files.size(roster) + ":" + Files.getLastModifiedTime(roster));
        return way;
    }

    private LocalDate day() throws Refusal {
        try {
            return LocalDate.parse(since);
        } catch (DateTimeParseException e) {
            throw new Refusal("bad-date", "--since wants a day such as 2019-01-01.");
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
