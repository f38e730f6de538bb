package dev.chaperone.service.fuzz;

import java.io.IOException;
import java.util.Locale;

/** What Jazzer calls, over and over; the door is named by the system property {@code fuzz.target}. */
public final class Fuzzer {

    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target", "request").toUpperCase(Locale.ROOT));

    private Fuzzer() {}

    /** Loads what loading takes its time, so that the first input is not taken for a slow one. */
    public static void fuzzerInitialize() throws IOException {
        TARGET.take(new byte[] {'a'});
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        TARGET.take(bytes);
    }
}
