package dev.chaperone.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a paper goes: into a file that was named, for its owner alone, else onto the screen. */
final class Paperwork {

    private Paperwork() {}

    static void put(byte[] bytes, @Nullable Path file, PrintWriter screen) throws IOException {
        if (file == null) {
            screen.print(new String(bytes, StandardCharsets.UTF_8));
            screen.flush();
            return;
        }
        OwnFile.write(file, bytes);
        screen.println("Written: " + file);
    }
}
