package dev.chaperone.service.command;

import dev.chaperone.service.wire.Frames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program as a process of its own, with a home of its own: the command that the build made, where one is named, else
 * the classes as they are.
 */
public record Program(Path home) {

    /** The command to test; the build's own name for it is {@code target/chaperone}. */
    private static final String EXECUTABLE = System.getProperty("chaperone.executable", "");

    public record Outcome(int code, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Whether the command that was built is tested, rather than the classes. */
    public static boolean built() {
        return !EXECUTABLE.isEmpty();
    }

    /** How the program is called here. */
    public static List<String> command() {
        return built() ? List.of(EXECUTABLE) : List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dchaperone.command=/bin/sh",
                "-cp", System.getProperty("java.class.path"), "dev.chaperone.service.Main");
    }

    public Process start(String... args) throws IOException {
        return startUnder(List.of(), args);
    }

    /** Started by another command, which ends in starting what its arguments say. */
    public Process startUnder(List<String> starter, String... args) throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.addAll(command());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        // What a browser gives is hardly an environment; a language that is not UTF-8 is the hard case.
        builder.environment().clear();
        builder.environment().put("CHAPERONE_HOME", home.resolve("data").toString());
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    public Outcome run(String input, String... args) throws IOException, InterruptedException {
        return run(input.getBytes(StandardCharsets.UTF_8), args);
    }

    private Outcome run(byte[] input, String... args) throws IOException, InterruptedException {
        Process process = start(args);
        byte[][] err = new byte[1][];
        Thread reader = Thread.startVirtualThread(() -> err[0] = all(process.getErrorStream()));
        Thread writer = Thread.startVirtualThread(() -> {
            try (var in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException e) {
                // A program that refuses its arguments does not read its input.
            }
        });
        byte[] out = all(process.getInputStream());
        reader.join();
        writer.join();
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("does not end");
        return new Outcome(process.exitValue(), new String(out, StandardCharsets.UTF_8), new String(err[0], StandardCharsets.UTF_8));
    }

    /** The pipe to a program that serves. */
    public static Frames frames(Process process) {
        return new Frames(process.getInputStream(), process.getOutputStream());
    }

    private static byte[] all(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
