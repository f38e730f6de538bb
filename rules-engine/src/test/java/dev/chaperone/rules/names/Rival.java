package dev.chaperone.rules.names;

import dev.chaperone.rules.people.alike.Alike;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A way to say whether two names are one. */
enum Rival {

    OURS("this engine"), JARO_WINKLER("Jaro-Winkler ≥ 0.9"), METAPHONE("Double Metaphone equal and Levenshtein ≤ 2"),
    METAPHONE_OR("Double Metaphone equal or Levenshtein ≤ 1");

    private static final JaroWinklerSimilarity JARO = new JaroWinklerSimilarity();
    private static final DoubleMetaphone CODES = new DoubleMetaphone();
    private static final LevenshteinDistance LEVENSHTEIN = LevenshteinDistance.getDefaultInstance();

    final String named;

    Rival(String named) {
        this.named = named;
    }

    boolean sameGiven(String a, String b) {
        return this == OURS ? Alike.given(a, b) > Alike.SAME : same(a, b);
    }

    boolean sameFamily(String a, String b) {
        return this == OURS ? Alike.family(a, b) > Alike.SAME : same(a, b);
    }

    boolean sameEither(String a, String b) {
        return this == OURS ? Alike.either(a, b) > Alike.SAME_EITHER_SIDE : same(a, b);
    }

    private boolean same(String a, String b) {
        return switch (this) {
            case JARO_WINKLER -> JARO.apply(a, b) >= 0.9;
            case METAPHONE -> soundAlike(a, b) && LEVENSHTEIN.apply(a, b) <= 2;
            case METAPHONE_OR -> soundAlike(a, b) || LEVENSHTEIN.apply(a, b) <= 1;
            case OURS -> throw new IllegalStateException("which side a name is from decides");
        };
    }

    private static boolean soundAlike(String a, String b) {
        return CODES.isDoubleMetaphoneEqual(a, b, false) || CODES.isDoubleMetaphoneEqual(a, b, true);
    }
}
