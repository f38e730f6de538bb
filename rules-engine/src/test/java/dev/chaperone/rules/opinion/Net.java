package dev.chaperone.rules.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The weights while they are learned: a row per trait and a {@link Head} above, by stochastic gradient descent with AdaGrad.
 * Most of a draft's traits and some of its sum are hidden at each turn, so that it learns to do with what it finds. The same
 * lessons give the same weights anywhere: the dice are seeded and the exponential is {@link StrictMath}'s.
 */
final class Net {

    static final int WIDTH = 48;
    private static final int MIDDLE = 64;
    private static final int TURNS = 12;
    private static final double HIDE = 0.65;
    private static final double FORGET = 0.2;
    private static final float RATE = 0.05f;
    private static final float RATE_ABOVE = 0.03f;
    private static final float DECAY = 1e-5f;
    private static final float EPSILON = 1e-6f;

    /** @param rows of the lesson's traits that are kept: looked up once, met in every turn */
    private record Met(Lesson lesson, int[] rows) {}

    /** By trait, in the order of the file. */
    final Map<Integer, Integer> rows = new TreeMap<>(Integer::compareUnsigned);
    /** {@link #WIDTH} numbers for each row. */
    final float[] table;
    final Head head = Head.blank(WIDTH, MIDDLE, SecondOpinion.LABELS);

    private final Random dice;
    private final float[] tableSteps;
    private final Head headSteps = Head.blank(WIDTH, MIDDLE, SecondOpinion.LABELS);

    /** @param keys the traits to learn */
    Net(List<Lesson> lessons, Collection<Integer> keys, int seed) {
        dice = new Random(seed);
        for (int key : keys) rows.put(key, 0);
        int next = 0;
        for (Map.Entry<Integer, Integer> row : rows.entrySet()) row.setValue(next++);
        table = new float[rows.size() * WIDTH];
        tableSteps = new float[table.length];
        throwDice(table, table.length, 0.05);
        throwDice(head.direct(), 0.3);
        throwDice(head.between(), Math.sqrt(2.0 / WIDTH));
        throwDice(head.above(), 0.1);
        List<Met> order = new ArrayList<>(lessons.stream().map(l -> new Met(l, rows(l))).toList());
        for (int turn = 0; turn < TURNS; turn++) {
            Collections.shuffle(order, dice);
            for (Met met : order) learn(met);
        }
    }

    private void throwDice(float[] weights, int count, double size) {
        for (int i = 0; i < count; i++) weights[i] = (float) (dice.nextGaussian() * size);
    }

    private void throwDice(Layer layer, double size) {
        throwDice(layer.weights(), layer.in() * layer.out(), size);
    }

    /** How likely each label is. */
    double[] likely(Lesson lesson) {
        int[] known = rows(lesson);
        float[] sum = sum(known, norm(known.length));
        float[] scores = head.scores(sum, head.middle(sum));
        double[] out = new double[scores.length];
        for (int k = 0; k < out.length; k++) out[k] = likely(scores[k]);
        return out;
    }

    /** The square of a row's length. */
    double length(int key) {
        int at = rows.get(key) * WIDTH;
        double squares = 0;
        for (int j = at; j < at + WIDTH; j++) squares += table[j] * table[j];
        return squares;
    }

    private int[] rows(Lesson lesson) {
        return Arrays.stream(lesson.keys()).map(key -> rows.getOrDefault(key, -1)).filter(row -> row >= 0).toArray();
    }

    private static float norm(int met) {
        return (float) (1 / Math.sqrt(Math.max(1, met)));
    }

    private static double likely(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    private float[] sum(int[] known, float norm) {
        float[] sum = new float[WIDTH];
        for (int row : known) {
            int at = row * WIDTH;
            for (int j = 0; j < WIDTH; j++) sum[j] += table[at + j];
        }
        for (int j = 0; j < WIDTH; j++) sum[j] *= norm;
        return Layer.bent(sum);
    }

    private void learn(Met met) {
        int[] known = Arrays.stream(met.rows()).filter(_ -> dice.nextDouble() >= HIDE).toArray();
        float norm = norm(known.length);
        float[] sum = sum(known, norm);
        float[] back = new float[WIDTH];
        float[] keep = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            keep[j] = dice.nextDouble() < FORGET ? 0 : (float) (1 / (1 - FORGET));
            // Before it may be forgotten: 0 has lost its sign.
            back[j] = keep[j] * norm * Layer.slope(sum[j]);
            sum[j] *= keep[j];
        }
        float[] slopes = learn(met.lesson(), sum);
        for (int j = 0; j < WIDTH; j++) back[j] *= slopes[j];
        for (int row : known) step(table, tableSteps, row * WIDTH, back, 1, RATE);
    }

    /** Learns what stands above a sum, and tells how the error changes with each number of it. */
    private float[] learn(Lesson lesson, float[] sum) {
        float[] middle = head.middle(sum);
        float[] errors = head.scores(sum, middle);
        for (int k = 0; k < errors.length; k++) {
            int target = lesson.target(k);
            errors[k] = target < 0 ? 0 : (float) (likely(errors[k]) - target);
        }
        float[] above = learn(head.above(), headSteps.above(), middle, errors, RATE_ABOVE);
        for (int m = 0; m < MIDDLE; m++) above[m] *= Layer.slope(middle[m]);
        float[] slopes = learn(head.between(), headSteps.between(), sum, above, RATE_ABOVE);
        float[] more = learn(head.direct(), headSteps.direct(), sum, errors, RATE);
        for (int j = 0; j < WIDTH; j++) slopes[j] += more[j];
        return slopes;
    }

    /** Learns one layer, and tells how the error changes with each number it was given. */
    private static float[] learn(Layer layer, Layer steps, float[] given, float[] errors, float rate) {
        float[] back = new float[layer.in()];
        for (int i = 0; i < back.length; i++) {
            for (int o = 0; o < errors.length; o++) back[i] += layer.weight(i, o) * errors[o];
            step(layer.weights(), steps.weights(), i * layer.out(), errors, given[i], rate);
        }
        step(layer.weights(), steps.weights(), layer.in() * layer.out(), errors, 1, rate);
        return back;
    }

    /** One step for the weights of several numbers. In floats, which the machine does several at a time. */
    private static void step(float[] weights, float[] steps, int at, float[] errors, float by, float rate) {
        for (int i = 0; i < errors.length; i++) {
            float slope = by * errors[i] + DECAY * weights[at + i];
            float so = steps[at + i] + slope * slope;
            steps[at + i] = so;
            weights[at + i] -= rate * slope / (float) Math.sqrt(so + EPSILON);
        }
    }
}
