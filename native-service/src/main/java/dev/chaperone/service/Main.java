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
        System.exit(Serve.startedByBrowser(args) ? Serve.run() : Commands.run(args));
    }
}
