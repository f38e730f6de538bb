package dev.chaperone.rules.opinion;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Adds up rows of signed bytes, eight bytes a step: lanes of 16 bits within a {@code long} hold 256 bytes without running
 * over. Whole numbers, so that the order does not matter and the sum is the same as one by one.
 */
final class RowSum {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LANES = 0x00FF00FF00FF00FFL;
    /** Makes a signed byte one from 0 to 255, greater by {@link #LIFT}. */
    private static final long LIFTED = 0x8080808080808080L;
    private static final int LIFT = 128;
    private static final int MOST = 256;

    private final byte[] rows;
    private final int width;
    private final int[] sum;
    private final long[] even;
    private final long[] odd;
    private int pending;

    RowSum(byte[] rows, int width) {
        this.rows = rows;
        this.width = width;
        sum = new int[width];
        even = new long[width / 8];
        odd = new long[width / 8];
    }

    void add(int row) {
        int at = row * width;
        for (int i = 0; i < even.length; i++) {
            long eight = (long) EIGHT.get(rows, at + 8 * i) ^ LIFTED;
            even[i] += eight & LANES;
            odd[i] += eight >>> 8 & LANES;
        }
        for (int j = even.length * 8; j < width; j++) sum[j] += rows[at + j];
        if (++pending == MOST) settle();
    }

    int[] total() {
        settle();
        return sum;
    }

    private void settle() {
        for (int i = 0; i < even.length; i++) {
            for (int lane = 0; lane < 4; lane++) {
                sum[8 * i + 2 * lane] += (int) (even[i] >>> 16 * lane & 0xFFFF) - LIFT * pending;
                sum[8 * i + 2 * lane + 1] += (int) (odd[i] >>> 16 * lane & 0xFFFF) - LIFT * pending;
            }
        }
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
        pending = 0;
    }
}
