package dev.chaperone.rules.opinion;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a second opinion, twice: once from every trait that was met more than once, and again from those that weighed most, as
 * many as fit the file.
 */
final class Training {

    private static final int RARE = 2;
    /** One of a few throws that did well on the texts that were read; between throws the figures differ by one or two in a hundred. */
    private static final int DICE = 100;
    /** Rows that fit in 5 MB. */
    private static final int KEPT = 175_000;
    private static final int FOLDS = 3;

    /** Numbers of a row are kept from -MOST to MOST, which stands for so many times their usual size. */
    private static final int MOST = 7;
    private static final double USUAL = 4;

    /** Sure enough that a draft is risky to speak, and to let a rule speak; and to name the likeliest category where none is sure. */
    private static final float GATE = 0.85f;
    private static final float SURE = 0.95f;

    /** Part of what a category needs to speak, below which a rule of that category is heard as a note. */
    private static final float DOUBT = 0.3f;

    private Training() {}

    /** The bytes that {@link SecondOpinion#read} reads. */
    static byte[] learn(List<Lesson> lessons) {
        List<Integer> kept = kept(lessons);
        // Each throws its own dice, so that side by side they learn what they would one after the other.
        List<Net> learned = IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(fold -> fold == FOLDS
                ? new Net(lessons, kept, DICE + FOLDS)
                : new Net(lessons.stream().filter(l -> l.fold() != fold).toList(), kept, DICE + fold)).toList();
        return bytes(learned.get(FOLDS), speaks(lessons, learned));
    }

    /** The traits that weighed most among all of them. */
    private static List<Integer> kept(List<Lesson> lessons) {
        Map<Integer, Integer> seen = new TreeMap<>(Integer::compareUnsigned);
        for (Lesson l : lessons) for (int key : l.keys()) seen.merge(key, 1, Integer::sum);
        seen.values().removeIf(n -> n < RARE);
        Net all = new Net(lessons, seen.keySet(), DICE + FOLDS + 1);
        Map<Integer, Double> weight = new HashMap<>();
        seen.forEach((key, n) -> weight.put(key, all.length(key) * n));
        // A stable sort of sorted keys: those of one weight stay in their order.
        return seen.keySet().stream().sorted(Comparator.comparing(weight::get).reversed()).limit(KEPT).toList();
    }

    /**
     * For each category the likelihood that serves it best on drafts that were not learned from, among those likely enough risky.
     *
     * @param others for each fold one that was learned without it
     */
    private static float[] speaks(List<Lesson> lessons, List<Net> others) {
        List<double[]> likely = lessons.stream().map(l -> others.get(l.fold()).likely(l)).toList();
        float[] speaks = new float[SecondOpinion.LABELS];
        for (int k = 0; k < SecondOpinion.CATEGORIES; k++) speaks[k] = best(lessons, likely, k);
        speaks[SecondOpinion.RISKY] = GATE;
        return speaks;
    }

    private static float best(List<Lesson> tried, List<double[]> likely, int label) {
        double most = -1;
        float best = 0.5f;
        for (int percent = 5; percent < 95; percent += 2) {
            float at = percent / 100f;
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (int i = 0; i < tried.size(); i++) {
                int target = tried.get(i).target(label);
                if (target < 0) continue;
                boolean says = likely.get(i)[SecondOpinion.RISKY] >= GATE && likely.get(i)[label] >= at;
                if (target == 1 && says) right++;
                else if (target == 1) missed++;
                else if (says) wrong++;
            }
            double f1 = right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
            if (f1 > most) {
                most = f1;
                best = at;
            }
        }
        return best;
    }

    private static byte[] bytes(Net net, float[] speaks) {
        float[] table = net.table;
        float[] scale = scale(table);
        ByteBuffer out = ByteBuffer.allocate(20 + 4 * net.rows.size() + table.length / 2 + net.head.bytes() + 4 * (scale.length + 2 * speaks.length));
        out.putInt(SecondOpinion.MAGIC).putInt(Net.WIDTH).putInt(net.head.between().out()).putInt(SecondOpinion.LABELS).putInt(net.rows.size());
        for (int key : net.rows.keySet()) out.putInt(key);
        for (int i = 0; i < table.length; i += 2) out.put((byte) (kept(table, i, scale) | kept(table, i + 1, scale) << 4));
        for (float s : scale) out.putFloat(s);
        net.head.write(out);
        for (float s : speaks) out.putFloat(s);
        for (int k = 0; k < SecondOpinion.CATEGORIES; k++) out.putFloat(speaks[k] * DOUBT);
        out.putFloat(SURE);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int kept(float[] table, int i, float[] scale) {
        return RowSum.LIFT + Math.clamp(Math.round(table[i] / scale[i % scale.length]), -MOST, MOST);
    }

    /** What one step is worth, for each place of a row. */
    private static float[] scale(float[] table) {
        double[] squares = new double[Net.WIDTH];
        for (int i = 0; i < table.length; i++) squares[i % squares.length] += table[i] * table[i];
        float[] scale = new float[squares.length];
        for (int j = 0; j < scale.length; j++) scale[j] = (float) (Math.sqrt(squares[j] / (table.length / scale.length)) * USUAL / MOST);
        return scale;
    }
}
