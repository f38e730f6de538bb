package dev.chaperone.rules.opinion;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * What is read from a draft's sum: for each label some of it directly, and some through a layer between, where what means
 * little by itself but much together is told apart ("my", "o'clock" and a tear; "my", "o'clock" and a train).
 *
 * @param direct from the sum to the labels
 * @param between from the sum to the layer between
 * @param above from there to the labels
 */
record Head(Layer direct, Layer between, Layer above) {

    /** All its weights are 0. */
    static Head blank(int width, int middle, int labels) {
        return new Head(Layer.blank(width, labels), Layer.blank(width, middle), Layer.blank(middle, labels));
    }

    static Head read(FloatBuffer from, int width, int middle, int labels) {
        Head head = blank(width, middle, labels);
        from.get(head.direct.weights()).get(head.between.weights()).get(head.above.weights());
        return head;
    }

    /** How many bytes it takes. */
    int bytes() {
        return 4 * (direct.weights().length + between.weights().length + above.weights().length);
    }

    void write(ByteBuffer to) {
        to.asFloatBuffer().put(direct.weights()).put(between.weights()).put(above.weights());
        to.position(to.position() + bytes());
    }

    /** The layer between. */
    float[] middle(float[] sum) {
        return Layer.bent(between.of(sum));
    }

    /** For each label how likely it is, in logits. */
    float[] scores(float[] sum, float[] middle) {
        float[] scores = direct.of(sum);
        float[] more = above.of(middle);
        for (int k = 0; k < scores.length; k++) scores[k] += more[k];
        return scores;
    }

    /** By how much a label's score would rise with each number of this sum. */
    float[] pull(float[] sum, int label) {
        float[] middle = middle(sum);
        float[] out = new float[direct.in()];
        for (int j = 0; j < out.length; j++) out[j] = direct.weight(j, label);
        for (int m = 0; m < middle.length; m++) {
            float through = Layer.slope(middle[m]) * above.weight(m, label);
            for (int j = 0; j < out.length; j++) out[j] += between.weight(j, m) * through;
        }
        return out;
    }
}
