package dev.chaperone.service.command;

import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The packs: whose rules hold, and the workbench of whoever writes one. */
@Command(name = "packs", mixinStandardHelpOptions = true, subcommands = PackDiff.class,
        description = "Choose the rules of a profession and a place; prove or compare packs.")
final class Packs implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "Which one: list, use, test or diff?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show the packs there are; * holds now.")
    int list(@Option(names = "--lang", defaultValue = "en", description = "Language of the titles, en or fr.") String lang) throws Exception {
        List<String> names = Workbench.packs(List.of());
        Chosen chosen = Chosen.of(names);
        Rulebook book = chosen.rulebook();
        for (String id : book.packs()) {
            Pack pack = book.pack(id);
            if (pack.shelf() || id.equals("common")) continue;
            out().printf("%s %-9s %4d rules  %s%s%n", chosen.packs().contains(id) ? "*" : " ", id, book.rules(List.of(id)).size(),
                    pack.title().in(lang), dates(pack));
        }
        out().flush();
        return 0;
    }

    @Command(name = "use", mixinStandardHelpOptions = true,
            description = "Choose: a profession or several, an overlay such as us-hipaa, a folder of your own or of an employer.")
    int use(@Parameters(arity = "1..*", paramLabel = "ID|DIR") List<String> names) throws Exception {
        Rulebook ours = Rulebook.compiled();
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean known = ours.packs().contains(name);
            if (known) Chosen.choosable(ours, name);
            if (!known && Files.isDirectory(Path.of(name))) {
                Path folder = Path.of(name).toAbsolutePath().normalize();
                if (ours.packs().contains(folder.getFileName().toString())) {
                    throw new Refusal("pack-name-taken", "A folder named " + folder.getFileName() + " would take the place of a pack; rename it.");
                }
                Proof.proved(ours, folder);
                kept.add(folder.toString());
            } else {
                kept.add(name);
            }
        }
        Chosen chosen = Chosen.of(kept);
        Home.on(Platform.here()).settings().choose(kept);
        out().println("From now on: " + String.join(", ", chosen.packs()) + " (" + chosen.rulebook().rules(chosen.packs()).size() + " rules).");
        return 0;
    }

    @Command(name = "test", mixinStandardHelpOptions = true, description = "Prove a folder of rules by its own examples.")
    int test(@Parameters(paramLabel = "DIR") Path dir,
            @Option(names = "--explain", description = "With each fault, what was seen in the text.") boolean explain) throws Exception {
        if (!Files.isDirectory(dir)) throw new NoSuchFileException(dir.toString());
        Path folder = dir.toAbsolutePath().normalize();
        Rulebook.Reading reading = Rulebook.compiled().andAll(folder);
        String id = folder.getFileName().toString();
        List<Proof.Failure> failures = Proof.of(reading.rulebook(), id).failures();
        for (PackError e : reading.errors()) out().println(e.getMessage());
        for (Proof.Failure f : failures) {
            out().println(f.in(folder).getMessage());
            if (explain) out().println("    " + f.toString().replace("\n", "\n    "));
        }
        List<Rule> own = reading.rulebook().rules().stream().filter(r -> r.pack().equals(id)).toList();
        long examples = own.stream().mapToLong(r -> Stream.concat(r.flagged().stream(), r.clean().stream()).count()).sum();
        int faults = reading.errors().size() + failures.size();
        out().println(own.size() + " rules, " + examples + " examples, " + faults + " faults.");
        return faults == 0 ? 0 : Commands.FOUND;
    }

    private static String dates(Pack pack) {
        LocalDate today = LocalDate.now();
        if (!pack.until().isEmpty() && LocalDate.parse(pack.until()).isBefore(today)) return "  [ended " + pack.until() + "]";
        if (pack.effective().isEmpty()) return "";
        return "  [" + (LocalDate.parse(pack.effective()).isAfter(today) ? "from " : "since ") + pack.effective() + "]";
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }
}
