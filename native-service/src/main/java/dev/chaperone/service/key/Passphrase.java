package dev.chaperone.service.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret sealed by a passphrase, with all that is needed to open it but the passphrase.
 *
 * @param iterations how often the passphrase was stretched
 * @param salt base64, as are the others
 */
public record Passphrase(int iterations, String salt, String nonce, String sealed) {

    /** OWASP's figure for PBKDF2-HMAC-SHA256. */
    private static final int ITERATIONS = 600_000;
    private static final int MOST = 100_000_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    public static Passphrase seal(byte[] secret, char[] passphrase) {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, ITERATIONS, salt, nonce).doFinal(secret);
            return new Passphrase(ITERATIONS, text(salt), text(nonce), text(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    /** @throws KeyException {@code wrong-passphrase} */
    public byte[] open(char[] passphrase) throws KeyException {
        if (iterations < 1 || iterations > MOST) throw damaged();
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            return cipher(Cipher.DECRYPT_MODE, passphrase, iterations, decoder.decode(salt), decoder.decode(nonce)).doFinal(decoder.decode(sealed));
        } catch (AEADBadTagException e) {
            throw new KeyException("wrong-passphrase", "The passphrase is not the right one. If it is forgotten, nobody can open what is stored: "
                    + "take everything away with \"chaperone uninstall --data\" and import your list again.");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static KeyException damaged() {
        return new KeyException("key-missing", "The sealed key to the stored files is damaged.");
    }

    private static Cipher cipher(int mode, char[] passphrase, int iterations, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
