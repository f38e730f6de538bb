package dev.chaperone.rules.text;

import java.util.Objects;

/**
 * A text that somebody is about to publish or send.
 *
 * @param text as typed, at most {@link #MAX_LENGTH} UTF-16 code units
 * @param surface where it will appear
 * @param account in which role the writer acts
 */
public record Draft(String text, Surface surface, AccountRole account) {

    /** Longer than any post a platform accepts; a bound so that one message cannot occupy the service. */
    public static final int MAX_LENGTH = 200_000;

    /** @throws IllegalArgumentException when the text is longer than {@link #MAX_LENGTH} */
    public Draft {
        Objects.requireNonNull(surface);
        Objects.requireNonNull(account);
        if (text.length() > MAX_LENGTH) throw new IllegalArgumentException("draft of " + text.length() + " characters");
    }

    public static Draft of(String text, Surface surface) {
        return new Draft(text, surface, AccountRole.UNKNOWN);
    }
}
