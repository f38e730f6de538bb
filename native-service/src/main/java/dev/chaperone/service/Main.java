package dev.chaperone.service;

import dev.chaperone.service.command.Commands;
import dev.chaperone.service.command.Serve;

/** Where the program begins: as a host when a browser starts it, else as a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Serve.startedByBrowser(args) ? Serve.run() : Commands.run(args));
    }
}
