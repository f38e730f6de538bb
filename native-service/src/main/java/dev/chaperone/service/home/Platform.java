package dev.chaperone.service.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The machine as far as folders go: which system, whose home, which environment. Given rather than asked for, so that
 * every system's table can be tested on any.
 *
 * @param root the topmost folder, below which lies what all users share
 */
public record Platform(System system, Path home, Map<String, String> env, Path root) {

    public enum System { LINUX, MAC, WINDOWS }

    /** With the machine's own root. */
    public Platform(System system, Path home, Map<String, String> env) {
        this(system, home, env, home.toAbsolutePath().getRoot());
    }

    /** The same, what all users share lying below another folder. */
    public Platform below(Path otherRoot) {
        return new Platform(system, home, env, otherRoot.toAbsolutePath());
    }

    public static Platform here() {
        String name = java.lang.System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        System system = name.contains("win") ? System.WINDOWS : name.contains("mac") ? System.MAC : System.LINUX;
        Map<String, String> env = java.lang.System.getenv();
        // Java asks the list of users, browsers ask HOME: where the two differ, we must look where browsers look.
        String told = system == System.WINDOWS ? "" : env.getOrDefault("HOME", "");
        return new Platform(system, Path.of(told.isEmpty() ? java.lang.System.getProperty("user.home", ".") : told), env);
    }

    /** A folder named by the environment, when it names one that is absolute; else the usual one. */
    public Path folder(String variable, Path usual) {
        String value = env.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? usual : Path.of(value);
    }
}
