package dev.chaperone.service.command;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.desk.RosterCare;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Refusal;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People on the list with whom there is a tie of another kind: they are told of more quietly, for a reason that is kept. */
@Command(name = "exceptions", mixinStandardHelpOptions = true,
        description = "People on the list who are told of more quietly, such as a cousin who is also a client.")
final class Exceptions implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which one: list, add or remove?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show them, with names, reasons and days.")
    int list() throws Exception {
        Map<String, Client> clients = new HashMap<>();
        for (Client c : home().clients().read().clients()) clients.put(c.ref(), c);
        home().exceptions().read().forEach((ref, made) -> {
            Client c = clients.get(ref);
            out().println(String.join("\t", ref, c == null ? "" : (c.given() + " " + c.family()).strip(), made.date().toString(), made.reason()));
        });
        return 0;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Make one.")
    int add(@Parameters(paramLabel = "REF") String ref, @Option(names = "--reason", paramLabel = "TEXT", required = true,
            description = "Why; it is kept with today's date.") String reason) throws Exception {
        if (reason.isBlank()) throw new Refusal("no-reason", "An exception needs a reason.");
        new RosterCare(home()).known(ref);
        home().exceptions().add(ref, reason.replaceAll("\\p{Cc}+", " ").strip(), LocalDate.now());
        out().println("Kept.");
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Take one back.")
    int remove(@Parameters(paramLabel = "REF") String ref) throws Exception {
        if (!home().exceptions().read().containsKey(ref)) throw new Refusal("no-exception", "There is no exception for this ref.");
        home().exceptions().remove(ref);
        out().println("Taken back.");
        return 0;
    }

    private static Home home() {
        return Home.on(Platform.here());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
