package dev.chaperone.service.command;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** A question before something that cannot be undone. */
final class Asked {

    private Asked() {}

    /** Whether the answer was yes, or was given beforehand. Silence is a no. */
    static boolean sure(String question, boolean yes, CommandSpec spec) throws IOException {
        if (yes) return true;
        PrintWriter err = spec.commandLine().getErr();
        err.print(question + " [y/N] ");
        err.flush();
        String answer = somebody() ? System.console().readLine() : line();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes|o|oui");
    }

    /** Without showing it; a script gives it as a line of its input. */
    static char[] secret(String question, CommandSpec spec) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        err.print(question);
        err.flush();
        if (somebody()) {
            char[] typed = System.console().readPassword();
            return typed == null ? new char[0] : typed;
        }
        String line = line();
        return line == null ? new char[0] : line.toCharArray();
    }

    /** Whether a person sits at a terminal. */
    static boolean somebody() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Byte by byte: what is left of the input may be another question's. */
    private static @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = System.in.read();
        if (b < 0) return null;
        for (; b >= 0 && b != '\n'; b = System.in.read()) if (b != '\r') line.write(b);
        return line.toString(StandardCharsets.UTF_8);
    }
}
