package dev.chaperone.rules.opinion;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the model thinks of one draft, and of each passage of a long one. */
public final class Opinion {

    /** By so much must a passage be surer, in odds: it is one of several, and what stands around it is not known to it. */
    private static final double SURER = Math.exp(3.5);

    /** UTF-16 code units: longer than this nobody looks at as one thing. */
    private static final int LONGEST = 160;

    private final SecondOpinion model;
    private final Traits traits;
    private final float[] hidden;
    private final float[] likely;
    private final double familiar;
    private final List<Part> parts;

    private record Part(Passage passage, Opinion opinion) {}

    Opinion(SecondOpinion model, Traits traits, float[] hidden, float[] likely, double familiar) {
        this(model, traits, hidden, likely, familiar, List.of());
    }

    private Opinion(SecondOpinion model, Traits traits, float[] hidden, float[] likely, double familiar, List<Part> parts) {
        this.model = model;
        this.traits = traits;
        this.hidden = hidden;
        this.likely = likely;
        this.familiar = familiar;
        this.parts = parts;
    }

    /** With what it thinks of a passage of the draft: the surest of all is what it thinks. */
    public Opinion beside(Opinion other, Passage passage) {
        float[] less = new float[other.likely.length];
        for (int k = 0; k < less.length; k++) {
            float p = other.likely[k];
            less[k] = (float) (p / (p + (1 - p) * SURER));
        }
        Part part = new Part(passage, new Opinion(other.model, other.traits, other.hidden, less, other.familiar));
        return new Opinion(model, traits, hidden, likely, familiar, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** How likely the draft is risky at all, from 0 to 1. */
    public double risky() {
        return likeliest(SecondOpinion.RISKY);
    }

    /** How likely the draft belongs to a category, from 0 to 1; 0 for what was never learned. */
    public double of(Category category) {
        int label = SecondOpinion.label(category);
        return label < 0 ? 0 : likeliest(label);
    }

    private double likeliest(int label) {
        double most = likely[label];
        for (Part part : parts) most = Math.max(most, part.opinion.likely[label]);
        return most;
    }

    /** Whether it would warn on its own. */
    public boolean speaksOf(Category category) {
        return model.speaks(likely, familiar, category) || parts.stream().anyMatch(p -> p.opinion.speaksOf(category));
    }

    /** Whether a rule of this category that spoke should be heard as a note only. */
    public boolean doubts(Category category, String rule) {
        return model.doubts(likely, category) && parts.stream().noneMatch(p -> p.opinion.speaksOf(category)) && model.knows(rule);
    }

    /** The stretch of words that weighs most for a category, where it is surest; none in a draft without words. */
    public List<Span> places(Category category, Words words) {
        Optional<Part> surest = parts.stream().filter(p -> p.opinion.speaksOf(category)).max(Comparator.comparingDouble(p -> p.opinion.of(category)));
        if (surest.isPresent() && surest.get().opinion.of(category) >= likely[SecondOpinion.label(category)]) {
            return surest.get().opinion.places(category, surest.get().passage.words(words));
        }
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
