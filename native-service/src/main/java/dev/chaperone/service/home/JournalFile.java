package dev.chaperone.service.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A sealed file that only grows: entries of AES-256-GCM, each bound to its number and to the file's name, so that none can be
 * taken out, doubled or moved. What was being written when the machine or the program stopped does not open and is cut off;
 * everything before it counts. Held by one process at a time.
 */
public final class JournalFile implements AutoCloseable {

    private static final byte[] MAGIC = "CHAPJRNL\0\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int MOST_OF_ONE = 64 << 20;

    private final Path path;
    private final String name;
    private final FileChannel channel;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    private long entries;
    private long end;

    private JournalFile(Path path, String name, FileChannel channel, SecretKey key) {
        this.path = path;
        this.name = name;
        this.channel = channel;
        this.key = key;
    }

    /** Takes entries as they are read again. */
    public interface Reader {
        /** @param place for {@link JournalFile#at} */
        void entry(long place, byte[] bytes) throws IOException;
    }

    /** @throws StoreException {@code audit-running} when another process holds it */
    static JournalFile open(Home home, String name) throws StoreException, IOException {
        home.key().create();
        SecretKey key = home.key().derive("journal/" + name, "AES");
        Path path = home.folder().resolve(name + ".journal");
        FileChannel channel = FileChannel.open(path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), home.rights());
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) throw running();
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw running();
        } catch (StoreException e) {
            channel.close();
            throw e;
        }
        return new JournalFile(path, name, channel, key);
    }

    /** Reads what is whole, once and before anything is added; what comes after it is cut off. */
    public void replay(Reader reader) throws IOException {
        long size = channel.size();
        byte[] magic = new byte[MAGIC.length];
        if (size < MAGIC.length || !read(0, magic) || !java.util.Arrays.equals(magic, MAGIC)) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(MAGIC), 0);
            end = MAGIC.length;
            return;
        }
        end = MAGIC.length;
        while (end < size) {
            byte[] bytes = open(end, entries);
            if (bytes == null) break;
            reader.entry(end, bytes);
            end += 4 + NONCE + bytes.length + TAG;
            entries++;
        }
        channel.truncate(end);
    }

    /** @return the place of the new entry, for {@link #at} */
    public long append(byte[] bytes) throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, entries, bytes);
        ByteBuffer entry = ByteBuffer.allocate(4 + NONCE + sealed.length).putInt(sealed.length).put(nonce).put(sealed).flip();
        long place = end;
        while (entry.hasRemaining()) channel.write(entry, place + entry.position());
        end += entry.limit();
        entries++;
        return place;
    }

    /** An entry once more. @param number how many are before it */
    public byte[] at(long place, long number) throws IOException {
        byte[] bytes = open(place, number);
        if (bytes == null) throw new IOException("an entry of the journal does not open any more");
        return bytes;
    }

    public long entries() {
        return entries;
    }

    /** Throws everything away; the journal is closed. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
        close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte @Nullable [] open(long place, long number) throws IOException {
        byte[] head = new byte[4 + NONCE];
        if (!read(place, head)) return null;
        int length = ByteBuffer.wrap(head).getInt();
        if (length < TAG || length > MOST_OF_ONE) return null;
        byte[] sealed = new byte[length];
        if (!read(place + head.length, sealed)) return null;
        try {
            return cipher(Cipher.DECRYPT_MODE, java.util.Arrays.copyOfRange(head, 4, head.length), number, sealed);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private boolean read(long place, byte[] into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        while (buffer.hasRemaining()) if (channel.read(buffer, place + buffer.position()) < 0) return false;
        return true;
    }

    private byte[] cipher(int mode, byte[] nonce, long number, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(MAGIC);
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            cipher.updateAAD(ByteBuffer.allocate(8).putLong(number).flip());
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("does not open", e);
        }
    }

    private static StoreException running() {
        return new StoreException("audit-running", "The same archives are being looked through by another process.");
    }
}
