package dev.chaperone.rules.match;

import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Word;
import dev.chaperone.rules.text.Words;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A draft as Lucene reads it: words, and at the same positions the concepts and mentions that begin there. The offsets
 * of a concept cover its whole wording, so that a hit underlines all of it.
 *
 * <p>Words that no rule speaks of are left out; their positions stay.
 */
final class LayeredTokens extends TokenStream {

    static final String CONCEPT = "c:";
    static final String SURE = "m:sure";
    static final String GIVEN = "m:given";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final Words words;
    private final List<Laid> laid;
    private final List<Mention> mentions;
    private final Set<String> spokenOf;
    private int word;
    private int nextLaid;
    private int nextMention;
    private boolean wordDone;
    private int lastPosition;

    /** @param laid and {@code mentions}, both in order of their first word */
    LayeredTokens(Words words, List<Laid> laid, List<Mention> mentions, Set<String> spokenOf) {
        this.words = words;
        this.laid = laid;
        this.mentions = mentions;
        this.spokenOf = spokenOf;
        reset();
    }

    @Override
    public void reset() {
        word = 0;
        nextLaid = 0;
        nextMention = 0;
        wordDone = false;
        lastPosition = -1;
    }

    @Override
    public boolean incrementToken() {
        for (; word < words.size(); word++, wordDone = false) {
            Word now = words.get(word);
            if (!wordDone) {
                wordDone = true;
                if (spokenOf.contains(now.folded())) return emit("", now.folded(), now.span(), now.position());
            }
            while (nextLaid < laid.size() && laid.get(nextLaid).first() <= word) {
                Laid l = laid.get(nextLaid++);
                if (l.first() == word) return emit(CONCEPT, l.concept(), l.span(), now.position());
            }
            while (nextMention < mentions.size() && mentions.get(nextMention).firstWord() <= word) {
                Mention m = mentions.get(nextMention++);
                if (m.firstWord() == word) return emit("", m.sure() ? SURE : GIVEN, m.span(), now.position());
            }
        }
        return false;
    }

    private boolean emit(String kind, String name, Span span, int position) {
        clearAttributes();
        term.append(kind).append(name);
        offset.setOffset(span.start(), span.end());
        step.setPositionIncrement(position - lastPosition);
        lastPosition = position;
        return true;
    }
}
