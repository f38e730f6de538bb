package dev.chaperone.rules.text;

import java.util.Arrays;
import java.util.Optional;

/** In which role the signed-in account acts; asked of the user once per account, unknown until then. */
public enum AccountRole {
    PERSONAL("personal"),
    PROFESSIONAL("professional"),
    UNKNOWN("unknown");

    private final String id;

    AccountRole(String id) {
        this.id = id;
    }

    /** The word used in packs, on the wire and on screen. */
    public String id() {
        return id;
    }

    public static Optional<AccountRole> of(String id) {
        return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
    }
}
