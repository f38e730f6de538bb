package dev.chaperone.service.home;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * One encrypted file: a header, a random nonce, then AES-256-GCM. Header and name are authenticated, so a file that was
 * cut, changed or put under another name does not open. One older copy is kept; a file that does not open is never lost.
 */
public final class SealedFile {

    private static final byte[] MAGIC = "CHAPERON\0\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** The file lock is between processes; within one it would throw instead of waiting. */
    private static final Object LOCK = new Object();

    private final Home home;
    private final String name;
    private final KeyFile key;

    SealedFile(Home home, String name) {
        this.home = home;
        this.name = name;
        this.key = home.key();
    }

    /** What was found. */
    public sealed interface Content {

        record Absent() implements Content {}

        /** @param previous the newest copy would not open and the one before it was taken */
        record Open(byte[] bytes, boolean previous) implements Content {}
    }

    /**
     * Opens the file, or else the copy before it.
     *
     * @throws StoreException when neither opens
     */
    public Content read() throws StoreException, IOException {
        if (!Files.exists(path()) && !Files.exists(previous())) return new Content.Absent();
        try {
            return new Content.Open(open(path()), false);
        } catch (StoreException e) {
            if (!e.code().equals("store-corrupt") || !Files.exists(previous())) throw e;
            return new Content.Open(open(previous()), true);
        }
    }

    /** Reads, changes and writes as one step, also against another process that does the same. */
    public void update(UnaryOperator<byte[]> change) throws StoreException, IOException {
        synchronized (LOCK) {
            locked(change);
        }
    }

    /** Takes it away, with its older copy and what was put aside. */
    public void remove() throws IOException {
        synchronized (LOCK) {
            if (!Files.isDirectory(home.folder())) return;
            try (FileChannel channel = FileChannel.open(home.folder().resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), home.rights());
                    var _ = channel.lock();
                    Stream<Path> files = Files.list(home.folder())) {
                for (Path file : files.filter(f -> f.getFileName().toString().startsWith(name + ".")).toList()) Files.delete(file);
            }
        }
    }

    private void locked(UnaryOperator<byte[]> change) throws StoreException, IOException {
        home.create();
        Path lock = home.folder().resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), home.rights());
                var _ = channel.lock()) {
            byte[] before = switch (read()) {
                case Content.Absent _ -> new byte[0];
                case Content.Open open -> open.bytes();
            };
            write(change.apply(before));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(byte[] plain) throws StoreException, IOException {
        if (!Files.exists(path()) && !Files.exists(previous())) key.create();
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length);
        byte[] whole = ByteBuffer.allocate(MAGIC.length + NONCE + sealed.length).put(MAGIC).put(nonce).put(sealed).array();
        keepOld();
        replace(path(), whole);
    }

    /** A good file becomes the older copy; a bad one is put aside under its own name, for whoever can still read it. */
    private void keepOld() throws IOException, StoreException {
        if (!Files.exists(path())) return;
        try {
            open(path());
            replace(previous(), Files.readAllBytes(path()));
        } catch (StoreException e) {
            FileTime time = Files.getLastModifiedTime(path());
            Files.copy(path(), home.folder().resolve(name + ".damaged-" + time.toMillis()), REPLACE_EXISTING);
        }
    }

    private byte[] open(Path file) throws StoreException, IOException {
        if (!Files.exists(file)) throw corrupt(file);
        byte[] whole = Files.readAllBytes(file);
        if (whole.length < MAGIC.length + NONCE + TAG_BITS / 8
                || !Arrays.equals(MAGIC, 0, MAGIC.length, whole, 0, MAGIC.length)) {
            throw corrupt(file);
        }
        int start = MAGIC.length + NONCE;
        byte[] nonce = Arrays.copyOfRange(whole, MAGIC.length, start);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, whole, start, whole.length - start);
        } catch (IllegalStateException e) {
            throw corrupt(file);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] in, int from, int length) throws StoreException, IOException {
        var secret = key.derive("file/" + name, "AES");
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(MAGIC);
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open", e);
        }
    }

    /** A reader sees the old file or the new one, also when the machine stops in between. */
    private void replace(Path target, byte[] bytes) throws IOException {
        Path fresh = home.folder().resolve(target.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Set<StandardOpenOption> open = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(fresh, open, home.rights())) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
        Files.move(fresh, target, ATOMIC_MOVE, REPLACE_EXISTING);
        if (home.posix()) {
            try (FileChannel folder = FileChannel.open(home.folder(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private StoreException corrupt(Path file) {
        return new StoreException("store-corrupt", "A stored file is damaged and was left as it is: " + file + ".");
    }

    /** Tells one state of the file from another without opening it. */
    public String stamp() {
        try {
            return Files.getLastModifiedTime(path()).toMillis() + ":" + Files.size(path()) + ":" + key.stamp();
        } catch (IOException e) {
            return "none:" + Files.exists(previous()) + ":" + key.stamp();
        }
    }

    public Path path() {
        return home.folder().resolve(name + ".sealed");
    }

    private Path previous() {
        return home.folder().resolve(name + ".previous");
    }
}
