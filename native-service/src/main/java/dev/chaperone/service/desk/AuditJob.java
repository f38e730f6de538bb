package dev.chaperone.service.desk;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.archive.Archives;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.audit.Audit;
import dev.chaperone.service.audit.Findings;
import dev.chaperone.service.audit.Slices;
import dev.chaperone.service.home.HandledFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.JournalFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.AuditRequest;
import dev.chaperone.service.wire.AuditResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One export that a browser hands over, looked through beside the line, which goes on answering. What is found is in a sealed
 * journal, as with the command; it is thrown away when another one begins or the user says so.
 */
final class AuditJob {

    private static final String JOURNAL = "audit-page";

    final String name;
    final String since;
    final boolean messages;
    final List<String> packs;
    final List<Rule> rules;
    private final Slices slices = new Slices();
    private final JournalFile journal;
    private final Findings findings;
    private final Thread thread;
    private volatile Seen seen;

    /** What may be told while it goes on. */
    private record Seen(String phase, double share, long posts, int stop, int caution, int note, String code, String message) {}

    private AuditJob(AuditRequest.Begin begin, Engine.View view, JournalFile journal, HandledFile.Names names) throws IOException {
        this.name = begin.name();
        this.since = begin.since();
        this.messages = begin.messages();
        this.packs = view.chosen().packs();
        this.rules = view.chosen().rulebook().rules(packs);
        this.journal = journal;
        this.findings = Findings.of(journal);
        this.seen = seen("reading", 0, "", "");
        this.thread = Thread.ofPlatform().daemon().name("audit").unstarted(() -> run(begin, view, names));
    }

    static AuditJob begin(AuditRequest.Begin begin, Home home, Engine.View view) throws StoreException, IOException {
        forget(home);
        HandledFile.Names names = home.handled().names();
        JournalFile journal = home.journal(JOURNAL);
        try {
            AuditJob job = new AuditJob(begin, view, journal, names);
            job.thread.start();
            return job;
        } catch (IOException | RuntimeException e) {
            // Held open, it would look like a look under way until the service ends.
            journal.delete();
            throw e;
        }
    }

    /** What a line that broke has left. @throws StoreException {@code audit-running} while another browser's goes on */
    static void forget(Home home) throws StoreException, IOException {
        home.journal(JOURNAL).delete();
    }

    /** With an engine of its own: the line's may be closed when the choice of packs changes. */
    private void run(AuditRequest.Begin begin, Engine.View view, HandledFile.Names names) {
        Audit.Plan plan = new Audit.Plan(since.isEmpty() ? null : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant(), messages, AccountRole.UNKNOWN);
        try (Chaperone chaperone = Chaperone.of(view.chosen().rulebook(), packs, view.roster())) {
            Audit.run(chaperone, plan, List.of(() -> Archives.streamed(name, slices, begin.size())), names, findings,
                    (share, _) -> seen = seen("reading", share, "", ""));
            seen = seen("done", 1, "", "");
        } catch (InterruptedIOException e) {
            seen = seen("failed", 0, "cancelled", "It was stopped.");
        } catch (Damage e) {
            seen = seen("failed", 0, e.code(), e.sentence());
        } catch (OutOfMemoryError e) {
            seen = seen("failed", 0, "too-large", "The export needs more memory than there is.");
        } catch (IOException | RuntimeException e) {
            seen = seen("failed", 0, "internal", "The service met a fault of its own: " + e.getClass().getSimpleName() + ".");
        } finally {
            slices.end();
        }
    }

    private Seen seen(String phase, double share, String code, String message) {
        return new Seen(phase, share, findings.posts(), findings.flagged(Severity.STOP), findings.flagged(Severity.CAUTION),
                findings.flagged(Severity.NOTE), code, message);
    }

    Slices slices() {
        return slices;
    }

    boolean done() {
        return seen.phase().equals("done");
    }

    /** Only once it is done: one thread at a time. */
    Findings findings() {
        return findings;
    }

    void stop() throws IOException {
        slices.end();
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.delete();
    }

    AuditResponse.Audit told(long id, long size) {
        Seen now = seen;
        List<AuditResponse.Trouble> troubles = new ArrayList<>();
        if (done()) findings.troubles().forEach(t -> troubles.add(new AuditResponse.Trouble(t.code(), t.file(), t.where())));
        return new AuditResponse.Audit(id, now.phase(), Math.round(size * now.share()), size, slices.room(), now.posts(), now.stop(), now.caution(),
                now.note(), troubles, now.code(), now.message());
    }

    static AuditResponse.Audit idle(long id) {
        return new AuditResponse.Audit(id, "idle", 0, 0, 0, 0, 0, 0, 0, List.of(), "", "");
    }

    /** Where there is none, nothing was begun. */
    static boolean running(@Nullable AuditJob job) {
        return job != null && job.seen.phase().equals("reading");
    }
}
