package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.service.key.KeyException;
import dev.chaperone.service.key.Keychain;
import dev.chaperone.service.key.Passphrase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret, 32 random bytes, wherever it is kept: in a file that its owner alone can read, in the system's keychain, or
 * sealed by a passphrase. Other keys are derived from it, by purpose.
 */
public final class KeyFile {

    private static final int LENGTH = 32;
    private static final String LOCKED = "What is stored is locked by a passphrase.";
    /** What this process was given, by folder: a keychain is not asked, nor a passphrase stretched, for every file. */
    private static final Map<Path, Held> HELD = new ConcurrentHashMap<>();

    /** Until when, by folder, a keychain that did not answer is left alone: every question may open a window. */
    private static final Map<Path, Long> AWAY = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String AWAY_STILL = "The system's keychain, which has the key, did not answer; it is asked again in some minutes.";

    private final Home home;

    KeyFile(Home home) {
        this.home = home;
    }

    /** Where a key can be. */
    public enum Place { NOWHERE, FILE, KEYCHAIN, PASSPHRASE }

    private record Held(String stamp, byte[] secret) {}

    public Path path() {
        return home.folder().resolve("key");
    }

    public boolean exists() {
        return place() != Place.NOWHERE;
    }

    public Place place() {
        if (Files.exists(path())) return Place.FILE;
        if (Files.exists(chained())) return Place.KEYCHAIN;
        return Files.exists(sealed()) ? Place.PASSPHRASE : Place.NOWHERE;
    }

    /** Whether a passphrase must be told before anything can be opened. */
    public boolean locked() {
        return place() == Place.PASSPHRASE && held().isEmpty();
    }

    /** @throws StoreException {@code locked} before a passphrase was told */
    public void requireOpen() throws StoreException {
        if (locked()) throw new StoreException("locked", LOCKED);
    }

    /**
     * Opens the key for as long as this process runs.
     *
     * @param passphrase wiped
     */
    public void unlock(char[] passphrase) throws StoreException, IOException {
        try {
            if (place() == Place.PASSPHRASE) hold(opened(passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private byte[] opened(char[] passphrase) throws StoreException, IOException {
        ObjectNode kept = Json.read(Files.readAllBytes(sealed()));
        Passphrase sealed = new Passphrase(kept.path("iterations").asInt(), kept.path("salt").asText(), kept.path("nonce").asText(),
                kept.path("sealed").asText());
        try {
            return sealed.open(passphrase);
        } catch (KeyException e) {
            throw told(e);
        }
    }

    /**
     * Puts the key elsewhere. The new place is proved before the old one is emptied; a stop in between leaves both.
     *
     * @param passphrase for that place, else empty; wiped
     */
    public void move(Place to, char[] passphrase) throws StoreException, IOException {
        try {
            moved(to, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void moved(Place to, char[] passphrase) throws StoreException, IOException {
        // Somebody asks for it: the keychain may be asked, too.
        AWAY.remove(home.folder());
        if (!exists()) create();
        Place from = place();
        byte[] before = from == Place.KEYCHAIN ? Files.readAllBytes(chained()) : new byte[0];
        byte[] secret = secret();
        switch (to) {
            case FILE -> home.write(path(), secret);
            case KEYCHAIN -> chain(secret, keychain().orElseThrow(() -> new StoreException("keychain-away", "This machine has no keychain that can be used.")));
            case PASSPHRASE -> seal(secret, passphrase);
            case NOWHERE -> throw new IllegalArgumentException("a key must be somewhere");
        }
        if (from == Place.KEYCHAIN) forget(before);
        if (to != Place.FILE) Files.deleteIfExists(path());
        if (to != Place.KEYCHAIN) Files.deleteIfExists(chained());
        if (to != Place.PASSPHRASE) Files.deleteIfExists(sealed());
        hold(secret);
    }

    /** Takes the secret out of the system's keychain, where it is there. */
    public void forget() throws IOException {
        if (Files.exists(chained())) forget(Files.readAllBytes(chained()));
    }

    private void forget(byte[] chained) {
        String name = Json.read(chained).path("name").asText();
        try {
            Optional<Keychain> chain = keychain();
            if (chain.isPresent()) chain.get().forget(name);
        } catch (KeyException e) {
            // A keychain that does not answer keeps a key to nothing.
        }
    }

    public Optional<Keychain> keychain() {
        Keychain.System system = switch (home.platform().system()) {
            case LINUX -> Keychain.System.LINUX;
            case MAC -> Keychain.System.MAC;
            case WINDOWS -> Keychain.System.WINDOWS;
        };
        return Keychain.on(system, home.platform().env());
    }

    /**
     * The key for one purpose.
     *
     * @throws StoreException {@code key-missing} when there is none or it is not a key, {@code locked} when a passphrase is
     *     wanted, {@code keychain-away} when the system's keychain does not answer
     */
    SecretKey derive(String purpose, String algorithm) throws StoreException, IOException {
        byte[] secret = secret();
        if (secret.length != LENGTH) throw new StoreException("key-missing", "The key to the stored files is damaged: " + path() + ".");
        byte[] derived = hmac(new SecretKeySpec(secret, "HmacSHA256"), "chaperone/1/" + purpose);
        try {
            return new SecretKeySpec(derived, algorithm);
        } finally {
            // Both were copied; what this process holds on to stays.
            Arrays.fill(derived, (byte) 0);
            if (place() == Place.FILE) Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] secret() throws StoreException, IOException {
        switch (place()) {
            case NOWHERE -> throw missing();
            case FILE -> {
                try {
                    return Files.readAllBytes(path());
                } catch (NoSuchFileException e) {
                    throw missing();
                }
            }
            case PASSPHRASE -> {
                return held().orElseThrow(() -> new StoreException("locked", LOCKED));
            }
            case KEYCHAIN -> {
                Optional<byte[]> held = held();
                if (held.isPresent()) return held.get();
                if (isAway()) throw new StoreException("keychain-away", AWAY_STILL);
                ObjectNode kept = Json.read(Files.readAllBytes(chained()));
                try {
                    byte[] secret = fetch(keychain().orElseThrow(() -> new StoreException("keychain-away",
                            "The system's keychain, which has the key, cannot be reached from here.")), kept.path("name").asText(), kept.path("beside").asText());
                    hold(secret);
                    return secret;
                } catch (StoreException e) {
                    if (e.code().equals("keychain-away")) AWAY.put(home.folder(), System.nanoTime() + PATIENCE.toNanos());
                    throw e;
                }
            }
        }
        throw missing();
    }

    /**
     * Makes the key where there is none: in the system's keychain where one answers, else in a file.
     *
     * @throws StoreException {@code key-missing} when files are there that a new key could never open
     */
    void create() throws StoreException, IOException {
        if (exists() && !isStillborn()) return;
        home.create();
        // Two browsers may start us at once: a second key would lock out what the first has sealed.
        Path lock = home.folder().resolve("key.lock");
        synchronized (HELD) {
            try (FileChannel channel = FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), home.rights());
                    var _ = channel.lock()) {
                if (!exists() || isStillborn()) make();
            }
            // Whoever still waits for it, or makes it anew, finds the key.
            Files.deleteIfExists(lock);
        }
    }

    /** A file made on a disk that was full: nothing was ever sealed with it. */
    private boolean isStillborn() throws IOException {
        return place() == Place.FILE && Files.size(path()) == 0 && !home.holdsSealed();
    }

    private void make() throws StoreException, IOException {
        if (home.holdsSealed()) throw missing();
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        Optional<Keychain> chain = home.usual() ? keychain() : Optional.empty();
        if (chain.isPresent()) {
            try {
                chain(secret, chain.get());
                return;
            } catch (StoreException e) {
                // A keychain that cannot be used is as good as none.
            }
        }
        home.write(path(), secret);
    }

    private void chain(byte[] secret, Keychain chain) throws StoreException, IOException {
        byte[] id = new byte[8];
        new SecureRandom().nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        try {
            String beside = chain.keep(name, Base64.getEncoder().encodeToString(secret));
            if (!MessageDigest.isEqual(secret, fetch(chain, name, beside))) throw new StoreException("keychain-away", "The system's keychain did not keep the key.");
            home.write(chained(), Json.write(JsonNodeFactory.instance.objectNode().put("title", chain.title()).put("name", name).put("beside", beside)));
        } catch (KeyException e) {
            throw told(e);
        }
    }

    private static byte[] fetch(Keychain chain, String name, String beside) throws StoreException {
        try {
            return Base64.getDecoder().decode(chain.fetch(name, beside));
        } catch (IllegalArgumentException e) {
            throw new StoreException("key-missing", "What the system's keychain has is not the key.");
        } catch (KeyException e) {
            throw told(e);
        }
    }

    private void seal(byte[] secret, char[] passphrase) throws IOException {
        Passphrase p = Passphrase.seal(secret, passphrase);
        home.write(sealed(), Json.write(JsonNodeFactory.instance.objectNode().put("kdf", "PBKDF2WithHmacSHA256").put("iterations", p.iterations())
                .put("salt", p.salt()).put("nonce", p.nonce()).put("sealed", p.sealed())));
    }

    /** Tells one state of the key from another; a keychain that was away is another when it is time to ask it again. */
    String stamp() {
        Place place = place();
        return place + ":" + (place == Place.PASSPHRASE && locked() || place == Place.KEYCHAIN && isAway());
    }

    private boolean isAway() {
        Long until = AWAY.get(home.folder());
        return until != null && System.nanoTime() - until < 0;
    }

    private Optional<byte[]> held() {
        Held held = HELD.get(home.folder());
        return held != null && held.stamp.equals(file()) ? Optional.of(held.secret) : Optional.empty();
    }

    private void hold(byte[] secret) {
        AWAY.remove(home.folder());
        HELD.put(home.folder(), new Held(file(), secret));
    }

    /** Another key in the same folder is another file. */
    private String file() {
        Path at = place() == Place.KEYCHAIN ? chained() : sealed();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(at)));
        } catch (IOException | GeneralSecurityException e) {
            return "";
        }
    }

    private Path chained() {
        return home.folder().resolve("key.keychain");
    }

    private Path sealed() {
        return home.folder().resolve("key.passphrase");
    }

    private StoreException missing() {
        return new StoreException("key-missing", "The key to the stored files is gone: " + path() + ".");
    }

    private static StoreException told(KeyException e) {
        return new StoreException(e.code(), String.valueOf(e.getMessage()));
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
