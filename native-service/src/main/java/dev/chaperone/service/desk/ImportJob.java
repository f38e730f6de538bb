package dev.chaperone.service.desk;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.intake.Merge;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.RosterRequest;
import dev.chaperone.service.wire.RosterResponse;
import java.io.IOException;

/**
 * An import asked for by the options page. A long one runs beside the line, which goes on answering: somebody may be typing
 * in another window. A short one is answered at once.
 */
final class ImportJob {

    private static final int SHORT = 1 << 18;
    /** More would fill the answer, and nobody reads them on a page. */
    private static final int MOST_TROUBLES = 100;
    private static final int MOST_HEADINGS = 200;

    private final Home home;
    private final RosterCare care;
    private volatile RosterResponse.Intake state = new RosterResponse.Intake(0, "done", 100, false, RosterResponse.Counted.NOTHING, "", "");

    ImportJob(Home home, RosterCare care) {
        this.home = home;
        this.care = care;
    }

    /** @throws Refusal {@code busy} while another import runs, or why the file cannot be used */
    synchronized RosterResponse start(RosterRequest.Import take) throws Refusal, StoreException, IOException {
        if (running()) throw new Refusal("busy", "Another import is under way.");
        if (take.file().length <= SHORT) {
            RosterResponse.Intake before = state;
            try {
                run(take);
            } catch (Throwable e) {
                // It did not happen: the next one must not find it under way.
                state = before;
                throw e;
            }
            return progress(take.id());
        }
        state = stage("reading", 0, take.dryRun());
        Thread.ofPlatform().daemon().name("import").start(() -> beside(take));
        return progress(take.id());
    }

    RosterResponse progress(long id) {
        RosterResponse.Intake now = state;
        return new RosterResponse.Intake(id, now.phase(), now.percent(), now.dryRun(), now.counted(), now.code(), now.message());
    }

    private boolean running() {
        return state.phase().equals("reading") || state.phase().equals("keeping");
    }

    private void beside(RosterRequest.Import take) {
        try {
            run(take);
        } catch (Refusal e) {
            failed(take, e.code(), e.sentence());
        } catch (StoreException e) {
            failed(take, e.code(), e.sentence());
        } catch (OutOfMemoryError e) {
            failed(take, "too-large", "The file needs more memory than there is.");
        } catch (IOException e) {
            StoreException disk = StoreException.disk(home);
            failed(take, disk.code(), disk.sentence());
        } catch (RuntimeException e) {
            // The name of the fault's kind, never its message: that could hold a piece of the list.
            failed(take, "internal", "The service met a fault of its own: " + e.getClass().getSimpleName() + ".");
        }
    }

    private void failed(RosterRequest.Import take, String code, String message) {
        state = new RosterResponse.Intake(0, "failed", 0, take.dryRun(), RosterResponse.Counted.NOTHING, code, message);
    }

    private void run(RosterRequest.Import take) throws Refusal, StoreException, IOException {
        Intake read = Intake.read(take.file(), (done, of) -> state = stage("reading", (int) (100L * done / Math.max(1, of)), take.dryRun()));
        state = stage("keeping", 100, take.dryRun());
        Merge merge = care.take(read, take.dryRun());
        state = new RosterResponse.Intake(0, "done", 100, take.dryRun(), counted(read, merge), "", "");
    }

    private static RosterResponse.Intake stage(String phase, int percent, boolean dryRun) {
        return new RosterResponse.Intake(0, phase, percent, dryRun, RosterResponse.Counted.NOTHING, "", "");
    }

    private static RosterResponse.Counted counted(Intake read, Merge merge) {
        return new RosterResponse.Counted(read.source().title(),
                read.kept().stream().limit(MOST_HEADINGS).map(k -> new RosterResponse.Kept(k.heading(), k.as())).toList(),
                read.dropped().stream().limit(MOST_HEADINGS).toList(), read.rows(), merge.fresh(), merge.updated(), merge.unchanged(),
                read.duplicates(), read.leftOut(), read.troubles().stream().limit(MOST_TROUBLES)
                        .map(t -> new RosterResponse.Trouble(t.line(), t.column(), t.kind().id())).toList(),
                Math.max(0, read.troubles().size() - MOST_TROUBLES), merge.clients().size());
    }
}
