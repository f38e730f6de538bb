package dev.chaperone.rules.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Drafts;
import dev.chaperone.rules.match.Laid;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    }

    /** Most of them are taken over from the draft: they must be what would be read anew. */
    @Test
    void itsTraitsAreThoseOfTheDraftThatItIs() throws Exception {
        int passages = 0;
        for (Drafts.Labelled d : Drafts.all().stream().filter(d -> d.draft().text().length() > 300).limit(200).toList()) {
            Words words = Words.of(d.draft().text());
            List<Laid> laid = new ArrayList<>();
            for (int i = 0; i < words.size(); i += 2) laid.add(new Laid("c" + i % 10, i, Math.min(i + i % 3, words.size() - 1), words.get(i).span()));
            Traits whole = Traits.of(d.draft(), words, laid, List.of(), List.of());
            for (Passage p : Passage.of(words)) {
                Draft part = p.draft(d.draft(), words);
                List<Laid> within = laid.stream().filter(l -> p.from() <= l.first() && l.last() < p.to())
                        .map(l -> new Laid(l.concept(), l.first() - p.from(), l.last() - p.from(), l.span())).toList();
                assertEquals(said(Traits.of(part, p.words(words), within, List.of(), List.of())),
                        said(whole.of(p, part, words, laid, List.of(), List.of())), part.text());
                passages++;
            }
        }
        assertTrue(passages > 400, passages + " passages");
    }

    private static Set<String> said(Traits traits) {
        Set<String> out = new TreeSet<>();
        for (int i = 0; i < traits.size(); i++) assertTrue(out.add(traits.key(i) + " " + traits.first(i) + "-" + traits.last(i)));
        return out;
    }
}
