package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Damage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A file of an archive while it is unpacked: counts, and ends when it grows beyond all that texts do. */
final class Bounded extends FilterInputStream {

    /** Texts shrink to a fifth, records that repeat themselves to a fiftieth; bombs to a thousandth. */
    static final int MOST_GROWTH = 250;
    /** Below this the growth does not matter. */
    static final long SMALL = 16L << 20;
    /** Of one archive altogether: some fifty years of the most talkative. */
    static final long MOST_ALTOGETHER = 64L << 30;

    private final long packed;
    private final AtomicLong altogether;
    private long count;

    /** @param packed bytes in the archive; what is not packed has no such bound and says {@link Long#MAX_VALUE} */
    Bounded(InputStream in, long packed, AtomicLong altogether) {
        super(in);
        this.packed = packed;
        this.altogether = altogether;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) grown(1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        if (got > 0) grown(got);
        return got;
    }

    long count() {
        return count;
    }

    private void grown(int more) throws IOException {
        count += more;
        if (Thread.interrupted()) throw new java.io.InterruptedIOException();
        if (packed != Long.MAX_VALUE && count > SMALL && count / MOST_GROWTH > packed) {
            throw new Damage("zip-bomb", "A file in the archive grows without end while it is unpacked.");
        }
        if (altogether.addAndGet(more) > MOST_ALTOGETHER) {
            throw new Damage("too-much", "The archive unpacks to more than " + (MOST_ALTOGETHER >> 30) + " GiB of text.");
        }
    }
}
