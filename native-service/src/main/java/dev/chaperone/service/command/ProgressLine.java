package dev.chaperone.service.command;

import dev.chaperone.service.audit.Audit;
import dev.chaperone.service.audit.Findings;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on a terminal, drawn over and over: how far, how many, how long still. */
final class ProgressLine implements Audit.Progress, AutoCloseable {

    private static final long BETWEEN = 250_000_000L;
    private static final int WIDE = 30;
    /** The time that is left is not guessed from less than this. */
    private static final double ENOUGH = 0.01;

    private final PrintWriter to;
    private final boolean shown;
    private final long before;
    private final long start = System.nanoTime();
    private double from = -1;
    private long last;

    private ProgressLine(PrintWriter to, boolean shown, long before) {
        this.to = to;
        this.shown = shown;
        this.before = before;
    }

    /** @param before posts of an earlier run that was stopped */
    static ProgressLine on(PrintWriter to, boolean asked, long before) {
        Console console = System.console();
        ProgressLine line = new ProgressLine(to, asked || console != null && console.isTerminal(), before);
        if (before > 0) to.println("Going on after " + before + " posts.");
        return line;
    }

    @Override
    public void at(double share, Findings sofar) {
        long now = System.nanoTime();
        boolean moved = sofar.posts() > before;
        // What was reviewed before is passed over quickly; the time that is left is reckoned from where it goes on.
        if (from < 0 && moved) from = share;
        if (!shown || now - last < BETWEEN) return;
        last = now;
        int done = (int) Math.round(share * WIDE);
        double gone = share - Math.max(0, from);
        String left = gone < ENOUGH ? "" : " " + clock((now - start) / 1e9 / gone * (1 - share)) + " left";
        to.print("\r[" + "#".repeat(done) + "-".repeat(WIDE - done) + "] " + Math.round(share * 100) + " %, " + sofar.posts() + " posts, "
                + sofar.flagged() + " flagged" + left + "   ");
        to.flush();
    }

    static String clock(double seconds) {
        long s = Math.round(seconds);
        return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    @Override
    public void close() {
        if (shown && last != 0) to.print("\r" + " ".repeat(WIDE + 60) + "\r");
        to.flush();
    }
}
