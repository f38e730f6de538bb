package dev.chaperone.service.key;

/** The secret cannot be had: a stable code and one sentence. */
public final class KeyException extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    KeyException(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
