package dev.chaperone.service.command;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.KeyFile;
import dev.chaperone.service.home.KeyFile.Place;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.key.Keychain;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where the key to everything that is kept lies, and moving it. */
@Command(name = "key", mixinStandardHelpOptions = true, description = "Say where the key to what is kept lies, or move it.")
final class Key implements Runnable {

    private static final int SHORTEST = 8;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        KeyFile key = key();
        String chain = key.keychain().map(Keychain::title).orElse("");
        out().println(switch (key.place()) {
            case NOWHERE -> "There is no key yet; one is made with the first thing that is kept.";
            case FILE -> "The key lies in a private file, " + key.path() + ".";
            case KEYCHAIN -> "The key is in the system's keychain" + (chain.isEmpty() ? ", which cannot be reached from here." : " (" + chain + ").");
            case PASSPHRASE -> "The key is sealed by a passphrase.";
        });
        if (key.place() == Place.FILE && !chain.isEmpty()) out().println("It can go into the system's keychain: chaperone key keychain");
    }

    @Command(name = "file", mixinStandardHelpOptions = true, description = "Into a file that you alone can read.")
    int file() throws Exception {
        return move(Place.FILE, new char[0], "The key lies in a private file now.");
    }

    @Command(name = "keychain", mixinStandardHelpOptions = true, description = "Into the system's own keychain.")
    int keychain() throws Exception {
        return move(Place.KEYCHAIN, new char[0], "The key is in the system's keychain now.");
    }

    @Command(name = "passphrase", mixinStandardHelpOptions = true,
            description = "Seal it by a passphrase, which each browser asks for once. Forgotten, nobody can open what is kept.")
    int passphrase() throws Exception {
        key().requireOpen();
        char[] first = Asked.secret("New passphrase: ", spec());
        try {
            if (first.length < SHORTEST) throw new Refusal("short-passphrase", "A passphrase has at least " + SHORTEST + " characters.");
            char[] again = Asked.secret("Once more: ", spec());
            boolean same = Arrays.equals(first, again);
            Arrays.fill(again, '\0');
            if (!same) throw new Refusal("other-passphrase", "The two were not the same; nothing was changed.");
            return move(Place.PASSPHRASE, first, "The key is sealed by the passphrase now. Forgotten, nobody can open what is kept: you would import your list again.");
        } finally {
            Arrays.fill(first, '\0');
        }
    }

    private int move(Place to, char[] passphrase, String done) throws Exception {
        key().move(to, passphrase);
        out().println(done);
        return 0;
    }

    /** Asks for the passphrase where somebody is there to answer. */
    static boolean unlocked(CommandSpec spec) throws Exception {
        KeyFile key = key();
        if (!key.locked() || !Asked.somebody()) return false;
        key.unlock(Asked.secret("Passphrase: ", spec));
        return true;
    }

    private static KeyFile key() {
        return Home.on(Platform.here()).key();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }
}
