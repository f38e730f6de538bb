package dev.chaperone.rules.opinion;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Adds up rows of numbers from -7 to 7, two in a byte and sixteen in a step: the eight lanes of a {@code long} hold seventeen
 * of them without running over. Whole numbers, so that the order does not matter and the sum is the same as one by one.
 */
final class RowSum {

    /** Added to a number before it is kept, so that none is below 0. */
    static final int LIFT = 8;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWER = 0x0F0F0F0F0F0F0F0FL;
    private static final int MOST = 255 / 15;

    private final byte[] bytes;
    private final int start;
    private final int[] sum;
    private final long[] even;
    private final long[] odd;
    private int pending;

    /**
     * @param start of the first row in the bytes
     * @param width numbers in a row; sixteen or a multiple
     */
    RowSum(byte[] bytes, int start, int width) {
        this.bytes = bytes;
        this.start = start;
        sum = new int[width];
        even = new long[width / 16];
        odd = new long[width / 16];
    }

    void add(int row) {
        int at = start + row * (sum.length / 2);
        for (int i = 0; i < even.length; i++) {
            long sixteen = (long) EIGHT.get(bytes, at + 8 * i);
            even[i] += sixteen & LOWER;
            odd[i] += sixteen >>> 4 & LOWER;
        }
        if (++pending == MOST) settle();
    }

    int[] total() {
        settle();
        return sum;
    }

    /**
     * The numbers of one row, each times another, added up.
     *
     * @param row which of those that begin at {@code start}
     */
    static float product(byte[] bytes, int start, int row, float[] by) {
        int at = start + row * (by.length / 2);
        float even = 0;
        float odd = 0;
        for (int i = 0; i < by.length; i += 2, at++) {
            even += ((bytes[at] & 0xF) - LIFT) * by[i];
            odd += ((bytes[at] >> 4 & 0xF) - LIFT) * by[i + 1];
        }
        return even + odd;
    }

    private void settle() {
        for (int i = 0; i < even.length; i++) {
            for (int lane = 0; lane < 8; lane++) {
                sum[16 * i + 2 * lane] += (int) (even[i] >>> 8 * lane & 0xFF) - LIFT * pending;
                sum[16 * i + 2 * lane + 1] += (int) (odd[i] >>> 8 * lane & 0xFF) - LIFT * pending;
            }
        }
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
        pending = 0;
    }
}
