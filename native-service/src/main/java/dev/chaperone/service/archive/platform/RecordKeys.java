package dev.chaperone.service.archive.platform;

import java.nio.ByteBuffer;

/**
 * From a record's hash to its key. A key is thirteen signs of base 32, sixty-four bits; of the hash eight bytes are enough to
 * tell a few million records apart. Past {@link #MOST} records the others have no link, only their date.
 */
final class RecordKeys {

    private static final int MOST = 2_000_000;
    private static final String SIGNS = "234567abcdefghijklmnopqrstuvwxyz";

    private long[] hashes = new long[1 << 12];
    private long[] keys = new long[1 << 12];
    private int size;

    static long of(byte[] bytes, int at) {
        long hash = ByteBuffer.wrap(bytes, at, 8).getLong();
        return hash == 0 ? 1 : hash;
    }

    void put(long hash, String key) {
        long packed = packed(key);
        if (packed == 0 || size >= MOST) return;
        if (size * 2 >= hashes.length) grow();
        int at = slot(hashes, hash);
        if (hashes[at] == 0) size++;
        hashes[at] = hash;
        keys[at] = packed;
    }

    /** Empty where there is none. */
    String get(long hash) {
        int at = slot(hashes, hash);
        if (hashes[at] == 0) return "";
        char[] out = new char[13];
        long packed = keys[at];
        for (int i = 12; i >= 0; i--) {
            out[i] = SIGNS.charAt((int) (packed & 31));
            packed >>>= 5;
        }
        return new String(out);
    }

    /** Zero for a key of another form. */
    private static long packed(String key) {
        if (key.length() != 13) return 0;
        long packed = 0;
        for (int i = 0; i < 13; i++) {
            int sign = SIGNS.indexOf(key.charAt(i));
            if (sign < 0) return 0;
            packed = packed << 5 | sign;
        }
        return packed;
    }

    private void grow() {
        long[] more = new long[hashes.length * 2];
        long[] theirs = new long[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == 0) continue;
            int at = slot(more, hashes[i]);
            more[at] = hashes[i];
            theirs[at] = keys[i];
        }
        hashes = more;
        keys = theirs;
    }

    private static int slot(long[] table, long hash) {
        int at = (int) hash & table.length - 1;
        while (table[at] != 0 && table[at] != hash) at = at + 1 & table.length - 1;
        return at;
    }
}
