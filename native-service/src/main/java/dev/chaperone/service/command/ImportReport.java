package dev.chaperone.service.command;

import dev.chaperone.service.desk.RosterCare;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.intake.Merge;
import dev.chaperone.service.intake.Trouble;
import dev.chaperone.service.wire.Refusal;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Takes files of clients in and says what became of them. */
final class ImportReport {

    private static final int MOST_TROUBLES = 20;
    private static final int BAR = 30;

    private final RosterCare care;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    ImportReport(RosterCare care, PrintWriter out, PrintWriter err) {
        this.care = care;
        this.out = out;
        this.err = err;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    int take(List<Path> files, boolean dryRun) throws Refusal, StoreException, IOException {
        for (Path file : files) {
            Intake read = Intake.read(Files.readAllBytes(file), this::bar);
            if (terminal) err.print("\rKeeping …" + " ".repeat(BAR + 10));
            Merge merge = care.take(read, dryRun);
            if (terminal) err.print("\r" + " ".repeat(BAR + 20) + "\r");
            if (files.size() > 1) out.println(file.getFileName() + ":");
            tell(read, merge, dryRun);
        }
        return 0;
    }

    private void tell(Intake read, Merge merge, boolean dryRun) {
        if (!read.source().title().isEmpty()) out.println("Written by " + read.source().title() + ".");
        out.println("Columns kept: " + read.kept().stream().map(k -> k.heading() + " (" + k.as() + ")").collect(Collectors.joining(", ")) + ".");
        if (!read.dropped().isEmpty()) out.println("Columns dropped: " + String.join(", ", read.dropped()) + ".");
        out.println((dryRun ? "Would take in " : "Took in ") + read.clients().size() + " clients: " + merge.fresh() + " new, " + merge.updated()
                + " updated, " + merge.unchanged() + " unchanged"
                + (read.duplicates() == 0 ? "" : "; " + read.duplicates() + " rows told of somebody twice and were merged")
                + (read.leftOut() == 0 ? "" : "; " + read.leftOut() + " rows left out") + ". The list "
                + (dryRun ? "would have " : "has ") + merge.clients().size() + (dryRun ? "." : " now."));
        read.troubles().stream().limit(MOST_TROUBLES).map(Trouble::sentence).forEach(out::println);
        if (read.troubles().size() > MOST_TROUBLES) out.println("… and " + (read.troubles().size() - MOST_TROUBLES) + " more like these.");
        out.flush();
    }

    /** Only where somebody watches. */
    private void bar(int done, int of) {
        if (!terminal) return;
        int full = (int) ((long) BAR * done / Math.max(1, of));
        err.print("\rReading [" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + (int) (100L * done / Math.max(1, of)) + " %");
        err.flush();
    }
}
