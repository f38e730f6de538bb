package dev.chaperone.rules.opinion;

/**
 * Numbers made of numbers: each of those it gives is a weighted sum of all that it is given.
 *
 * @param in how many it is given
 * @param out how many it gives
 * @param weights for each number given one for every number it gives, and in the last row what they begin from
 */
record Layer(int in, int out, float[] weights) {

    /** How steep a number below 0 still is. */
    private static final float SLOPE = 0.1f;

    /** All its weights are 0. */
    static Layer blank(int in, int out) {
        return new Layer(in, out, new float[(in + 1) * out]);
    }

    float[] of(float[] given) {
        float[] sums = new float[out];
        int o = 0;
        for (; o + 4 <= out; o += 4) four(given, o, sums);
        for (; o < out; o++) {
            float sum = weights[in * out + o];
            for (int i = 0; i < in; i++) sum += weights[i * out + o] * given[i];
            sums[o] = sum;
        }
        return sums;
    }

    /** Four side by side take as long as one: none has to wait for its own last addition. */
    private void four(float[] given, int o, float[] into) {
        int at = in * out + o;
        float a = weights[at];
        float b = weights[at + 1];
        float c = weights[at + 2];
        float d = weights[at + 3];
        at = o;
        for (float by : given) {
            a += weights[at] * by;
            b += weights[at + 1] * by;
            c += weights[at + 2] * by;
            d += weights[at + 3] * by;
            at += out;
        }
        into[o] = a;
        into[o + 1] = b;
        into[o + 2] = c;
        into[o + 3] = d;
    }

    /** How much of a number given goes into one that it gives. */
    float weight(int given, int gives) {
        return weights[given * out + gives];
    }

    /** What is below 0 counts a tenth: were all sums kept as they are, two layers would be as good as one. */
    static float bent(float x) {
        return x < 0 ? SLOPE * x : x;
    }

    static float[] bent(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) numbers[i] = bent(numbers[i]);
        return numbers;
    }

    /** How much what has been bent changes with what it was. */
    static float slope(float bent) {
        return bent < 0 ? SLOPE : 1;
    }
}
