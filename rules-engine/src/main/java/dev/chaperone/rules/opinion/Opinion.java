package dev.chaperone.rules.opinion;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Words;
import java.util.List;

/** What the model thinks of one draft. */
public final class Opinion {

    /** UTF-16 code units: longer than this nobody looks at as one thing. */
    private static final int LONGEST = 160;

    private final SecondOpinion model;
    private final Traits traits;
    private final float[] hidden;
    private final float[] likely;
    private final double familiar;

    Opinion(SecondOpinion model, Traits traits, float[] hidden, float[] likely, double familiar) {
        this.model = model;
        this.traits = traits;
        this.hidden = hidden;
        this.likely = likely;
        this.familiar = familiar;
    }

    /** How likely the draft is risky at all, from 0 to 1. */
    public double risky() {
        return likely[SecondOpinion.RISKY];
    }

    /** How likely the draft belongs to a category, from 0 to 1; 0 for what was never learned. */
    public double of(Category category) {
        int label = SecondOpinion.label(category);
        return label < 0 ? 0 : likely[label];
    }

    /** Whether it would warn on its own. */
    public boolean speaksOf(Category category) {
        return model.speaks(likely, familiar, category);
    }

    /** Whether a rule of this category that spoke should be heard as a note only. */
    public boolean doubts(Category category, String rule) {
        return model.doubts(likely, category) && model.knows(rule);
    }

    /** The stretch of words that weighs most for a category; none in a draft without words. */
    public List<Span> places(Category category, Words words) {
        float[] weight = model.weights(traits, hidden, category, words.size());
        if (weight.length == 0) return List.of();
        float mean = 0;
        for (float w : weight) mean += w / weight.length;
        int from = 0;
        int to = 0;
        double most = Double.NEGATIVE_INFINITY;
        double run = 0;
        int start = 0;
        for (int i = 0; i < weight.length; i++) {
            if (run <= 0) {
                run = 0;
                start = i;
            }
            run += weight[i] - Math.max(0, mean) / 2;
            if (run > most && words.get(i).span().end() - words.get(start).span().start() <= LONGEST) {
                most = run;
                from = start;
                to = i;
            }
        }
        return List.of(new Span(words.get(from).span().start(), words.get(to).span().end()));
    }
}
