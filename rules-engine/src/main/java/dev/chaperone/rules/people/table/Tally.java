package dev.chaperone.rules.people.table;

import java.util.Arrays;

/** Weights added up by client, for one question. */
public final class Tally {

    private final int[] numbers;
    private final float[] weights;
    private final int[] filled;
    private int size;

    public Tally(int most) {
        int capacity = Integer.highestOneBit(Math.max(8, most)) * 4;
        numbers = new int[capacity];
        weights = new float[capacity];
        filled = new int[most + 1];
    }

    /** @param anew whether somebody not met yet is taken in */
    public void add(int number, float weight, boolean anew) {
        int mask = numbers.length - 1;
        int slot = number * 0x9E3779B1 >>> 7 & mask;
        while (numbers[slot] != 0 && numbers[slot] != number + 1) slot = slot + 1 & mask;
        if (numbers[slot] == 0) {
            if (!anew || size == filled.length) return;
            numbers[slot] = number + 1;
            filled[size++] = slot;
        }
        weights[slot] += weight;
    }

    /** The heaviest, and of equal ones those first on the list. */
    public int[] best(int most) {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            int slot = filled[i];
            // Weights are above 0, so that their bits sort as they do; the greater number sorts behind.
            order[i] = (long) Float.floatToIntBits(weights[slot]) << 32 | Integer.MAX_VALUE - numbers[slot];
        }
        Arrays.sort(order);
        int[] best = new int[Math.min(most, size)];
        for (int i = 0; i < best.length; i++) best[i] = Integer.MAX_VALUE - (int) order[size - 1 - i] - 1;
        return best;
    }
}
