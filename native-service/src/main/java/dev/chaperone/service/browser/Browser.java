package dev.chaperone.service.browser;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The browsers, and where each looks for the manifests of programs it may start, for one user. */
public enum Browser {
    CHROMIUM("chromium", Family.CHROMIUM, "chromium", "Chromium", "Chromium"),
    CHROME("chrome", Family.CHROMIUM, "google-chrome", "Google/Chrome", "Google\\Chrome"),
    FIREFOX("firefox", Family.FIREFOX, ".mozilla", "Mozilla", "Mozilla");

    /** How the manifest names the extension. */
    public enum Family { CHROMIUM, FIREFOX }

    private final String id;
    private final Family family;
    private final String linux;
    private final String mac;
    private final String windows;

    Browser(String id, Family family, String linux, String mac, String windows) {
        this.id = id;
        this.family = family;
        this.linux = linux;
        this.mac = mac;
        this.windows = windows;
    }

    /**
     * Where one browser on one system wants its manifest.
     *
     * @param profile the browser's own folder; where it is missing the browser was never used here
     * @param folder the folder of the manifest
     * @param registryKey on Windows the key that must hold the manifest's path; else empty
     */
    public record Place(Path profile, Path folder, String registryKey) {}

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
                Path profile = (family == Family.FIREFOX ? platform.home() : config).resolve(linux);
                yield new Place(profile, profile.resolve(family == Family.FIREFOX ? "native-messaging-hosts" : "NativeMessagingHosts"), "");
            }
            case MAC -> {
                Path profile = platform.home().resolve("Library/Application Support").resolve(mac);
                yield new Place(profile, profile.resolve("NativeMessagingHosts"), "");
            }
            case WINDOWS -> {
                // Windows keeps only the path in the registry; the manifests lie with our own files, one folder a family.
                Path ours = Home.on(platform).folder().resolve("manifests").resolve(id);
                yield new Place(ours, ours, "HKCU\\Software\\" + windows + "\\NativeMessagingHosts\\" + HostManifest.NAME);
            }
        };
    }
}
