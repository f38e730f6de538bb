package dev.chaperone.service.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The one secret: 32 random bytes in a file that its owner alone can read. Other keys are derived from it, by purpose. */
public final class KeyFile {

    private static final int LENGTH = 32;

    private final Home home;

    KeyFile(Home home) {
        this.home = home;
    }

    public Path path() {
        return home.folder().resolve("key");
    }

    public boolean exists() {
        return Files.exists(path());
    }

    /**
     * The key for one purpose.
     *
     * @throws StoreException {@code key-missing} when there is none, or it is not a key
     */
    SecretKey derive(String purpose, String algorithm) throws StoreException, IOException {
        byte[] secret;
        try {
            secret = Files.readAllBytes(path());
        } catch (NoSuchFileException e) {
            throw missing();
        }
        if (secret.length != LENGTH) {
            throw new StoreException("key-missing", "The key to the stored files is damaged: " + path() + ".");
        }
        return new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "chaperone/1/" + purpose), algorithm);
    }

    /**
     * Makes the key where there is none. The file has its rights from its first moment on.
     *
     * @throws StoreException {@code key-missing} when files are there that a new key could never open
     */
    void create() throws StoreException, IOException {
        if (exists()) return;
        home.create();
        if (home.holdsSealed()) throw missing();
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        FileAttribute<?>[] rights = home.posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(path(), fresh, rights)) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            // Two browsers started us at once and the other one was first: its key is as good.
        }
    }

    private StoreException missing() {
        return new StoreException("key-missing", "The key to the stored files is gone: " + path() + ".");
    }

    static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
