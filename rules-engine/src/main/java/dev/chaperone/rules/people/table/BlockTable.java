package dev.chaperone.rules.people.table;

import java.util.Arrays;

/**
 * Which clients stand under which key: for each key its clients in a row, in the order of the list. What a common key
 * brings together weighs little and what a rare one does much, by the measure that search engines use.
 */
public final class BlockTable {

    /** After so many entries of rarer keys, common ones bring nobody new. */
    private static final int ENOUGH = 16_384;
    private static final int MOST_KEYS = 200;

    private final int clients;
    private final KeyTable rows;
    private int[] starts = new int[0];
    private int[] entries = new int[0];

    private BlockTable(int clients) {
        this.clients = clients;
        this.rows = new KeyTable(clients * 8);
    }

    /** Takes keys client by client. */
    public static final class Filling {

        private final BlockTable table;
        private int[] row;
        private int[] client;
        private int[] last = new int[1024];
        private int[] lengths = new int[1024];
        private int size;
        private int keys;

        public Filling(int clients) {
            table = new BlockTable(clients);
            row = new int[Math.max(64, clients * 24)];
            client = new int[row.length];
        }

        public void add(long key, int number) {
            int at = table.rows.get(key);
            if (at == 0) {
                at = ++keys;
                table.rows.put(key, at);
                if (at == last.length) {
                    last = Arrays.copyOf(last, at * 2);
                    lengths = Arrays.copyOf(lengths, at * 2);
                }
            }
            if (last[at] == number + 1) return;
            last[at] = number + 1;
            lengths[at]++;
            if (size == row.length) {
                row = Arrays.copyOf(row, size * 2);
                client = Arrays.copyOf(client, size * 2);
            }
            row[size] = at;
            client[size++] = number;
        }

        public BlockTable filled() {
            int[] starts = new int[keys + 2];
            for (int k = 1; k <= keys; k++) starts[k + 1] = starts[k] + lengths[k];
            int[] next = starts.clone();
            int[] entries = new int[size];
            for (int i = 0; i < size; i++) entries[next[row[i]]++] = client[i];
            table.starts = starts;
            table.entries = entries;
            return table;
        }
    }

    /** The keys of one question, each once. */
    public static final class Question {

        private final long[] keys = new long[MOST_KEYS];
        private int size;

        public void add(long key) {
            for (int i = 0; i < size; i++) if (keys[i] == key) return;
            if (size < MOST_KEYS) keys[size++] = key;
        }
    }

    /** At most so many clients who share keys with the question, those first who share several or rare ones. */
    public int[] nearest(Question asked, int most) {
        int[] rarest = new int[asked.size];
        int known = 0;
        int total = 0;
        for (int i = 0; i < asked.size; i++) {
            int row = rows.get(asked.keys[i]);
            if (row == 0) continue;
            rarest[known++] = row;
            total += length(row);
        }
        if (known == 0) return new int[0];
        sortByLength(rarest, known);
        Tally tally = new Tally(Math.min(total, ENOUGH));
        for (int i = 0, taken = 0; i < known; i++) {
            int row = rarest[i];
            int length = length(row);
            float weight = (float) Math.log(1 + (clients - length + 0.5) / (length + 0.5));
            boolean rare = taken == 0 || taken + length <= ENOUGH;
            int end = starts[row] + (taken == 0 ? Math.min(length, ENOUGH) : length);
            for (int e = starts[row]; e < end; e++) tally.add(entries[e], weight, rare);
            if (rare) taken += length;
        }
        return tally.best(most);
    }

    private int length(int row) {
        return starts[row + 1] - starts[row];
    }

    private void sortByLength(int[] list, int size) {
        for (int i = 1; i < size; i++) {
            int row = list[i];
            int j = i;
            for (; j > 0 && length(list[j - 1]) > length(row); j--) list[j] = list[j - 1];
            list[j] = row;
        }
    }
}
