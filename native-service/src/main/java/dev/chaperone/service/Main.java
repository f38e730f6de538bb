package dev.chaperone.service;

import dev.chaperone.service.command.Commands;
import dev.chaperone.service.command.Serve;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program begins: as a host when a browser starts it, else as a command. */
public final class Main {

    /** Lucene tells how it might be faster; nobody who reads our error stream can act on it. Held, or it would be forgotten. */
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        QUIET.setLevel(Level.SEVERE);
        System.exit(run(args));
    }

    /** Whatever happens, the process ends: the index keeps threads that would hold a browser's service open for ever. */
    private static int run(String[] args) {
        try {
            return Serve.startedByBrowser(args) ? Serve.run() : Commands.run(args);
        } catch (Throwable fault) {
            // Its message may quote what somebody typed; its kind cannot.
            System.err.println("chaperone: [internal] The program ended by a fault of its own (" + fault.getClass().getSimpleName() + ").");
            return Commands.FAULT;
        }
    }
}
