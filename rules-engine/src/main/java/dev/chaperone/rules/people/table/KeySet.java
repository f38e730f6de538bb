package dev.chaperone.rules.people.table;

/** Which keys are known and nothing else: 64-bit hashes in open addressing. */
public final class KeySet {

    private long[] keys;
    private int size;

    public KeySet(int expected) {
        keys = new long[Integer.highestOneBit(Math.max(16, expected) * 3 / 2) * 2];
    }

    /** @return whether it is new */
    public boolean add(long key) {
        if (size * 3 >= keys.length * 2) grow();
        int slot = slot(keys, key);
        if (keys[slot] != 0) return false;
        keys[slot] = key == 0 ? 1 : key;
        size++;
        return true;
    }

    public boolean has(long key) {
        return keys[slot(keys, key)] != 0;
    }

    private static int slot(long[] in, long key) {
        long sought = key == 0 ? 1 : key;
        int mask = in.length - 1;
        int slot = (int) (sought ^ sought >>> 32) & mask;
        while (in[slot] != 0 && in[slot] != sought) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] old = keys;
        keys = new long[old.length * 2];
        for (long key : old) if (key != 0) keys[slot(keys, key)] = key;
    }
}
