package dev.chaperone.service.browser;

import dev.chaperone.service.home.Platform;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts manifests where browsers look, and takes them away again. Doing either twice is the same as doing it once. */
public final class Registration {

    private final Platform platform;
    private final Optional<Path> into;

    private Registration(Platform platform, Optional<Path> into) {
        this.platform = platform;
        this.into = into;
    }

    /** For the user who runs this. */
    public static Registration forUser(Platform platform) {
        return new Registration(platform, Optional.empty());
    }

    /** Into a folder given, such as the one of a throw-away profile; touches nothing else. */
    public static Registration into(Path folder, Platform platform) {
        return new Registration(platform, Optional.of(folder.toAbsolutePath()));
    }

    /** What happened to one browser's manifest. */
    public record Step(Browser browser, Path file, Outcome outcome) {}

    public enum Outcome { WRITTEN, UNCHANGED, REMOVED, ABSENT, FOREIGN }

    public List<Step> install(List<Browser> browsers, Path command, String chromiumId) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Browser browser : browsers) {
            String extension = browser.family() == Browser.Family.FIREFOX ? HostManifest.FIREFOX_ID : chromiumId;
            Path file = file(browser, browsers);
            String wanted = new HostManifest(browser.family(), command, extension).json();
            boolean same = Files.isRegularFile(file) && Files.readString(file).equals(wanted);
            if (!same) write(file, wanted);
            register(browser, file);
            steps.add(new Step(browser, file, same ? Outcome.UNCHANGED : Outcome.WRITTEN));
        }
        return steps;
    }

    /** Takes away our manifests and the folders that are empty without them; a manifest of another program stays. */
    public List<Step> uninstall(List<Browser> browsers) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Browser browser : browsers) {
            Path file = file(browser, browsers);
            if (!Files.exists(file)) {
                steps.add(new Step(browser, file, Outcome.ABSENT));
            } else if (HostManifest.read(file).isEmpty()) {
                steps.add(new Step(browser, file, Outcome.FOREIGN));
            } else {
                Files.delete(file);
                unregister(browser);
                if (into.isEmpty()) tidy(browser.place(platform));
                steps.add(new Step(browser, file, Outcome.REMOVED));
            }
        }
        return steps;
    }

    /**
     * Where a browser's manifest goes. In a folder given, both families would want the same file: when both are asked for,
     * Firefox gets a folder inside.
     */
    public Path file(Browser browser, List<Browser> among) {
        if (into.isEmpty()) return browser.place(platform).folder().resolve(HostManifest.FILE);
        boolean alone = among.stream().allMatch(b -> b.family() == browser.family());
        boolean apart = browser.family() == Browser.Family.FIREFOX && !alone;
        return (apart ? into.get().resolve("firefox") : into.get()).resolve(HostManifest.FILE);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(HostManifest.FILE + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void tidy(Browser.Place place) throws IOException {
        for (Path folder = place.folder(); !folder.equals(place.base()); folder = folder.getParent()) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private void register(Browser browser, Path file) throws IOException {
        String key = browser.place(platform).registryKey();
        if (!key.isEmpty() && into.isEmpty()) run("reg", "add", key, "/ve", "/t", "REG_SZ", "/d", file.toString(), "/f");
    }

    private void unregister(Browser browser) throws IOException {
        String key = browser.place(platform).registryKey();
        if (!key.isEmpty() && into.isEmpty()) run("reg", "delete", key, "/f");
    }

    private static void run(String... command) throws IOException {
        try {
            int code = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (code != 0) throw new IOException("the registry could not be changed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
