package dev.chaperone.service.home;

/** What is stored cannot be read or written: {@code store-corrupt}, {@code store-io} or a key's code, and one sentence that names the place. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    StoreException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The disk would not: full, or closed to writing. */
    public static StoreException disk(Home home) {
        return new StoreException("store-io", "Reading or writing in " + home.folder()
                + " failed: the disk may be full, or the folder closed to writing. What was kept before is as it was.");
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
