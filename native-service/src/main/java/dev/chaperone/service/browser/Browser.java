package dev.chaperone.service.browser;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browsers, and where each looks for the manifests of programs it may start. Sources: Chromium's {@code chrome_paths.cc},
 * the makers' pages on native messaging, and Mozilla's page on native manifests, read in November 2026.
 *
 * <p>For one user every browser has a folder of its own; for all users, and in Windows' registry, Brave, Vivaldi and Opera go by
 * Chrome's. Firefox's ESR and Developer Edition go by Firefox's.
 */
public enum Browser {
    CHROMIUM("chromium", Family.CHROMIUM, "chromium", "Chromium", "Chromium", "etc/chromium", "Library/Application Support/Chromium"),
    CHROME("chrome", Family.CHROMIUM, "google-chrome", "Google/Chrome", Shared.KEY, Shared.LINUX, Shared.MAC),
    EDGE("edge", Family.CHROMIUM, "microsoft-edge", "Microsoft Edge", "Microsoft\\Edge", "etc/opt/edge", "Library/Microsoft/Edge"),
    BRAVE("brave", Family.CHROMIUM, "BraveSoftware/Brave-Browser", "BraveSoftware/Brave-Browser", Shared.KEY, Shared.LINUX, Shared.MAC),
    VIVALDI("vivaldi", Family.CHROMIUM, "vivaldi", "Vivaldi", Shared.KEY, Shared.LINUX, Shared.MAC),
    OPERA("opera", Family.CHROMIUM, "opera", "com.operasoftware.Opera", Shared.KEY, Shared.LINUX, Shared.MAC),
    FIREFOX("firefox", Family.FIREFOX, ".mozilla", "Mozilla", "Mozilla", "usr/lib/mozilla", "Library/Application Support/Mozilla");

    /** How the manifest names the extension. */
    public enum Family { CHROMIUM, FIREFOX }

    /** For whom a manifest is. */
    public enum Scope { USER, EVERYONE }

    /** Chrome's, by which others go too. */
    private static final class Shared {
        static final String KEY = "Google\\Chrome";
        static final String LINUX = "etc/opt/chrome";
        static final String MAC = "Library/Google/Chrome";
    }

    private final String id;
    private final Family family;
    private final String linux;
    private final String mac;
    private final String windows;
    private final String linuxAll;
    private final String macAll;

    Browser(String id, Family family, String linux, String mac, String windows, String linuxAll, String macAll) {
        this.id = id;
        this.family = family;
        this.linux = linux;
        this.mac = mac;
        this.windows = windows;
        this.linuxAll = linuxAll;
        this.macAll = macAll;
    }

    /**
     * Where one browser on one system wants its manifest.
     *
     * @param profile the browser's own folder; where it is missing the browser was never used here
     * @param folder the folder of the manifest
     * @param base the folder above, which many programs share and nobody takes away
     * @param registryKey on Windows the key that must hold the manifest's path; else empty
     */
    public record Place(Path profile, Path folder, Path base, String registryKey) {

        public Path file() {
            return folder.resolve(HostManifest.FILE);
        }
    }

    public String id() {
        return id;
    }

    public Family family() {
        return family;
    }

    /** By its id; Firefox's long-term release also by its own. */
    public static Optional<Browser> of(String id) {
        return id.equals("firefox-esr") ? Optional.of(FIREFOX) : Arrays.stream(values()).filter(b -> b.id.equals(id)).findFirst();
    }

    /** For the user who runs this. */
    public Place place(Platform platform) {
        return place(platform, Scope.USER);
    }

    public Place place(Platform platform, Scope scope) {
        return switch (platform.system()) {
            case LINUX -> linux(platform, scope);
            case MAC -> scope == Scope.USER
                    ? below(platform.home().resolve("Library/Application Support"), mac, "NativeMessagingHosts")
                    : below(platform.root().resolve("Library"), macAll.substring("Library/".length()), "NativeMessagingHosts");
            case WINDOWS -> windows(platform, scope);
        };
    }

    private Place linux(Platform platform, Scope scope) {
        if (scope == Scope.EVERYONE) {
            Path own = platform.root().resolve(linuxAll);
            return below(own.getParent(), own.getFileName().toString(), "native-messaging-hosts");
        }
        // Chromium follows the XDG variable for its folder, Firefox for this purpose does not.
        if (family == Family.FIREFOX) return below(platform.home(), linux, "native-messaging-hosts");
        return below(platform.folder("XDG_CONFIG_HOME", platform.home().resolve(".config")), linux, "NativeMessagingHosts");
    }

    private static Place below(Path base, String own, String last) {
        Path profile = base.resolve(own);
        return new Place(profile, profile.resolve(last), base, "");
    }

    /** Windows keeps only the path in the registry; the manifests lie with our own files, one folder a key. */
    private Place windows(Platform platform, Scope scope) {
        Path base = scope == Scope.USER ? Home.on(platform).folder()
                : platform.folder("ProgramData", platform.root().resolve("ProgramData")).resolve("Chaperone");
        String first = Arrays.stream(values()).filter(b -> b.windows.equals(windows)).findFirst().orElse(this).id;
        Path ours = base.resolve("manifests").resolve(first);
        String hive = scope == Scope.USER ? "HKCU" : "HKLM";
        return new Place(ours, ours, base, hive + "\\Software\\" + windows + "\\NativeMessagingHosts\\" + HostManifest.NAME);
    }

    /** Whether this browser left anything here other than what we put there. On Windows that cannot be told from folders. */
    public boolean used(Platform platform) throws IOException {
        Place place = place(platform);
        if (!Files.isDirectory(place.profile())) return false;
        if (platform.system() == Platform.System.WINDOWS) return true;
        try (Stream<Path> inside = Files.list(place.profile())) {
            return inside.anyMatch(each -> !each.equals(place.folder()));
        }
    }
}
