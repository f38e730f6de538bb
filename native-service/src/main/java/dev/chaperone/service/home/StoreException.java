package dev.chaperone.service.home;

/** What is stored cannot be read: {@code store-corrupt} or {@code key-missing}, and one sentence that names the file. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    StoreException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
