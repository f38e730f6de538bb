package dev.chaperone.service.browser;

import java.io.IOException;
import java.util.List;

/** Windows' registry, by its own command; what is asked of it is plain data, so that it can be looked at on any system. */
final class Registry {

    private Registry() {}

    /** The command that makes a key hold a path. */
    static List<String> add(String key, String path) {
        return List.of("reg", "add", key, "/ve", "/t", "REG_SZ", "/d", path, "/f");
    }

    /** The command that takes a key away. */
    static List<String> delete(String key) {
        return List.of("reg", "delete", key, "/f");
    }

    static void run(List<String> command) throws IOException {
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
