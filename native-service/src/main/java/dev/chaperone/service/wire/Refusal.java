package dev.chaperone.service.wire;

/** A request that cannot be served: a stable code for programs and one sentence for people. Never holds a client's data. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    public Refusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The message without its code; {@code getMessage} of an exception may be null, this one is not. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
