package dev.chaperone.rules.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.match.Laid;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Words;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    private static final String SENTENCE = "The jam has set and the dog is asleep by the stove. ";

    @Test
    void aShortDraftHasNone() {
        assertEquals(List.of(), Passage.of(Words.of("")));
        assertEquals(List.of(), Passage.of(Words.of(SENTENCE.repeat(3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The jam has set and the dog is asleep by the stove. ", "and then ", "Oh! Well. I do not know what to say about that, or whom to ask. "})
    void everyWordIsInOneAndNoneIsLong(String again) {
        Words words = Words.of(again.repeat(60));
        BitSet seen = new BitSet();
        for (Passage p : Passage.of(words)) {
            assertTrue(p.to() - p.from() <= 30, p.toString());
            seen.set(p.from(), p.to());
        }
        assertEquals(words.size(), seen.cardinality());
    }

    @Test
    void itIsTheDraftAsIfItWereThisAlone() {
        Draft draft = Draft.of(SENTENCE.repeat(5).strip() + " 🙃", Surface.POST);
        Words words = Words.of(draft.text());
        Passage last = Passage.of(words).getLast();
        assertTrue(last.draft(draft, words).text().endsWith("stove. 🙃"), last.draft(draft, words).text());
        assertEquals(Words.of(last.draft(draft, words).text()).list().stream().map(w -> w.folded()).toList(),
                last.words(words).list().stream().map(w -> w.folded()).toList());
        Laid inside = new Laid("body-part", last.from() + 1, last.from() + 2, new Span(0, 1));
        Laid across = new Laid("body-part", last.from() - 1, last.from(), new Span(0, 1));
        assertEquals(List.of(new Laid("body-part", 1, 2, new Span(0, 1))), last.laid(List.of(across, inside)));
    }
}
