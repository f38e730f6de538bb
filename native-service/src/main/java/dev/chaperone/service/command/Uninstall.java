package dev.chaperone.service.command;

import dev.chaperone.service.browser.Registration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Undoes an install. What is kept stays where it is. */
@Command(name = "uninstall", mixinStandardHelpOptions = true, description = "Undo install. The list of clients is left as it is.")
final class Uninstall implements Callable<Integer> {

    @Mixin
    private BrowserChoice choice = new BrowserChoice();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (Registration.Step step : choice.registration().uninstall(choice.browsers())) {
            Objects.requireNonNull(spec).commandLine().getOut().println(switch (step.outcome()) {
                case REMOVED -> "✓ " + step.browser().id() + ": removed " + step.file();
                case FOREIGN -> "– " + step.browser().id() + ": left, it is not ours: " + step.file();
                default -> "– " + step.browser().id() + ": was not installed";
            });
        }
        return 0;
    }
}
