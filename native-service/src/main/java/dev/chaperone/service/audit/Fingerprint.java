package dev.chaperone.service.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells one archive from another without reading all of it: its length, when it was last changed, its first and its last
 * million bytes, where a zip has the checksums of everything inside. Of a folder the same is told by its files' names,
 * lengths and times.
 */
public final class Fingerprint {

    private static final int LOOK = 1 << 20;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Of these archives, looked through in this way: twenty signs. */
    public static String of(List<Path> archives, List<String> way) throws IOException {
        Fingerprint all = new Fingerprint();
        for (Path archive : archives) {
            if (Files.isDirectory(archive)) all.folder(archive);
            else all.file(archive);
        }
        way.forEach(all::add);
        return HexFormat.of().formatHex(all.digest.digest(), 0, 10);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(folder.relativize(file) + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void file(Path file) throws IOException {
        add(Files.size(file) + ":" + Files.getLastModifiedTime(file));
        try (FileChannel channel = FileChannel.open(file)) {
            part(channel, 0);
            part(channel, Math.max(0, channel.size() - LOOK));
        }
    }

    private void part(FileChannel channel, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LOOK);
        while (buffer.hasRemaining()) if (channel.read(buffer, at + buffer.position()) < 0) break;
        digest.update(buffer.flip());
    }
}
