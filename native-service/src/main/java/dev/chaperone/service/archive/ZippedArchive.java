package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.platform.Recognised;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A whole zip: its table of contents lets pictures and films be passed over without unpacking them. */
final class ZippedArchive implements Archive {

    private final ZipFile zip;
    private final List<? extends ZipEntry> entries;
    private final long size;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong altogether = new AtomicLong();

    private ZippedArchive(ZipFile zip, List<? extends ZipEntry> entries, long size) {
        this.zip = zip;
        this.entries = entries;
        this.size = size;
    }

    static ZippedArchive of(ZipFile zip, long length) throws IOException {
        // More inside than there is: entries that lie over each other, each a bomb by itself.
        if (zip.stream().mapToLong(e -> Math.max(0, e.getCompressedSize())).sum() > length) {
            zip.close();
            throw new Damage("zip-bomb", "The files of the archive lie over each other.");
        }
        List<? extends ZipEntry> entries = zip.stream().filter(e -> !e.isDirectory() && Recognised.mayHold(e.getName()))
                .sorted(Comparator.comparing((ZipEntry e) -> Recognised.order(e.getName()))).toList();
        return new ZippedArchive(zip, entries, entries.stream().mapToLong(e -> Math.max(0, e.getCompressedSize())).sum());
    }

    @Override
    public void read(Asked asked, Listener listener) throws IOException {
        try (zip) {
            for (ZipEntry entry : entries) {
                long before = done.get();
                if (listener.begins(entry.getName())) entry(entry, asked, listener);
                done.set(before + Math.max(0, entry.getCompressedSize()));
            }
        }
    }

    private void entry(ZipEntry entry, Asked asked, Listener listener) throws IOException {
        long before = done.get();
        double share = entry.getSize() <= 0 ? 0 : (double) entry.getCompressedSize() / entry.getSize();
        CRC32 sum = new CRC32();
        try (Counted in = new Counted(new CheckedInputStream(zip.getInputStream(entry), sum), n -> done.set(before + (long) (n * share)))) {
            Archive.file(entry.getName(), Math.max(1, entry.getCompressedSize()), in, () -> zip.getInputStream(entry), altogether, asked, listener);
            // Damage that can still be unpacked is text that nobody wrote.
            if (in.ended() && entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) listener.trouble("zip-damaged", "");
        } catch (ZipException e) {
            listener.trouble("zip-damaged", "");
            listener.ends(false);
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
}
