package dev.chaperone.service.fuzz;

import java.io.IOException;
import java.util.Locale;

/** What Jazzer calls, over and over; the door is named by the system property {@code fuzz.target}. */
public final class Fuzzer {

    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target", "request").toUpperCase(Locale.ROOT));

    private Fuzzer() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        TARGET.take(bytes);
    }
}
