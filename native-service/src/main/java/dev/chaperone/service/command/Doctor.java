package dev.chaperone.service.command;

import dev.chaperone.rules.pack.PackError;
import dev.chaperone.service.browser.Browser;
import dev.chaperone.service.browser.HostManifest;
import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Frames;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Versions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at every link from browser to list, and says beside each broken one how to mend it. Never shows a client. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Look at every part and say what is wrong and how to mend it.")
final class Doctor implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;
    private int broken;

    @Override
    public Integer call() throws Exception {
        Platform platform = Platform.here();
        good("version", "chaperone " + Versions.PRODUCT + ", Java " + Runtime.version().feature());
        Optional<Path> command = command();
        for (Browser browser : Browser.values()) browser(browser, platform, command);
        if (command.isPresent()) pipe(command.get());
        rules();
        folder(Home.on(platform));
        list(Home.on(platform));
        return broken > 0 ? Commands.FOUND : 0;
    }

    private Optional<Path> command() {
        try {
            Path command = Install.command();
            good("program", command.toString());
            return Optional.of(command);
        } catch (Refusal e) {
            bad("program", e.sentence(), "build it again, then run: chaperone install");
            return Optional.empty();
        }
    }

    private void browser(Browser browser, Platform platform, Optional<Path> command) throws IOException {
        String what = browser.id();
        Browser.Place place = browser.place(platform);
        // A browser takes the user's own manifest before the one for everybody.
        Path own = place.folder().resolve(HostManifest.FILE);
        Path file = Files.exists(own) ? own : browser.everyone(platform).map(f -> f.resolve(HostManifest.FILE)).filter(Files::exists).orElse(own);
        Optional<HostManifest> manifest = HostManifest.read(file);
        String mend = "run: chaperone install --browser " + browser.id();
        if (!Files.isDirectory(place.profile())) idle(what, "not used here");
        else if (!Files.exists(file)) bad(what, "does not know Chaperone", mend);
        else if (manifest.isEmpty()) bad(what, file + " is damaged", mend);
        else if (manifest.get().family() != browser.family()) bad(what, file + " is for another kind of browser", mend);
        else if (command.isPresent() && !manifest.get().command().equals(command.get())) {
            bad(what, "would start another program: " + manifest.get().command(), mend);
        } else if (browser.family() == Browser.Family.CHROMIUM && !manifest.get().extension().equals(HostManifest.chromiumId())) {
            idle(what, "knows Chaperone, for an extension with another id: " + manifest.get().extension());
        } else good(what, file.toString());
    }

    /** Starts the program as a browser would and says hello. */
    private void pipe(Path command) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            if (hello(command)) good("pipe", "answered hello after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) + " ms");
            else bad("pipe", "the program starts and does not answer", "build it again");
        } catch (IOException e) {
            bad("pipe", "the program starts and ends without an answer", "build it again");
        }
    }

    private static boolean hello(Path command) throws IOException, InterruptedException {
        Process host = new ProcessBuilder(command.toString(), "chrome-extension://" + HostManifest.chromiumId() + "/")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        // One that never answers is ended, which ends the reading below.
        CompletableFuture<Void> limit = CompletableFuture.runAsync(host::destroyForcibly,
                CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS));
        try (var to = host.getOutputStream(); var from = host.getInputStream()) {
            Frames frames = new Frames(from, to);
            frames.write("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}".getBytes(StandardCharsets.UTF_8));
            return frames.read() instanceof Frames.Frame.Message(byte[] bytes)
                    && new String(bytes, StandardCharsets.UTF_8).contains("\"answer\":\"hello\"");
        } finally {
            limit.cancel(false);
            if (!host.waitFor(2, TimeUnit.SECONDS)) host.destroyForcibly();
        }
    }

    private void rules() {
        try {
            Chosen chosen = Chosen.of(Workbench.packs(List.of()));
            good("rules", chosen.rulebook().rules(chosen.packs()).size() + " of " + String.join(", ", chosen.packs()));
        } catch (Refusal | PackError | StoreException e) {
            bad("packs", String.valueOf(e.getMessage()), "run: chaperone packs use, then the packs that hold for you");
        } catch (IOException | RuntimeException e) {
            bad("rules", "cannot be loaded", "build it again");
        }
    }

    private void folder(Home home) throws IOException {
        if (!Files.isDirectory(home.folder())) {
            idle("folder", home.folder() + " will be made when something is kept");
            return;
        }
        boolean open = false;
        if (home.folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder()));
            String key = home.key().exists() ? PosixFilePermissions.toString(Files.getPosixFilePermissions(home.key().path())) : "rw-------";
            open = !rights.endsWith("------") || !key.endsWith("------");
        }
        if (open) bad("folder", "others may look into " + home.folder(), "run: chmod -R go-rwx '" + home.folder() + "'");
        else good("folder", home.folder().toString());
    }

    private void list(Home home) throws IOException {
        try {
            ClientsFile.Stored stored = home.clients().read();
            if (!stored.stored()) idle("clients", "none yet; run: chaperone clients import FILE.csv");
            else if (stored.previous()) {
                bad("clients", "the newest list is damaged, the one before it is used (" + stored.clients().size() + ")",
                        "run: chaperone clients import FILE.csv; the damaged file is kept");
            } else good("clients", stored.clients().size() + " on the list");
        } catch (StoreException e) {
            bad("clients", "[" + e.code() + "] " + e.sentence(), "put the file back from a backup, or move "
                    + home.folder() + " away and run: chaperone clients import FILE.csv");
        }
    }

    private void good(String what, String seen) {
        out().println("✓ " + what + ": " + seen);
    }

    private void idle(String what, String seen) {
        out().println("– " + what + ": " + seen);
    }

    private void bad(String what, String seen, String mend) {
        broken++;
        out().println("✗ " + what + ": " + seen + " → " + mend);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
