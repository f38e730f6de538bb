package dev.chaperone.rules.match;

import java.util.BitSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A draft as Lucene reads it: words, and at the same positions the concepts and mentions that begin there. The offsets
 * of a concept cover its whole wording, so that a hit underlines all of it.
 *
 * <p>Terms that none of the rules at hand speaks of are left out; their positions stay.
 */
final class LayeredTokens extends TokenStream {

    static final String CONCEPT = "c:";
    static final String SURE = "m:sure";
    static final String GIVEN = "m:given";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final Terms terms;
    private final Places places;
    private final @Nullable BitSet wanted;
    private int next;
    private int lastPosition = -1;

    /** @param wanted the terms to read; null for all */
    LayeredTokens(Terms terms, Places places, @Nullable BitSet wanted) {
        this.terms = terms;
        this.places = places;
        this.wanted = wanted;
    }

    @Override
    public void reset() {
        next = 0;
        lastPosition = -1;
    }

    @Override
    public boolean incrementToken() {
        for (; next < places.tokens(); next++) {
            int token = places.token(next);
            if (wanted != null && !wanted.get(token)) continue;
            clearAttributes();
            term.append(terms.name(token));
            offset.setOffset(places.span(next).start(), places.span(next).end());
            step.setPositionIncrement(places.position(next) - lastPosition);
            lastPosition = places.position(next++);
            return true;
        }
        return false;
    }
}
