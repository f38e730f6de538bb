package dev.chaperone.rules.opinion;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** What it thinks of one passage. */
    public record Part(Passage passage, Opinion opinion) {}

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

    /** As one of several of a draft. */
    public Part part(Passage passage) {
        float[] less = new float[likely.length];
        for (int k = 0; k < less.length; k++) less[k] = (float) (likely[k] / (likely[k] + (1 - likely[k]) * SURER));
        return new Part(passage, new Opinion(model, traits, hidden, less, familiar));
    }

    /** With what it thinks of the draft's passages: it speaks where any of them does. */
    public Opinion beside(List<Part> parts) {
        return new Opinion(model, traits, hidden, likely, familiar, parts);
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
        int label = SecondOpinion.label(category);
        Optional<Part> surest = parts.stream().filter(p -> p.opinion.speaksOf(category)).max(Comparator.comparingDouble(p -> p.opinion.likely[label]));
        if (surest.isPresent() && surest.get().opinion.likely[label] >= likely[label]) {
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
