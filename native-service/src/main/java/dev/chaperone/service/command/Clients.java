package dev.chaperone.service.command;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.desk.RosterCare;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The list of clients that is kept: taking it in, showing it, changing it, taking somebody or everybody off. */
@Command(name = "clients", mixinStandardHelpOptions = true, description = "Import, show and change the clients that are kept, encrypted.")
final class Clients implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "Which one: import, list, find, add, edit, remove or wipe?");
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = {
        "Take in CSV files or vCards. Whoever is on the list already is updated.",
        "Booking tools' and address books' columns are recognised, in English and French; only those needed are kept."})
    int take(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--dry-run", description = "Only say what would happen.") boolean dryRun) throws Exception {
        return new ImportReport(new RosterCare(Home.on(Platform.here())), out(), spec().commandLine().getErr()).take(files, dryRun);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show the clients that are kept, with their names.")
    int list() throws Exception {
        return show("");
    }

    @Command(name = "find", mixinStandardHelpOptions = true, description = "Show those in whose name, city, address, account or ref a text stands.")
    int find(@Parameters(paramLabel = "TEXT") String text) throws Exception {
        return show(text);
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Put one client on the list.")
    int add(@Mixin ClientFields fields) throws Exception {
        RosterCare care = new RosterCare(Home.on(Platform.here()));
        String ref = care.add(fields.over(null));
        return told("Added as " + ref + ". The list has " + care.size() + " now.");
    }

    @Command(name = "edit", mixinStandardHelpOptions = true, description = "Change what is kept of one client; what is not named stays as it is.")
    int edit(@Parameters(paramLabel = "REF") String ref, @Mixin ClientFields fields) throws Exception {
        RosterCare care = new RosterCare(Home.on(Platform.here()));
        care.edit(ref, fields.over(care.known(ref)));
        return told("Changed.");
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Take one client off the list.")
    int remove(@Parameters(paramLabel = "REF") String ref, @Option(names = "--yes", description = "Do not ask.") boolean yes) throws Exception {
        RosterCare care = new RosterCare(Home.on(Platform.here()));
        care.known(ref);
        if (!Asked.sure("Take this client off the list?", yes, spec())) return told("Nothing was changed.");
        care.remove(ref);
        return told("Removed. The list has " + care.size() + " now.");
    }

    @Command(name = "wipe", mixinStandardHelpOptions = true, description = "Delete the whole list, with its older copies.")
    int wipe(@Option(names = "--yes", description = "Do not ask.") boolean yes) throws Exception {
        if (!Asked.sure("Delete the whole list and its older copies? This cannot be undone.", yes, spec())) return told("Nothing was changed.");
        new RosterCare(Home.on(Platform.here())).wipe();
        return told("The list is deleted.");
    }

    private int show(String find) throws Exception {
        ClientsFile.Stored stored = kept().read();
        if (stored.previous()) spec().commandLine().getErr().println(
                "chaperone: [roster-previous] The newest list is damaged and was kept; this is the one before it.");
        for (Client c : RosterCare.found(stored.clients(), find)) {
            out().println(String.join("\t", c.ref(), c.given(), c.family(), c.preferred(), c.city(), ClientsFile.id(c.standing())));
        }
        out().flush();
        return 0;
    }

    private int told(String sentence) {
        out().println(sentence);
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
