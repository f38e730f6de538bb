package dev.chaperone.service.browser;

import dev.chaperone.service.browser.Browser.Scope;
import dev.chaperone.service.home.Platform;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts manifests where browsers look, and takes them away again. Doing either twice is the same as doing it once.
 *
 * @param into a folder in place of all of the browsers' own
 * @param rehearsal whether it is only told what would be done
 */
public record Registration(Platform platform, Scope scope, Optional<Path> into, boolean rehearsal) {

    /** For the user who runs this. */
    public static Registration forUser(Platform platform) {
        return new Registration(platform, Scope.USER, Optional.empty(), false);
    }

    /** For all users of the machine, which needs an administrator's rights. */
    public static Registration forEveryone(Platform platform) {
        return new Registration(platform, Scope.EVERYONE, Optional.empty(), false);
    }

    /** Into a folder given, such as the one of a throw-away profile; touches nothing else. */
    public static Registration into(Path folder, Platform platform) {
        return new Registration(platform, Scope.USER, Optional.of(folder.toAbsolutePath()), false);
    }

    /** The same, changing nothing. */
    public Registration rehearsed() {
        return new Registration(platform, scope, into, true);
    }

    /** What happened to one browser's manifest, or would. */
    public record Step(Browser browser, Path file, Outcome outcome) {}

    public enum Outcome { WRITTEN, UNCHANGED, REMOVED, ABSENT, FOREIGN }

    public List<Step> install(List<Browser> browsers, Path command, String chromiumId) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Browser browser : browsers) {
            String extension = browser.family() == Browser.Family.FIREFOX ? HostManifest.FIREFOX_ID : chromiumId;
            Path file = file(browser, browsers);
            String wanted = new HostManifest(browser.family(), command, extension).json();
            boolean same = Files.isRegularFile(file) && Files.readString(file).equals(wanted);
            if (!same && !rehearsal) write(file, wanted);
            if (!rehearsal) register(browser, file);
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
                if (!rehearsal) remove(browser, file);
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
        if (into.isEmpty()) return browser.place(platform, scope).file();
        boolean alone = among.stream().allMatch(b -> b.family() == browser.family());
        boolean apart = browser.family() == Browser.Family.FIREFOX && !alone;
        return (apart ? into.get().resolve("firefox") : into.get()).resolve(HostManifest.FILE);
    }

    /** A browser that looks meanwhile finds the old manifest or the new one. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), HostManifest.NAME, ".new");
        try {
            Files.writeString(fresh, text);
            // Other users of the machine must be able to read what is for everybody; it names nobody.
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void remove(Browser browser, Path file) throws IOException {
        Files.delete(file);
        Browser.Place place = browser.place(platform, scope);
        if (into.isPresent()) return;
        if (!place.registryKey().isEmpty()) Registry.run(Registry.delete(place.registryKey()));
        for (Path folder = place.folder(); !folder.equals(place.base()); folder = folder.getParent()) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private void register(Browser browser, Path file) throws IOException {
        String key = browser.place(platform, scope).registryKey();
        if (!key.isEmpty() && into.isEmpty()) Registry.run(Registry.add(key, file.toString()));
    }
}
