package dev.chaperone.service.command;

import dev.chaperone.rules.pack.PackError;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Versions;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole: its verbs, its exit codes, and how it speaks of faults. */
@Command(name = "chaperone", mixinStandardHelpOptions = true, version = "chaperone " + Versions.PRODUCT,
        description = "A quiet second look for health professionals on social media.",
        subcommands = {Serve.class, Check.class, AuditArchives.class, Match.class, Clients.class, Exceptions.class, Key.class, Packs.class, PolicyCommand.class, ChecklistCommand.class, Record.class,
            Install.class, Uninstall.class, Doctor.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; nothing found above a note",
            "1:check or audit found something worth a second look, packs test a fault, or doctor a broken link",
            "2:the command was not understood",
            "3:a file that was named cannot be used",
            "4:some lines of the input, or parts of an archive, were refused; the others are answered",
            "5:what is stored cannot be read",
            "70:a fault of the program"})
public final class Commands implements Runnable {

    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int LINES = 4;
    static final int STORE = 5;
    public static final int FAULT = 70;

    private Commands() {}

    public static int run(String... args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code = line(out, err).execute(args);
        out.flush();
        return code;
    }

    static CommandLine line(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Commands());
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, _) -> tell(err, "usage", fault.getMessage() + " See chaperone --help.", USAGE));
        line.setExecutionExceptionHandler((fault, verb, typed) -> {
            // Once more, with the passphrase, where somebody is there to type it.
            if (fault instanceof StoreException e && e.code().equals("locked") && unlocked(verb, err)) {
                return line(verb.getOut(), err).execute(typed.expandedArgs().toArray(String[]::new));
            }
            return explain(fault, err);
        });
        return line;
    }

    private static boolean unlocked(CommandLine verb, PrintWriter err) {
        try {
            return Key.unlocked(verb.getCommandSpec());
        } catch (Exception e) {
            explain(e, err);
            return false;
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), "Which verb?");
    }

    /** One sentence and its code; a person can do nothing with a stack trace. */
    private static int explain(Exception fault, PrintWriter err) {
        return switch (fault) {
            case Refusal e -> tell(err, e.code(), e.sentence(), INPUT);
            case StoreException e -> tell(err, e.code(), e.sentence(), STORE);
            case Damage e -> tell(err, e.code(), e.sentence(), INPUT);
            case PackError e -> tell(err, "bad-pack", String.valueOf(e.getMessage()), INPUT);
            case NoSuchFileException e -> tell(err, "no-such-file", "There is no file " + e.getFile() + ".", INPUT);
            case AccessDeniedException e -> tell(err, "no-access", "The file " + e.getFile() + " may not be used.", INPUT);
            case IOException e -> tell(err, "io", "Reading or writing failed: " + e.getClass().getSimpleName() + ".", INPUT);
            // What is graver than an exception, picocli hands over in one of its own.
            case CommandLine.ExecutionException e when e.getCause() instanceof OutOfMemoryError ->
                    tell(err, "too-large", "This needs more memory than there is.", INPUT);
            default -> tell(err, "internal", "The program met a fault of its own: " + place(fault) + ".", FAULT);
        };
    }

    /** Kind and place of a fault, for a report; never its message, which could hold a piece of a draft. */
    private static String place(Exception fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static int tell(PrintWriter err, String code, String sentence, int exit) {
        err.println("chaperone: [" + code + "] " + sentence);
        return exit;
    }
}
