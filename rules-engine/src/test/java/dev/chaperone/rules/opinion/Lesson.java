package dev.chaperone.rules.opinion;

import dev.chaperone.rules.pack.Category;
import java.util.Set;

/**
 * One labelled draft, as the model sees it.
 *
 * @param keys its traits
 * @param labels what a careful colleague would mark; none when the draft should stay silent
 * @param optional what a fair reader might or might not add; nothing is learned from it
 * @param fold 0 to 2, for learning on two and trying on the third; neighbours, often written as pairs, share one
 */
public record Lesson(int[] keys, Set<Category> labels, Set<Category> optional, int fold) {

    private static final Category[] CATEGORIES = Category.values();

    /** 1 wanted, 0 not, -1 open. */
    int target(int label) {
        if (label == SecondOpinion.RISKY) return labels.isEmpty() ? 0 : 1;
        Category category = CATEGORIES[label];
        return labels.contains(category) ? 1 : optional.contains(category) ? -1 : 0;
    }
}
