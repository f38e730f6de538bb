package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Wording;
import dev.chaperone.rules.pack.Wording.Part;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wordings that may begin at a word, as a tree of what follows: a small word such as {@code my} begins hundreds, and
 * nearly all fail at the second word. A branch grows when a draft first goes there.
 */
final class Beginning {

    /** A wording with its concept and with the neighbours that take it away. */
    record Row(String concept, Part[] rest, List<Wording> unlessNext) {

        /** Each is laid down once; to compare what it holds would be slow and say no more. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        /** Rows of one word come first, then those told apart by their second word. */
        private int kind() {
            if (rest.length == 0) return 0;
            return rest[0] instanceof Part.Exact || rest[0] instanceof Part.OneOf ? 1 : 2;
        }
    }

    static final Beginning OF_NOTHING = new Beginning(List.of());

    private final Row[] rows;
    private final Fork root;

    Beginning(List<Row> found) {
        rows = Arrays.copyOf(found.toArray(Row[]::new), found.size());
        Arrays.sort(rows, (a, b) -> Integer.compare(a.kind(), b.kind()));
        int[] all = new int[rows.length];
        Arrays.setAll(all, i -> i);
        root = new Fork(all, 0);
    }

    Row row(int i) {
        return rows[i];
    }

    /** Which wordings stand at word {@code first}, in the order of the rows. A wording does not cross a sentence end. */
    void met(Words words, int first, Met into) {
        met(root, words, first, into);
        into.sort();
    }

    private void met(Fork fork, Words words, int at, Met into) {
        for (int row : fork.ends) into.add(row, at);
        if (at + 1 >= words.size() || words.get(at + 1).sentence() != words.get(at).sentence()) return;
        String next = words.get(at + 1).folded();
        if (fork.exact.get(next) instanceof Branch branch) met(branch.fork(), words, at + 1, into);
        for (Branch branch : fork.open) if (branch.part.accepts(next)) met(branch.fork(), words, at + 1, into);
    }

    /** The rows that hold so far: those that end here, and the others by what they ask next. */
    private final class Fork {
        final int[] ends;
        final Map<String, Branch> exact = new HashMap<>();
        final Branch[] open;

        Fork(int[] at, int depth) {
            ends = Arrays.stream(at).filter(r -> rows[r].rest.length == depth).toArray();
            Map<Object, Branch> others = new LinkedHashMap<>();
            for (int r : at) {
                if (rows[r].rest.length == depth) continue;
                Part part = rows[r].rest[depth];
                if (part instanceof Part.Exact(String word)) branch(exact, word, part, depth).rows.add(r);
                else if (part instanceof Part.OneOf(var words)) {
                    for (String word : words) branch(exact, word, part, depth).rows.add(r);
                } else {
                    Object same = part instanceof Part.Shape(var pattern) ? pattern.pattern() + '/' + pattern.flags() : part;
                    branch(others, same, part, depth).rows.add(r);
                }
            }
            open = others.values().toArray(Branch[]::new);
        }

        private <K> Branch branch(Map<K, Branch> in, K key, Part part, int depth) {
            return in.computeIfAbsent(key, _ -> new Branch(part, depth + 1));
        }
    }

    private final class Branch {
        final Part part;
        final int depth;
        final List<Integer> rows = new ArrayList<>(2);
        private volatile @Nullable Fork grown;

        Branch(Part part, int depth) {
            this.part = part;
            this.depth = depth;
        }

        /** Grown twice by two threads, it is the same twice. */
        Fork fork() {
            Fork fork = grown;
            if (fork == null) grown = fork = new Fork(rows.stream().mapToInt(Integer::intValue).toArray(), depth);
            return fork;
        }
    }

    /** Rows that were met, each with its last word. */
    static final class Met {
        private int[] rows = new int[16];
        private int[] lasts = new int[16];
        private int size;

        void clear() {
            size = 0;
        }

        private void add(int row, int last) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                lasts = Arrays.copyOf(lasts, 2 * size);
            }
            rows[size] = row;
            lasts[size++] = last;
        }

        /** By insertion: there are few. */
        private void sort() {
            for (int i = 1; i < size; i++) {
                int row = rows[i];
                int last = lasts[i];
                int j = i;
                for (; j > 0 && rows[j - 1] > row; j--) {
                    rows[j] = rows[j - 1];
                    lasts[j] = lasts[j - 1];
                }
                rows[j] = row;
                lasts[j] = last;
            }
        }

        int size() {
            return size;
        }

        int row(int i) {
            return rows[i];
        }

        int last(int i) {
            return lasts[i];
        }
    }
}
