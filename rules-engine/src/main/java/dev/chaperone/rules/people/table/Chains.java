package dev.chaperone.rules.people.table;

import java.util.Arrays;

/** Numbers under keys, several under one, newest first. Two arrays and a table: no object for a key or for a number. */
public final class Chains {

    private final KeyTable heads;
    private int[] numbers = new int[64];
    private int[] next = new int[64];
    private int size;

    public Chains(int expected) {
        heads = new KeyTable(expected);
    }

    public void add(long key, int number) {
        if (++size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        numbers[size] = number;
        next[size] = heads.put(key, size);
    }

    /** The newest link under a key, 0 when there is none. */
    public int first(long key) {
        return heads.get(key);
    }

    /** The link before it under the same key, 0 when it was the last. */
    public int next(int link) {
        return next[link];
    }

    public int number(int link) {
        return numbers[link];
    }

    /** Lays bits over the number of a link. */
    public void or(int link, int bits) {
        numbers[link] |= bits;
    }

    public void trim() {
        numbers = Arrays.copyOf(numbers, size + 1);
        next = Arrays.copyOf(next, size + 1);
    }
}
