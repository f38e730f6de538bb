package dev.chaperone.rules.opinion;

/**
 * Which row of weights belongs to a trait. The keys are sorted as unsigned numbers and, being hashes, spread evenly: their
 * first bits say where to look, and a handful of neighbours are compared.
 */
final class Rows {

    private static final int FIRST_BITS = 16;

    private final int[] keys;
    private final int[] starts = new int[(1 << FIRST_BITS) + 1];

    /** @param keys sorted by {@link Integer#compareUnsigned}, the first one of row 0 */
    Rows(int[] keys) {
        this.keys = keys;
        for (int key : keys) starts[bucket(key) + 1]++;
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    }

    /** -1 where the trait was never learned. */
    int of(int key) {
        int bucket = bucket(key);
        for (int i = starts[bucket], end = starts[bucket + 1]; i < end; i++) if (keys[i] == key) return i;
        return -1;
    }

    private static int bucket(int key) {
        return key >>> 32 - FIRST_BITS;
    }
}
