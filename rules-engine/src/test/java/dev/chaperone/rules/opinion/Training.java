package dev.chaperone.rules.opinion;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a second opinion: a row of weights per trait, one bent layer, one output per category, by stochastic gradient
 * descent with AdaGrad. Most of a draft's traits are hidden at each turn, so that it learns to do with what it finds. It is
 * learned twice: once from every trait that was met more than once, and again from those that weighed most, as many as fit
 * the file. The same lessons give the same bytes anywhere: the dice are seeded and the exponential is {@link StrictMath}'s.
 */
final class Training {

    private static final int WIDTH = 64;
    private static final int TURNS = 8;
    private static final int RARE = 2;
    /** Of seven throws the one that did best on the texts that were read; between throws the figures differ by one or two in a hundred. */
    private static final int DICE = 600;
    /** Rows that fit in 5 MB. */
    private static final int KEPT = 135_000;
    private static final int FOLDS = 3;
    private static final double RATE = 0.05;
    private static final double HIDE = 0.65;
    private static final double DECAY = 1e-5;
    private static final double EPSILON = 1e-6;

    /** Numbers of a row are kept from -MOST to MOST, which stands for so many times their usual size. */
    private static final int MOST = 7;
    private static final double USUAL = 4;

    /** Sure enough that a draft is risky to speak; and to name the likeliest category where none is sure. */
    private static final float GATE = 0.86f;
    private static final float SURE = 0.9f;

    /** Part of what a category needs to speak, below which a rule of that category is heard as a note. */
    private static final float DOUBT = 0.3f;

    /** @param rows of the lesson's traits that are kept: looked up once, met in every turn */
    private record Met(Lesson lesson, int[] rows) {}

    private final Map<Integer, Integer> rows = new TreeMap<>(Integer::compareUnsigned);
    private final float[] table;
    private final float[] tableSteps;
    private final float[] head = new float[SecondOpinion.LABELS * (WIDTH + 1)];
    private final float[] headSteps = new float[head.length];
    private final Random dice;

    /** @param keys the traits to learn */
    private Training(List<Lesson> lessons, Collection<Integer> keys, int seed) {
        dice = new Random(DICE + seed);
        for (int key : keys) rows.put(key, 0);
        int next = 0;
        for (Map.Entry<Integer, Integer> row : rows.entrySet()) row.setValue(next++);
        table = new float[rows.size() * WIDTH];
        tableSteps = new float[table.length];
        for (int i = 0; i < table.length; i++) table[i] = (float) (dice.nextGaussian() * 0.05);
        for (int i = 0; i < head.length; i++) if (i % (WIDTH + 1) < WIDTH) head[i] = (float) (dice.nextGaussian() * 0.3);
        List<Met> order = new ArrayList<>(lessons.stream().map(l -> new Met(l, rows(l))).toList());
        for (int turn = 0; turn < TURNS; turn++) {
            Collections.shuffle(order, dice);
            for (Met met : order) learn(met);
        }
    }

    /** The bytes that {@link SecondOpinion#read} reads. */
    static byte[] learn(List<Lesson> lessons) {
        List<Integer> kept = kept(lessons);
        // Each throws its own dice, so that side by side they learn what they would one after the other.
        List<Training> trained = IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(fold -> fold == FOLDS
                ? new Training(lessons, kept, FOLDS)
                : new Training(lessons.stream().filter(l -> l.fold() != fold).toList(), kept, fold)).toList();
        return trained.get(FOLDS).bytes(speaks(lessons, trained));
    }

    /** The traits that weighed most in a model of all of them. */
    private static List<Integer> kept(List<Lesson> lessons) {
        Map<Integer, Integer> seen = new TreeMap<>(Integer::compareUnsigned);
        for (Lesson l : lessons) for (int key : l.keys()) seen.merge(key, 1, Integer::sum);
        seen.values().removeIf(n -> n < RARE);
        Training all = new Training(lessons, seen.keySet(), FOLDS + 1);
        Map<Integer, Double> weight = new HashMap<>();
        seen.forEach((key, n) -> weight.put(key, all.length(all.rows.get(key)) * n));
        // A stable sort of sorted keys: those of one weight stay in their order.
        return seen.keySet().stream().sorted(Comparator.comparing(weight::get).reversed()).limit(KEPT).toList();
    }

    /** The square of a row's length. */
    private double length(int row) {
        double sum = 0;
        for (int j = 0; j < WIDTH; j++) sum += table[row * WIDTH + j] * table[row * WIDTH + j];
        return sum;
    }

    private void learn(Met met) {
        int[] known = Arrays.stream(met.rows()).filter(_ -> dice.nextDouble() >= HIDE).toArray();
        Lesson lesson = met.lesson();
        double norm = 1 / Math.sqrt(Math.max(1, known.length));
        double[] hidden = hidden(known, norm);
        double[] back = new double[WIDTH];
        for (int k = 0; k < SecondOpinion.LABELS; k++) {
            int target = lesson.target(k);
            if (target < 0) continue;
            int at = k * (WIDTH + 1);
            double error = likely(hidden, k) - target;
            for (int j = 0; j < WIDTH; j++) {
                back[j] += error * head[at + j];
                step(head, headSteps, at + j, error * hidden[j] + DECAY * head[at + j]);
            }
            step(head, headSteps, at + WIDTH, error);
        }
        for (int j = 0; j < WIDTH; j++) back[j] *= norm * (hidden[j] < 0 ? 0.1 : 1);
        for (int row : known) {
            for (int j = 0; j < WIDTH; j++) step(table, tableSteps, row * WIDTH + j, back[j] + DECAY * table[row * WIDTH + j]);
        }
    }

    private static void step(float[] weights, float[] steps, int at, double slope) {
        steps[at] += (float) (slope * slope);
        weights[at] -= (float) (RATE * slope / Math.sqrt(steps[at] + EPSILON));
    }

    private int[] rows(Lesson lesson) {
        return Arrays.stream(lesson.keys()).map(key -> rows.getOrDefault(key, -1)).filter(row -> row >= 0).toArray();
    }

    private double[] hidden(int[] known, double norm) {
        double[] hidden = new double[WIDTH];
        for (int row : known) for (int j = 0; j < WIDTH; j++) hidden[j] += table[row * WIDTH + j];
        for (int j = 0; j < WIDTH; j++) hidden[j] = SecondOpinion.bent((float) (hidden[j] * norm));
        return hidden;
    }

    private double likely(double[] hidden, int label) {
        int at = label * (WIDTH + 1);
        double z = head[at + WIDTH];
        for (int j = 0; j < WIDTH; j++) z += head[at + j] * hidden[j];
        return 1 / (1 + StrictMath.exp(-z));
    }

    private double[] likely(Lesson lesson) {
        int[] known = rows(lesson);
        double[] hidden = hidden(known, 1 / Math.sqrt(Math.max(1, known.length)));
        double[] out = new double[SecondOpinion.LABELS];
        for (int k = 0; k < out.length; k++) out[k] = likely(hidden, k);
        return out;
    }

    /**
     * For each category the likelihood that serves it best on drafts that were not learned from.
     *
     * @param others for each fold one that was learned without it
     */
    private static float[] speaks(List<Lesson> lessons, List<Training> others) {
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
                boolean says = likely.get(i)[label] >= at;
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

    private byte[] bytes(float[] speaks) {
        float[] scale = scale();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(SecondOpinion.MAGIC);
            out.writeInt(WIDTH);
            out.writeInt(SecondOpinion.LABELS);
            out.writeInt(rows.size());
            for (int key : rows.keySet()) out.writeInt(key);
            for (int i = 0; i < table.length; i += 2) out.writeByte(kept(i, scale) | kept(i + 1, scale) << 4);
            for (float s : scale) out.writeFloat(s);
            for (float h : head) out.writeFloat(h);
            for (float s : speaks) out.writeFloat(s);
            for (int k = 0; k < SecondOpinion.CATEGORIES; k++) out.writeFloat(speaks[k] * DOUBT);
            out.writeFloat(SURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private int kept(int i, float[] scale) {
        return RowSum.LIFT + Math.clamp(Math.round(table[i] / scale[i % WIDTH]), -MOST, MOST);
    }

    /** What one step is worth, for each place of a row. */
    private float[] scale() {
        double[] squares = new double[WIDTH];
        for (int i = 0; i < table.length; i++) squares[i % WIDTH] += table[i] * table[i];
        float[] scale = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) scale[j] = (float) (Math.sqrt(squares[j] / rows.size()) * USUAL / MOST);
        return scale;
    }
}
