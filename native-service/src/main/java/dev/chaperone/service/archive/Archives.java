package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Damage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens an export for what it is; nobody has to say. */
public final class Archives {

    /** A table of contents with more entries is no export of a person. */
    private static final int MOST_ENTRIES = 2_000_000;

    private Archives() {}

    /**
     * @throws NoSuchFileException when there is nothing
     * @throws Damage {@code zip-bomb} or {@code too-many-files} when the archive must not be read
     */
    public static Archive open(Path path) throws IOException {
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        if (Files.isDirectory(path)) return FolderArchive.of(path);
        return isZip(path) ? zip(path) : new SingleFile(path);
    }

    /** @param name tells a zip from a file by nothing but its ending where the bytes do not */
    public static Archive streamed(String name, InputStream in, long size) {
        return new StreamedArchive(name, in, size);
    }

    private static Archive zip(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | EOFException first) {
            try {
                // Names that are no UTF-8; any names will do.
                zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException | EOFException e) {
                // Without its table of contents, which stands at the end: a download that was cut. What is there is read.
                return StreamedArchive.cut(path);
            }
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new Damage("too-many-files", "The archive has more than " + MOST_ENTRIES + " files.");
        }
        return ZippedArchive.of(zip, Files.size(path));
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return isZip(in.readNBytes(4));
        }
    }

    /** @param head the first four bytes */
    static boolean isZip(byte[] head) {
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }
}
