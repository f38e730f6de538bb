package dev.chaperone.service.browser;

import dev.chaperone.service.home.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A browser in a box of its own, which lets it start no program of the user's, or only after asking.
 *
 * @param browser which one, by our id where we know it, else by the box's name for it
 * @param box {@code snap} or {@code flatpak}
 * @param asks whether it can start the service after the user said yes once: so does Firefox's snap, which reads the manifest
 *     of an unboxed Firefox and starts the program through the desktop's portal (Ubuntu 22.04 and newer)
 */
public record Confined(String browser, String box, boolean asks) {

    private static final Map<String, String> SNAPS = new TreeMap<>(Map.of(
            "chromium", "chromium", "brave", "brave", "opera", "opera", "vivaldi", "vivaldi", "firefox", "firefox"));
    private static final Map<String, String> FLATPAKS = new TreeMap<>(Map.of(
            "org.chromium.Chromium", "chromium", "com.google.Chrome", "chrome", "com.microsoft.Edge", "edge", "com.brave.Browser", "brave",
            "com.vivaldi.Vivaldi", "vivaldi", "com.opera.Opera", "opera", "org.mozilla.firefox", "firefox"));

    /** Those of this machine; only Linux has such boxes. */
    public static List<Confined> on(Platform platform) throws IOException {
        if (platform.system() != Platform.System.LINUX) return List.of();
        List<Confined> found = new ArrayList<>();
        for (var snap : SNAPS.entrySet()) {
            if (Files.exists(platform.root().resolve("snap/bin").resolve(snap.getKey())) || filled(platform.home().resolve("snap").resolve(snap.getKey()))) {
                found.add(new Confined(snap.getValue(), "snap", snap.getValue().equals("firefox")));
            }
        }
        Path shared = platform.root().resolve("var/lib/flatpak/app");
        Path own = platform.folder("XDG_DATA_HOME", platform.home().resolve(".local/share")).resolve("flatpak/app");
        for (var app : FLATPAKS.entrySet()) {
            if (Files.exists(shared.resolve(app.getKey())) || Files.exists(own.resolve(app.getKey()))) {
                found.add(new Confined(app.getValue(), "flatpak", false));
            }
        }
        return found;
    }

    /** A folder that a removed snap leaves behind may be empty. */
    private static boolean filled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    public String name() {
        return browser + " (" + box + ")";
    }

    /** What the person can do; in English or French. */
    public String advice(String lang) {
        boolean fr = lang.equals("fr");
        if (asks) {
            return fr ? "au premier démarrage, il demande s’il peut lancer Chaperone : répondez oui"
                    : "it asks once whether it may start Chaperone: say yes";
        }
        return fr ? "sa boîte " + box + " l’empêche de lancer Chaperone : installez le même navigateur à partir du paquet de son éditeur ou de votre distribution"
                : "its " + box + " lets it start no other program: install the same browser from its maker's or your distribution's own package";
    }

    /** Which of our browsers it is in a box. */
    public Optional<Browser> kind() {
        return Browser.of(browser);
    }
}
