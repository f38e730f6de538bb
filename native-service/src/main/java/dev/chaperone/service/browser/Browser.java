package dev.chaperone.service.browser;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The browsers, and where each looks for the manifests of programs it may start, for one user and for all. */
public enum Browser {
    CHROMIUM("chromium", Family.CHROMIUM, "chromium", "Chromium", "Chromium", "/etc/chromium"),
    CHROME("chrome", Family.CHROMIUM, "google-chrome", "Google/Chrome", "Google\\Chrome", "/etc/opt/chrome"),
    EDGE("edge", Family.CHROMIUM, "microsoft-edge", "Microsoft Edge", "Microsoft\\Edge", "/etc/opt/edge"),
    /** Has folders of its own for one user only; for the rest it goes by Chrome's. */
    BRAVE("brave", Family.CHROMIUM, "BraveSoftware/Brave-Browser", "BraveSoftware/Brave-Browser", "Google\\Chrome", "/etc/opt/chrome"),
    FIREFOX("firefox", Family.FIREFOX, ".mozilla", "Mozilla", "Mozilla", "/usr/lib/mozilla");

    /** How the manifest names the extension. */
    public enum Family { CHROMIUM, FIREFOX }

    private final String id;
    private final Family family;
    private final String linux;
    private final String mac;
    private final String windows;
    private final String everyone;

    Browser(String id, Family family, String linux, String mac, String windows, String everyone) {
        this.id = id;
        this.family = family;
        this.linux = linux;
        this.mac = mac;
        this.windows = windows;
        this.everyone = everyone;
    }

    /**
     * Where one browser on one system wants its manifest.
     *
     * @param profile the browser's own folder; where it is missing the browser was never used here
     * @param folder the folder of the manifest
     * @param base the folder above, which many programs share and nobody takes away
     * @param registryKey on Windows the key that must hold the manifest's path; else empty
     */
    public record Place(Path profile, Path folder, Path base, String registryKey) {}

    public String id() {
        return id;
    }

    public Family family() {
        return family;
    }

    public static Optional<Browser> of(String id) {
        return Arrays.stream(values()).filter(b -> b.id.equals(id)).findFirst();
    }

    public Place place(Platform platform) {
        return switch (platform.system()) {
            case LINUX -> {
                // Chromium follows the XDG variable for its folder, Firefox for this purpose does not.
                Path config = platform.folder("XDG_CONFIG_HOME", platform.home().resolve(".config"));
                Path base = family == Family.FIREFOX ? platform.home() : config;
                Path profile = base.resolve(linux);
                yield new Place(profile, profile.resolve(family == Family.FIREFOX ? "native-messaging-hosts" : "NativeMessagingHosts"), base, "");
            }
            case MAC -> {
                Path base = platform.home().resolve("Library/Application Support");
                Path profile = base.resolve(mac);
                yield new Place(profile, profile.resolve("NativeMessagingHosts"), base, "");
            }
            case WINDOWS -> {
                // Windows keeps only the path in the registry; the manifests lie with our own files, one folder a key.
                Path base = Home.on(platform).folder();
                String first = Arrays.stream(values()).filter(b -> b.windows.equals(windows)).findFirst().orElse(this).id;
                Path ours = base.resolve("manifests").resolve(first);
                yield new Place(ours, ours, base, "HKCU\\Software\\" + windows + "\\NativeMessagingHosts\\" + HostManifest.NAME);
            }
        };
    }

    /** Where a package puts the manifest for all users of a machine; only a package for Linux does. */
    public Optional<Path> everyone(Platform platform) {
        return switch (platform.system()) {
            case LINUX -> Optional.of(Path.of(everyone, "native-messaging-hosts"));
            case MAC, WINDOWS -> Optional.empty();
        };
    }
}
