package dev.chaperone.service.audit;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.archive.Archive;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Trouble;
import dev.chaperone.service.home.HandledFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One look through some archives. The calling thread reads and writes down; as many threads as there are processors review.
 * What they find is put in order again before it is written.
 */
public final class Audit {

    private static final int BATCH = 128;
    private static final int AHEAD = 8;
    private static final int MOST_POSTS_OF_ENTRY = 4_096;
    private static final int MOST_FLAGGED_OF_ENTRY = 256;
    private static final long MOST_NANOS_OF_ENTRY = 2_000_000_000L;

    private final Chaperone chaperone;
    private final Plan plan;
    private final HandledFile.Names names;
    private final Findings findings;
    private final Progress progress;
    private final Deque<Future<Entry>> ahead = new ArrayDeque<>();
    private final List<Entry> gathered = new ArrayList<>();
    private long written = System.nanoTime();

    private Audit(Chaperone chaperone, Plan plan, HandledFile.Names names, Findings findings, Progress progress) {
        this.chaperone = chaperone;
        this.plan = plan;
        this.names = names;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * @param since posts before it are left out; null for all. Posts without a date are always looked at
     * @param messages whether the owner's private messages are looked at
     */
    public record Plan(@Nullable Instant since, boolean messages, AccountRole account) {}

    /** An archive, opened when its turn has come. */
    public interface Opened {
        Archive open() throws IOException;
    }

    /** Told now and then, by the calling thread. */
    public interface Progress {
        /** @param share of all archives that has been read, 0 to 1 */
        void at(double share, Findings sofar);
    }

    /**
     * Goes on where the findings end, to the end of the archives.
     *
     * @throws Damage {@code archive-unknown} when nothing in any archive is of a kind that we read; or, where there is only
     *     one archive, what is wrong with it
     */
    public static void run(Chaperone chaperone, Plan plan, List<? extends Opened> archives, HandledFile.Names names, Findings findings,
            Progress progress) throws IOException {
        if (findings.whole()) return;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "audit");
            thread.setDaemon(true);
            // Whoever types while this goes on is served first.
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        try {
            new Audit(chaperone, plan, names, findings, progress).all(archives, workers, threads * AHEAD);
        } catch (NotWritten e) {
            throw e.why;
        } finally {
            workers.shutdownNow();
        }
    }

    static String month(@Nullable Instant when) {
        return when == null ? "" : when.atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7);
    }

    private void all(List<? extends Opened> archives, ExecutorService workers, int most) throws IOException {
        Place start = findings.place();
        for (int i = start.archive(); i < archives.size(); i++) {
            Place from = i == start.archive() ? start : new Place(i, 0, 0);
            int number = i;
            Reading reading = new Reading(from, plan.since(), batch -> {
                ahead.addLast(workers.submit(() -> batch.reviewed(chaperone, plan.account(), names)));
                while (ahead.size() > most) gather();
            });
            try {
                Archive archive = archives.get(i).open();
                reading.progress = () -> progress.at((number + share(archive)) / archives.size(), findings);
                archive.read(new Asked(plan.messages()), reading);
                reading.flush();
            } catch (InterruptedIOException e) {
                throw e;
            } catch (Damage e) {
                if (archives.size() == 1) throw e;
                reading.trouble(e.code(), "");
                reading.flush();
            }
            while (!ahead.isEmpty()) gather();
            gathered.add(new Entry(new Place(i + 1, 0, 0), 0, Map.of(), reading.known, List.of(), List.of(), false));
            write(false);
            progress.at((i + 1.0) / archives.size(), findings);
        }
        if (findings.known() == 0) {
            throw new Damage("archive-unknown", "Nothing in it is of a kind that can be read; chaperone audit --help lists them.");
        }
        write(true);
    }

    private static double share(Archive archive) {
        return archive.size() <= 0 ? 0 : Math.min(1, (double) archive.position() / archive.size());
    }

    private void gather() throws IOException {
        try {
            gathered.add(ahead.removeFirst().get());
        } catch (ExecutionException e) {
            throw new NotWritten(new IOException("a batch was not reviewed", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        long posts = 0;
        int flagged = 0;
        for (Entry e : gathered) {
            posts += e.posts();
            flagged += e.flagged().size();
        }
        boolean due = posts >= MOST_POSTS_OF_ENTRY || flagged >= MOST_FLAGGED_OF_ENTRY || System.nanoTime() - written > MOST_NANOS_OF_ENTRY;
        if (due) write(false);
    }

    /** Many batches, one entry: either all of it is there after a stop, or nothing. */
    private void write(boolean whole) throws IOException {
        Place place = findings.place();
        long posts = 0;
        int known = 0;
        Map<String, Integer> months = new TreeMap<>();
        List<Flagged> flagged = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (Entry e : gathered) {
            place = e.place();
            posts += e.posts();
            known += e.known();
            e.months().forEach((month, n) -> months.merge(month, n, Integer::sum));
            flagged.addAll(e.flagged());
            troubles.addAll(e.troubles());
        }
        gathered.clear();
        findings.append(new Entry(place, posts, months, known, flagged, troubles, whole));
        written = System.nanoTime();
    }

    /** What went wrong on our side, on its way through a reader that takes every other fault for one of the file's. */
    private static final class NotWritten extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient IOException why;

        NotWritten(IOException why) {
            super(why);
            this.why = why;
        }
    }

    /** Cuts the stream of posts into batches, and leaves out what was reviewed before. */
    private static final class Reading implements Archive.Listener {

        interface Taker {
            void take(Batch batch) throws IOException;
        }

        private final Place from;
        private final @Nullable Instant since;
        private final Taker taker;
        private Runnable progress = () -> {};
        private Batch batch;
        private String name = "";
        private int file = -1;
        private long post;
        private int known;

        Reading(Place from, @Nullable Instant since, Taker taker) {
            this.from = from;
            this.since = since;
            this.taker = taker;
            this.batch = new Batch(from.archive(), "", from);
        }

        @Override
        public boolean begins(String next) {
            file++;
            name = next;
            post = 0;
            boolean reviewed = file < from.file();
            // That it is known was not written down before its archive was done.
            if (reviewed) known++;
            return !reviewed;
        }

        @Override
        public void post(Post next) throws IOException {
            post++;
            if (file == from.file() && post <= from.post()) return;
            Place now = new Place(from.archive(), file, post);
            boolean before = since != null && next.when() != null && next.when().isBefore(since);
            if (batch.isEmpty()) batch = new Batch(from.archive(), name, now);
            if (before) batch.past(now);
            else batch.add(next, now);
            if (batch.size() >= BATCH) flush();
        }

        @Override
        public void trouble(String code, String where) {
            // Of a part that was reviewed before, it was told before.
            if (file == from.file() && post < from.post()) return;
            if (batch.isEmpty()) batch = new Batch(from.archive(), name, new Place(from.archive(), Math.max(0, file), post));
            batch.add(new Trouble(code, name, where));
        }

        @Override
        public void ends(boolean wasKnown) throws IOException {
            if (wasKnown) known++;
            flush();
        }

        void flush() throws InterruptedIOException {
            try {
                if (!batch.isEmpty()) taker.take(batch);
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                throw new NotWritten(e);
            }
            batch = new Batch(from.archive(), name, new Place(from.archive(), Math.max(0, file), post));
            progress.run();
        }
    }
}
