package dev.chaperone.service.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes that somebody else hands over piece by piece; a bounded number of them waits. */
public final class Slices extends InputStream {

    /** So many bytes may wait to be read. */
    public static final int ROOM = 12 << 20;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int waits;
    private int at;
    private boolean ended;

    /** @return false when there is no room for it now */
    public synchronized boolean put(byte[] slice) {
        if (ended || slice.length > ROOM - waits) return false;
        if (slice.length == 0) return true;
        waiting.addLast(slice);
        waits += slice.length;
        notifyAll();
        return true;
    }

    /** What waits is still read. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    public synchronized int room() {
        return ended ? 0 : ROOM - waits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
        try {
            while (waiting.isEmpty() && !ended) wait();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        byte[] first = waiting.peekFirst();
        if (first == null) return -1;
        int n = Math.min(length, first.length - at);
        System.arraycopy(first, at, into, from, n);
        at += n;
        waits -= n;
        if (at == first.length) {
            waiting.removeFirst();
            at = 0;
        }
        return n;
    }
}
