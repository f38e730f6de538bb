package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.platform.Recognised;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Bytes as they come, a zip or one file, without going back: what the browser hands over, and zips that were cut. */
final class StreamedArchive implements Archive {

    private final String name;
    private final InputStream in;
    private final long size;
    private final boolean cut;
    private final AtomicLong done = new AtomicLong();

    StreamedArchive(String name, InputStream in, long size) {
        this(name, in, size, false);
    }

    private StreamedArchive(String name, InputStream in, long size, boolean cut) {
        this.name = name;
        this.in = in;
        this.size = size;
        this.cut = cut;
    }

    static StreamedArchive cut(Path path) throws IOException {
        return new StreamedArchive(String.valueOf(path.getFileName()), Files.newInputStream(path), Files.size(path), true);
    }

    @Override
    public void read(Asked asked, Listener listener) throws IOException {
        try (BufferedInputStream all = new BufferedInputStream(new Counted(in, done::set), 1 << 16)) {
            all.mark(5);
            byte[] head = all.readNBytes(4);
            all.reset();
            if (Archives.isZip(head)) zip(all, asked, listener);
            else if (listener.begins(name)) Archive.file(name, Long.MAX_VALUE, all, null, new AtomicLong(), asked, listener);
        }
        if (cut) listener.trouble("zip-cut", "");
    }

    private void zip(InputStream all, Asked asked, Listener listener) throws IOException {
        AtomicLong altogether = new AtomicLong();
        ZipInputStream zip = new ZipInputStream(all, StandardCharsets.ISO_8859_1);
        try {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                String file = new String(entry.getName().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                if (entry.isDirectory() || !Recognised.mayHold(file) || !listener.begins(file)) continue;
                long before = done.get();
                // How much of it is packed is known only afterwards: what has come so far from below is as good.
                Archive.file(file, Long.MAX_VALUE, new Growing(zip, () -> done.get() - before), null, altogether, asked, listener);
            }
        } catch (EOFException | ZipException e) {
            if (!cut) listener.trouble("zip-damaged", "");
        }
    }

    /** The JDK's reader says "push back buffer is full" of sizes that lie, which is damage like any other. */
    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (Damage | InterruptedIOException | EOFException | ZipException e) {
            throw e;
        } catch (IOException e) {
            throw new ZipException("damaged");
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position() {
        return done.get();
    }

    /** Bounds the growth of one entry, and does not close what the next one needs. */
    private static final class Growing extends FilterInputStream {

        private final java.util.function.LongSupplier packed;
        private long count;

        Growing(InputStream in, java.util.function.LongSupplier packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            if (got > 0) count += got;
            // The buffer below reads ahead; a small bomb hides behind it, and is small.
            if (count > Bounded.SMALL && count / Bounded.MOST_GROWTH > packed.getAsLong() + (1 << 16)) {
                throw new Damage("zip-bomb", "A file in the archive grows without end while it is unpacked.");
            }
            return got;
        }

        @Override
        public void close() {}
    }
}
