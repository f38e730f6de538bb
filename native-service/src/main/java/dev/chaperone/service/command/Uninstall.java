package dev.chaperone.service.command;

import dev.chaperone.service.browser.Registration;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.wire.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Undoes an install. What is kept stays where it is, unless asked for twice. */
@Command(name = "uninstall", mixinStandardHelpOptions = true, description = "Undo install. The list of clients is left as it is, unless --data is given.")
final class Uninstall implements Callable<Integer> {

    @Mixin
    private BrowserChoice choice = new BrowserChoice();

    @Option(names = "--data", description = "Also delete what Chaperone keeps: the client list, the record, all choices. Asks first.")
    private boolean data;

    @Option(names = "--yes", description = "With --data: do not ask.")
    private boolean sure;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        String removed = choice.rehearsal() ? ": would remove " : ": removed ";
        for (Registration.Step step : choice.registration().uninstall(choice.browsers())) {
            out().println(switch (step.outcome()) {
                case REMOVED -> "✓ " + step.browser().id() + removed + step.file();
                case FOREIGN -> "– " + step.browser().id() + ": left, it is not ours: " + step.file();
                default -> "– " + step.browser().id() + ": was not installed";
            });
        }
        if (data) forget(Home.on(choice.platform()));
        return 0;
    }

    private void forget(Home home) throws IOException, Refusal {
        if (!Files.isDirectory(home.folder())) {
            out().println("– data: there was none");
            return;
        }
        if (choice.rehearsal()) {
            out().println("✓ data: would delete " + home.folder());
            return;
        }
        if (!sure && !confirmed(home.folder())) {
            throw new Refusal("not-confirmed", "Nothing was deleted: the answer was not yes.");
        }
        List<Path> left = home.forget();
        out().println(left.isEmpty() ? "✓ data: deleted " + home.folder()
                : "– data: deleted; these are not ours and were left: " + left);
    }

    /** A whole word, since this cannot be undone. */
    private boolean confirmed(Path folder) throws IOException {
        out().print("Delete the client list, the record and all choices in " + folder + " for good? Type yes: ");
        out().flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
