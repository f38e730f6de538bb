package dev.chaperone.service.command;

import org.graalvm.nativeimage.RuntimeOptions;

/**
 * Where new objects are made, in an executable. It starts large enough to load rules and list without a single sweep: the
 * sweeps of a small one would take longer than the loading. For the day beside the browser it is then made small.
 */
final class Nursery {

    /** Of the most that the heap may have, 1,200 MB: twelve. */
    private static final int FOR_THE_DAY = 1;

    private Nursery() {}

    static void small() {
        // On the JVM, where this class of GraalVM is not even there, the collector is left to itself.
        if (!"runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) return;
        // Of the collector's bounds the only one that may change while the program runs.
        RuntimeOptions.set("MaximumYoungGenerationSizePercent", FOR_THE_DAY);
    }
}
