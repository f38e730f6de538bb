package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.platform.Recognised;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** An export that was unpacked. Links are not followed: they could lead anywhere. */
final class FolderArchive implements Archive {

    private final Path root;
    private final List<Path> files;
    private final long size;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong altogether = new AtomicLong();

    private FolderArchive(Path root, List<Path> files, long size) {
        this.root = root;
        this.files = files;
        this.size = size;
    }

    static FolderArchive of(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS) && Recognised.mayHold(name(root, f)))
                    .sorted(Comparator.comparing((Path f) -> Recognised.order(name(root, f)))).toList();
            long size = 0;
            for (Path file : files) size += Files.size(file);
            return new FolderArchive(root, files, size);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void read(Asked asked, Listener listener) throws IOException {
        for (Path file : files) {
            long before = done.get();
            String name = name(root, file);
            if (listener.begins(name)) {
                try (InputStream in = new Counted(Files.newInputStream(file), n -> done.set(before + n))) {
                    Archive.file(name, Long.MAX_VALUE, in, () -> Files.newInputStream(file), altogether, asked, listener);
                }
            }
            done.set(before + Files.size(file));
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
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
