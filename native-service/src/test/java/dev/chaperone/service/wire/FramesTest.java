package dev.chaperone.service.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.chaperone.service.wire.Frames.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames writer = new Frames(InputStream.nullInputStream(), out);
        writer.write("{}".getBytes(StandardCharsets.UTF_8));
        writer.write(new byte[0]);
        Frames reader = reader(out.toByteArray());
        assertArrayEquals(new byte[] {'{', '}'}, assertInstanceOf(Frame.Message.class, reader.read()).bytes());
        assertEquals(0, assertInstanceOf(Frame.Message.class, reader.read()).bytes().length);
        assertInstanceOf(Frame.End.class, reader.read());
    }

    @Test
    void aLengthOrAMessageCutShortIsToldFromTheEnd() throws IOException {
        assertInstanceOf(Frame.CutShort.class, reader(new byte[] {1, 0}).read());
        assertInstanceOf(Frame.CutShort.class, reader(with(head(10), new byte[] {'a'})).read());
        assertInstanceOf(Frame.CutShort.class, reader(head(65 << 20)).read());
        assertInstanceOf(Frame.End.class, reader(new byte[0]).read());
    }

    @Test
    void sixtyFiveMegabytesArePassedOverAndTheLineGoesOn() throws IOException {
        int length = 65 << 20;
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(head(length)),
                new SequenceInputStream(new Zeros(length), new ByteArrayInputStream(with(head(2), new byte[] {'{', '}'}))));
        Frames reader = new Frames(in, OutputStream.nullOutputStream());
        assertEquals(length, assertInstanceOf(Frame.TooLarge.class, reader.read()).length());
        assertEquals(2, assertInstanceOf(Frame.Message.class, reader.read()).bytes().length);
    }

    @Test
    void aLengthAboveTheSignIsLargeAndNotNegative() throws IOException {
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(head(-1)), new Zeros(0xFFFF_FFFFL));
        assertEquals(0xFFFF_FFFFL, assertInstanceOf(Frame.TooLarge.class, new Frames(in, OutputStream.nullOutputStream()).read()).length());
    }

    @Test
    void moreThanABrowserTakesIsNotWritten() {
        Frames frames = new Frames(InputStream.nullInputStream(), OutputStream.nullOutputStream());
        assertThrows(IllegalArgumentException.class, () -> frames.write(new byte[Frames.MOST_OUT + 1]));
    }

    private static Frames reader(byte[] bytes) {
        return new Frames(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    private static byte[] head(int length) {
        return ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(length).array();
    }

    private static byte[] with(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    /** So many bytes that nobody has to hold. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            if (left <= 0) return -1;
            int n = (int) Math.min(left, length);
            left -= n;
            return n;
        }

        @Override
        public long skip(long n) {
            long skipped = Math.min(n, Math.max(left, 0));
            left -= skipped;
            return skipped;
        }
    }
}
