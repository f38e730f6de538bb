package dev.chaperone.service.key;

import java.util.Map;
import java.util.Optional;

/** The system's own place for secrets. */
public sealed interface Keychain permits SecretService, MacKeychain, Dpapi {

    /** Which system this is; each has its own. */
    enum System { LINUX, MAC, WINDOWS }

    /** The keychain of this machine, where its tool is there and has somebody to talk to. */
    static Optional<Keychain> on(System system, Map<String, String> env) {
        return switch (system) {
            case LINUX -> env.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty() ? Optional.empty()
                    : Tool.on(env, "secret-tool").map(SecretService::new);
            case MAC -> Tool.on(env, "security").map(MacKeychain::new);
            case WINDOWS -> Tool.on(env, "powershell.exe", "pwsh.exe").map(Dpapi::new);
        };
    }

    /** For people. */
    String title();

    /**
     * Keeps a secret under a name.
     *
     * @param secret letters and digits
     * @return what must be kept beside the name to get it back; empty where the name is enough
     */
    String keep(String name, String secret) throws KeyException;

    /** @param beside what {@link #keep} returned */
    String fetch(String name, String beside) throws KeyException;

    void forget(String name) throws KeyException;

    /** When the keychain answers, but has no such secret. */
    static KeyException gone() {
        return new KeyException("key-missing", "The key to the stored files is not in the system's keychain any more.");
    }
}
