package dev.chaperone.rules.names;

import java.util.Locale;

/** What was answered against what is so. */
final class Score {

    private int right;
    private int wrong;
    private int missed;

    void add(boolean said, boolean so) {
        if (said && so) right++;
        else if (said) wrong++;
        else if (so) missed++;
    }

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.2f / %.2f)", f1(), precision(), recall());
    }
}
