package dev.chaperone.service.command;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.csv.Merge;
import dev.chaperone.service.csv.RosterCsv;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The list of clients that is kept: taking it in, showing it, taking somebody off. */
@Command(name = "clients", mixinStandardHelpOptions = true, description = "Import, list or remove the clients that are kept, encrypted.")
final class Clients implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which one: import, list or remove?");
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Take in a CSV file. Whoever has an id that is kept is updated.")
    int take(@Parameters(paramLabel = "FILE.csv") Path file,
            @Option(names = "--dry-run", description = "Only say what would happen.") boolean dryRun) throws Exception {
        RosterCsv read = RosterCsv.read(Files.readAllBytes(file));
        ClientsFile clients = kept();
        int before = clients.read().clients().size();
        int after = Merge.of(clients.read().clients(), read).size();
        if (!dryRun) clients.update(list -> Merge.of(list, read));
        out().println((dryRun ? "Would take in " : "Took in ") + read.clients().size() + " clients: " + (after - before) + " new, "
                + (read.clients().size() - (after - before)) + " updated" + (read.skipped() == 0 ? "" : ", " + read.skipped()
                + " lines without a name left out") + ". The list has " + (dryRun ? before : after) + " now.");
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show the clients that are kept, with their names.")
    int list() throws Exception {
        ClientsFile.Stored stored = kept().read();
        if (stored.previous()) spec().commandLine().getErr().println(
                "chaperone: [roster-previous] The newest list is damaged and was kept; this is the one before it.");
        for (Client c : stored.clients()) {
            out().println(String.join("\t", c.ref(), c.given(), c.family(), c.preferred(), c.city(), ClientsFile.id(c.standing())));
        }
        out().flush();
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Take one client off the list.")
    int remove(@Parameters(paramLabel = "REF") String ref) throws Exception {
        List<Client> before = kept().read().clients();
        if (before.stream().noneMatch(c -> c.ref().equals(ref))) throw new Refusal("no-such-client", "Nobody on the list has the ref " + ref + ".");
        kept().update(list -> list.stream().filter(c -> !c.ref().equals(ref)).toList());
        out().println("Removed. The list has " + (before.size() - 1) + " now.");
        return 0;
    }

    private static ClientsFile kept() {
        return Home.on(Platform.here()).clients();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }
}
