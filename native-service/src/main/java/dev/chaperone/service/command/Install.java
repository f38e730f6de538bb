package dev.chaperone.service.command;

import dev.chaperone.service.browser.Confined;
import dev.chaperone.service.browser.HostManifest;
import dev.chaperone.service.browser.Registration;
import dev.chaperone.service.doctor.OwnProgram;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the browsers know this program. */
@Command(name = "install", mixinStandardHelpOptions = true,
        description = "Let the browsers of this user, or of all with --system, start Chaperone. They may run meanwhile.")
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
        Path command = OwnProgram.path().orElseThrow(() -> new Refusal("no-command", "It cannot be told where the program is."));
        if (choice.everyone()) reachableByAll(command);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        String wrote = choice.rehearsal() ? ": would write " : ": wrote ";
        for (Registration.Step step : choice.registration().install(choice.browsers(), command, extension)) {
            out.println(switch (step.outcome()) {
                case WRITTEN -> "✓ " + step.browser().id() + wrote + step.file();
                default -> "✓ " + step.browser().id() + ": as it was, " + step.file();
            });
        }
        if (choice.usual()) boxes(out);
        return 0;
    }

    /** Somebody whose browser cannot start us should hear it now and not from an extension that stays silent. */
    private void boxes(PrintWriter out) throws IOException, Refusal {
        for (Confined boxed : Confined.on(choice.platform())) {
            if (boxed.kind().filter(choice.browsers()::contains).isPresent()) out.println("– " + boxed.name() + ": " + boxed.advice("en"));
        }
    }

    /** A program in somebody's home, which others may not enter, would be a manifest that works for one. */
    static void reachableByAll(Path command) throws IOException, Refusal {
        if (!command.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        for (Path at = command.toRealPath(); at != null && !at.equals(at.getRoot()); at = at.getParent()) {
            if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new Refusal("not-for-all", "Other users may not start " + command + ", since they may not enter " + at
                        + "; put the program where all may, such as /opt/chaperone, and install from there.");
            }
        }
    }
}
