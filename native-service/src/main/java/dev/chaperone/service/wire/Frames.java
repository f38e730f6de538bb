package dev.chaperone.service.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The browser's pipe: a length of four bytes in the machine's own order, then that many bytes. */
public final class Frames {

    /** What a browser may send at most. */
    public static final int MOST_IN = 64 * 1024 * 1024;
    /** What a browser takes at most; a larger frame would make it close the pipe. */
    public static final int MOST_OUT = 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;

    public Frames(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** What came. */
    public sealed interface Frame {

        record Message(byte[] bytes) implements Frame {}

        /** Longer than anything a browser sends; its bytes were passed over without being kept. */
        record TooLarge(long length) implements Frame {}

        /** The pipe ended in the middle of a frame. */
        record CutShort() implements Frame {}

        /** The pipe ended where a frame would begin: the browser has gone. */
        record End() implements Frame {}
    }

    /** Waits for the next frame. */
    public Frame read() throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length == 0) return new Frame.End();
        if (head.length < 4) return new Frame.CutShort();
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).order(ByteOrder.nativeOrder()).getInt());
        if (length > MOST_IN) {
            return passOver(length) ? new Frame.TooLarge(length) : new Frame.CutShort();
        }
        // readNBytes grows with what really comes, so that a lying length costs nothing.
        byte[] bytes = in.readNBytes((int) length);
        return bytes.length < length ? new Frame.CutShort() : new Frame.Message(bytes);
    }

    private boolean passOver(long length) throws IOException {
        try {
            in.skipNBytes(length);
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    /** Whether a message of so many bytes may be written. */
    public static boolean fits(int length) {
        return length <= MOST_OUT;
    }

    /**
     * One frame after the other, whichever thread has one.
     *
     * @throws IllegalArgumentException when the browser would not take it
     */
    public synchronized void write(byte[] bytes) throws IOException {
        if (!fits(bytes.length)) throw new IllegalArgumentException("frame of " + bytes.length + " bytes");
        ByteBuffer frame = ByteBuffer.allocate(4 + bytes.length).order(ByteOrder.nativeOrder());
        frame.putInt(bytes.length).put(bytes);
        out.write(frame.array());
        out.flush();
    }
}
