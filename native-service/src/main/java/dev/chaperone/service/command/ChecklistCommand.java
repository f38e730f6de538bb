package dev.chaperone.service.command;

import dev.chaperone.rules.pack.Checklist;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.RecordFile;
import dev.chaperone.service.paper.Paper.Format;
import dev.chaperone.service.steps.Checks;
import dev.chaperone.service.steps.Checks.Check;
import dev.chaperone.service.wire.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The checklists that lock personal accounts down and keep them apart from professional ones. */
@Command(name = "checklist", mixinStandardHelpOptions = true, description = "Go through the settings of personal accounts, platform by platform.")
final class ChecklistCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "Which one: list, tick or print?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show what is open, done or to be done again.")
    int list(@Option(names = "--lang", defaultValue = "en", description = "en or fr.") String lang,
            @Option(names = "--platform", defaultValue = "", description = "Only this one, such as facebook.") String platform) throws Exception {
        Checks checks = checks();
        List<Checklist> shown = checks.lists().stream().filter(l -> platform.isEmpty() || l.platform().equals(platform)).toList();
        if (shown.isEmpty()) throw new Refusal("unknown-platform", "There is no checklist for " + platform + ".");
        for (Checklist list : shown) {
            out().println(list.title().in(lang) + " (" + list.checked() + ")");
            for (Check c : checks.of(list)) {
                out().println("  [" + (c.state() == Checks.State.DONE ? "x" : c.state() == Checks.State.NOT_FOR_ME ? "-" : " ") + "] " + c.id() + "  "
                        + c.item().title().in(lang) + (c.date().isEmpty() ? "" : "  (" + c.state().id() + ", " + c.date() + ")"));
                if (c.state() == Checks.State.OPEN || c.state() == Checks.State.AGAIN) {
                    out().println("      " + c.item().why().in(lang));
                    for (Localised step : c.item().steps()) out().println("      - " + step.in(lang));
                    if (!c.item().link().isEmpty()) out().println("      " + c.item().link());
                }
            }
        }
        out().flush();
        return 0;
    }

    @Command(name = "tick", mixinStandardHelpOptions = true, description = "Keep what was decided about one item, with today's date.")
    int tick(@Parameters(paramLabel = "LIST/ITEM") String item,
            @Parameters(paramLabel = "done|not-for-me|open", arity = "0..1", defaultValue = "done") String state) throws Exception {
        if (!List.of("done", "not-for-me", "open").contains(state)) throw new Refusal("bad-request", "An item is done, not-for-me or open.");
        if (!checks().has(item)) throw new Refusal("unknown-item", "No checklist has an item " + item + "; see chaperone checklist list.");
        Home home = Home.on(Platform.here());
        home.checklists().tick(item, state, LocalDate.now());
        home.record().add(new RecordFile.Step(RecordFile.Kind.CHECKLIST, item, "", state, LocalDate.now()));
        out().println(item + ": " + state);
        return 0;
    }

    @Command(name = "print", mixinStandardHelpOptions = true, description = "Write the checklists into a file to print.")
    int print(@Option(names = "--format", defaultValue = "pdf", description = "${COMPLETION-CANDIDATES}, in any case.") Format format,
            @Option(names = "--lang", defaultValue = "en", description = "en or fr.") String lang,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path file) throws Exception {
        Paperwork.put(checks().paper(lang).as(format), file, out());
        return 0;
    }

    private static Checks checks() throws Exception {
        Chosen chosen = Chosen.of(Workbench.packs(List.of()));
        return new Checks(chosen.rulebook().checklists(chosen.packs()), Home.on(Platform.here()).checklists().read(), Map.of(), LocalDate.now());
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }
}
