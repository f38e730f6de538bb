package dev.chaperone.rules;

import dev.chaperone.rules.opinion.Lesson;
import dev.chaperone.rules.opinion.SecondOpinion;
import dev.chaperone.rules.opinion.Traits;
import dev.chaperone.rules.pack.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The labelled drafts as the model sees them, under the usual pack and before any second opinion. */
public final class Lessons {

    /** Neighbours are often a pair, risky and harmless: they are kept on the same side of any trial. */
    private static final int TOGETHER = 20;

    private Lessons() {}

    public static List<Lesson> all() throws Exception {
        Rulebook book = Rulebook.read(Corpus.RESOURCES);
        List<String> packs = List.of("on-rmt");
        List<Lesson> out = new ArrayList<>();
        try (Chaperone chaperone = Chaperone.of(book, book.rules(packs), List.of(), SecondOpinion.silent(), Drafts.roster())) {
            for (Drafts.Labelled d : Drafts.all()) {
                Traits traits = chaperone.look(d.draft()).traits();
                int[] keys = IntStream.range(0, traits.size()).map(traits::key).toArray();
                out.add(new Lesson(keys, d.labels(), d.optional(), out.size() / TOGETHER % 3));
            }
        }
        return out;
    }
}
