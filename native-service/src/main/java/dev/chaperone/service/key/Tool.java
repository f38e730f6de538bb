package dev.chaperone.service.key;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One of the system's own programs, by its full path, so that the folder we are started in cannot put another in its place. */
record Tool(Path path) {

    /** Somebody may have to type a password to open the keychain. */
    private static final int PATIENCE_SECONDS = 60;

    static Optional<Tool> on(Map<String, String> env, String... names) {
        String path = env.getOrDefault("PATH", env.getOrDefault("Path", ""));
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).map(Path::of).filter(Path::isAbsolute)
                .flatMap(folder -> Arrays.stream(names).map(folder::resolve)).filter(Files::isExecutable).findFirst().map(Tool::new);
    }

    record Outcome(int code, String out) {}

    /** @param input goes to its standard input; what it says on its error stream is nobody's to read */
    Outcome run(String input, String... arguments) throws KeyException {
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            Thread.ofPlatform().daemon().start(() -> feed(process, input));
            Thread.ofPlatform().daemon().start(() -> end(process));
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor(), out);
        } catch (IOException | UncheckedIOException e) {
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static void feed(Process process, String input) {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading; its exit code says why.
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    KeyException away() {
        return new KeyException("keychain-away", "The system's keychain does not answer (" + path.getFileName() + ").");
    }
}
