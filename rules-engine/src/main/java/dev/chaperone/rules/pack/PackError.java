package dev.chaperone.rules.pack;

import java.nio.file.Path;

/** A fault in a pack, worded for the person who writes the pack. */
public final class PackError extends Exception {

    private final String code;
    private final Path file;
    private final int line;

    public PackError(String code, Path file, int line, String what) {
        super(file + ":" + line + ": [" + code + "] " + what);
        this.code = code;
        this.file = file;
        this.line = line;
    }

    /** Stable, such as {@code unknown-key}. */
    public String code() {
        return code;
    }

    public Path file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
