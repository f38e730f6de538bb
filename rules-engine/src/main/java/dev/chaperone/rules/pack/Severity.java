package dev.chaperone.rules.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding asks for: a {@code note} is quiet, a {@code caution} is marked, a {@code stop} asks for a second look. */
public enum Severity {
    NOTE, CAUTION, STOP;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
