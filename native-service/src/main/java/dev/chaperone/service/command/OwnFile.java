package dev.chaperone.service.command;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file for its owner alone, from its first moment on; there whole or not at all. */
final class OwnFile {

    private OwnFile() {}

    /** What goes into it. */
    interface Content {
        void write(Appendable to) throws IOException;
    }

    private interface Bytes {
        void write(OutputStream to) throws IOException;
    }

    static void write(Path target, Content content) throws IOException {
        whole(target, out -> {
            try (BufferedWriter to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
                content.write(to);
            }
        });
    }

    static void write(Path target, byte[] bytes) throws IOException {
        whole(target, out -> out.write(bytes));
    }

    private static void whole(Path target, Bytes content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(folder, "chaperone", ".new", rights);
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                content.write(out);
            }
            Files.move(fresh, target, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
