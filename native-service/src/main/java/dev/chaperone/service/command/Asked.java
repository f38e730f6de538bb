package dev.chaperone.service.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
        Console console = System.console();
        String answer = console != null && console.isTerminal() ? console.readLine()
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes|o|oui");
    }
}
