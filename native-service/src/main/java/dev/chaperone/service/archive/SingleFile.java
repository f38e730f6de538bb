package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Asked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** One file of an export, by itself. */
final class SingleFile implements Archive {

    private final Path file;
    private final AtomicLong done = new AtomicLong();

    SingleFile(Path file) {
        this.file = file;
    }

    @Override
    public void read(Asked asked, Listener listener) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!listener.begins(name)) return;
        try (InputStream in = new Counted(Files.newInputStream(file), done::set)) {
            Archive.file(name, Long.MAX_VALUE, in, () -> Files.newInputStream(file), new AtomicLong(), asked, listener);
        }
    }

    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long position() {
        return done.get();
    }
}
