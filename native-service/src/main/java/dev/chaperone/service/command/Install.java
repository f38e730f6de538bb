package dev.chaperone.service.command;

import dev.chaperone.service.browser.HostManifest;
import dev.chaperone.service.browser.Registration;
import dev.chaperone.service.wire.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the browsers know this program. */
@Command(name = "install", mixinStandardHelpOptions = true, description = "Let the browsers of this user start Chaperone.")
final class Install implements Callable<Integer> {

    @Mixin
    private BrowserChoice choice = new BrowserChoice();

    @Option(names = "--extension-id", paramLabel = "ID", description = "Chromium's id of the extension, when it is not the released one.")
    private String extension = HostManifest.chromiumId();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!extension.matches("[a-p]{32}")) {
            throw new Refusal("bad-extension-id", "An extension's id has 32 letters from a to p.");
        }
        for (Registration.Step step : choice.registration().install(choice.browsers(), command(), extension)) {
            Objects.requireNonNull(spec).commandLine().getOut().println(switch (step.outcome()) {
                case WRITTEN -> "✓ " + step.browser().id() + ": wrote " + step.file();
                default -> "✓ " + step.browser().id() + ": as it was, " + step.file();
            });
        }
        return 0;
    }

    /** Where the program is: the script says so, a native executable knows. */
    static Path command() throws Refusal {
        String told = System.getProperty("chaperone.command", ProcessHandle.current().info().command().orElse(""));
        Path command = Path.of(told).toAbsolutePath();
        if (told.isEmpty() || !Files.isExecutable(command)) throw new Refusal("no-command", "It cannot be told where the program is.");
        return command;
    }
}
