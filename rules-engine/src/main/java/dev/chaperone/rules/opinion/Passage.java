package dev.chaperone.rules.opinion;

import dev.chaperone.rules.match.Hit;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

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
        List<Hit> out = new ArrayList<>();
        for (Hit hit : all) {
            List<Span> inside = new ArrayList<>();
            for (Span s : hit.spans()) if (start <= s.start() && s.end() <= end) inside.add(s);
            if (!inside.isEmpty()) out.add(new Hit(hit.rule(), inside));
        }
        return out;
    }

    /** Of those who are named, in the order of their words, those who are named in it. */
    public List<Mention> mentions(List<Mention> all) {
        List<Mention> out = new ArrayList<>();
        for (int i = firstIn(all, Mention::firstWord); i < all.size() && all.get(i).firstWord() < to; i++) {
            Mention m = all.get(i);
            if (m.lastWord() < to) out.add(new Mention(m.span(), m.firstWord() - from, m.lastWord() - from, m.sure()));
        }
        return out;
    }

    /** Of what comes in the order of its first words, the first that begins in it or after: a draft may have thousands of passages. */
    <T> int firstIn(List<T> all, ToIntFunction<T> first) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (first.applyAsInt(all.get(middle)) < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
