package dev.chaperone.rules.people.table;

import java.util.Arrays;

/**
 * Which keys are known, and as what: 64-bit hashes of words in open addressing, a few bits for each. One probe per word
 * of a draft whatever the roster's size, and no name is kept as text.
 */
public final class KeyTable {

    private long[] keys;
    private int[] values;
    private int size;

    public KeyTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 2;
        keys = new long[capacity];
        values = new int[capacity];
    }

    /** Lays the bits over those already there. */
    public void add(long key, int bits) {
        if (size * 2 >= keys.length) grow();
        int slot = slot(keys, key);
        if (values[slot] == 0) size++;
        keys[slot] = key;
        values[slot] |= bits;
    }

    /** Puts a number other than 0 in the place of what was there, which is answered. */
    public int put(long key, int value) {
        if (size * 2 >= keys.length) grow();
        int slot = slot(keys, key);
        int before = values[slot];
        if (before == 0) size++;
        keys[slot] = key;
        values[slot] = value;
        return before;
    }

    /** The bits of a key, 0 when it is unknown. */
    public int get(long key) {
        return values[slot(keys, key)];
    }

    private int slot(long[] in, long key) {
        int mask = in.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] != 0 && in[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldValues.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] == 0) continue;
            int slot = slot(keys, oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
        Arrays.fill(oldKeys, 0);
    }

    public static final long START = 0xcbf29ce484222325L;

    /** The hash of a word laid after those already in {@code so far}; begin with {@link #START}. */
    public static long then(long soFar, String word) {
        return then(soFar, word, 0, word.length());
    }

    public static long then(long soFar, String word, int from, int to) {
        long h = soFar * 31 + 17;
        for (int i = from; i < to; i++) h = (h ^ word.charAt(i)) * 0x100000001b3L;
        return mix(h);
    }

    public static long mix(long h) {
        h = (h ^ h >>> 32) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }

    public static long pair(long one, long other) {
        return mix(one * 0x9E3779B97F4A7C15L + other);
    }
}
