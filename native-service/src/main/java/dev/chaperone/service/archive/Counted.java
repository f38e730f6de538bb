package dev.chaperone.service.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Says how many bytes have been read. */
final class Counted extends FilterInputStream {

    private final LongConsumer told;
    private long count;
    private boolean ended;

    Counted(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) told.accept(++count);
        else ended = true;
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        if (got > 0) told.accept(count += got);
        else if (got < 0) ended = true;
        return got;
    }

    /** Whether it has been read to its end. */
    boolean ended() {
        return ended;
    }
}
