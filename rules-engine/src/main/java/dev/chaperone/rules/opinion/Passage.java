package dev.chaperone.rules.opinion;

import dev.chaperone.rules.match.Hit;
import dev.chaperone.rules.match.Laid;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A part of a long draft that is looked at by itself as well: one clause about a session, between a recipe and the weather,
 * is lost in the sum over all words. A sentence or a few neighbours, or a piece of a sentence without end; each shares about
 * half of its words with the next.
 *
 * @param from index of its first word
 * @param to of the word after its last
 */
public record Passage(int from, int to) {

    /** In words. Shorter drafts are one passage anyway. */
    private static final int LONG = 40;
    private static final int WIDEST = 30;

    /** Those of a draft; none of a short one. */
    public static List<Passage> of(Words words) {
        if (words.size() <= LONG) return List.of();
        List<Passage> sentences = sentences(words);
        List<Passage> out = new ArrayList<>();
        for (int i = 0; i < sentences.size(); ) {
            Passage first = sentences.get(i);
            int j = i;
            while (j + 1 < sentences.size() && sentences.get(j + 1).to - first.from <= WIDEST) j++;
            int to = sentences.get(j).to;
            if (out.isEmpty() || to > out.getLast().to) out.add(new Passage(first.from, to));
            i = Math.max(i + 1, (i + j + 1) / 2);
        }
        return out;
    }

    private static List<Passage> sentences(Words words) {
        List<Passage> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i < words.size() && words.get(i).sentence() == words.get(i - 1).sentence()) continue;
            while (i - from > WIDEST) {
                out.add(new Passage(from, from + WIDEST));
                from += WIDEST / 2;
            }
            out.add(new Passage(from, i));
            from = i;
        }
        return out;
    }

    /** The draft as if it were this alone, up to where the next word begins. */
    public Draft draft(Draft whole, Words words) {
        String text = whole.text();
        int end = to == words.size() ? text.length() : words.get(to).span().start();
        return new Draft(text.substring(from == 0 ? 0 : words.get(from).span().start(), end), whole.surface(), whole.account());
    }

    public Words words(Words whole) {
        return whole.part(from, to);
    }

    /** Of the places of hits those that lie in it. */
    public List<Hit> hits(List<Hit> all, Words words) {
        int start = words.get(from).span().start();
        int end = words.get(to - 1).span().end();
        return all.stream().map(h -> new Hit(h.rule(), h.spans().stream().filter(s -> start <= s.start() && s.end() <= end).toList()))
                .filter(h -> !h.spans().isEmpty()).toList();
    }

    /** Of the concepts, which come in the order of their words, those that lie in it. */
    public List<Laid> laid(List<Laid> all) {
        return beginning(all, Laid::first).filter(l -> l.last() < to)
                .map(l -> new Laid(l.concept(), l.first() - from, l.last() - from, l.span())).toList();
    }

    /** Of those who are named, in the order of their words, those who are named in it. */
    public List<Mention> mentions(List<Mention> all) {
        return beginning(all, Mention::firstWord).filter(m -> m.lastWord() < to)
                .map(m -> new Mention(m.span(), m.firstWord() - from, m.lastWord() - from, m.sure())).toList();
    }

    /** Those that begin in it: a draft may have thousands of passages, and none should go through all of it. */
    private <T> Stream<T> beginning(List<T> all, ToIntFunction<T> first) {
        return all.subList(firstFrom(all, first, from), firstFrom(all, first, to)).stream();
    }

    private static <T> int firstFrom(List<T> all, ToIntFunction<T> first, int word) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (first.applyAsInt(all.get(middle)) < word) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
