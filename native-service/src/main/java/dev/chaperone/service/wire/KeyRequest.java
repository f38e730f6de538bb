package dev.chaperone.service.wire;

/** What the options page may ask about the key to what is kept. */
public sealed interface KeyRequest extends Request {

    record Where(long id) implements KeyRequest {}

    /** Opens the key for as long as this line lasts. */
    record Unlock(long id, String passphrase) implements KeyRequest {

        @Override
        public String toString() {
            return "Unlock[" + id + "]";
        }
    }
}
