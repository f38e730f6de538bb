package dev.chaperone.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Corpus;
import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Narrowing the rules before they are run must never lose a hit. */
class PresearchTest {

    @Test
    void the_quick_way_finds_what_running_every_rule_finds() throws Exception {
        Rulebook book = Rulebook.read(Corpus.RESOURCES);
        Roster people = Proof.people();
        List<Draft> drafts = Stream.concat(Corpus.drafts().values().stream(), book.rules().stream()
                .flatMap(r -> Stream.concat(r.flagged().stream(), r.clean().stream())).map(e -> e.draft())).toList();
        int hits = 0;
        try (RuleIndex quick = RuleIndex.of(book.rules(), book.concepts().values());
                RuleIndex slow = RuleIndex.exhaustive(book.rules(), book.concepts().values())) {
            for (Draft draft : drafts) {
                Words words = Words.of(draft.text());
                List<Laid> laid = quick.concepts(words);
                List<Hit> found = quick.match(words, laid, people.mentions(words));
                assertEquals(slow.match(words, laid, people.mentions(words)), found, draft.text());
                hits += found.size();
            }
        }
        assertTrue(hits > book.rules().size(), "the drafts set off hardly any rule");
    }
}
