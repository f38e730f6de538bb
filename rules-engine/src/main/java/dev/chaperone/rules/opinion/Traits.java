package dev.chaperone.rules.opinion;

import dev.chaperone.rules.match.Laid;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Word;
import dev.chaperone.rules.text.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the model sees of a draft: each trait once, as a number, with the words it was read from. */
public final class Traits {

    /** Kinds of trait. The order is part of the model: change it and learn anew. */
    private enum Kind {
        ALWAYS, SURFACE, MENTION, LENGTH, MARK, EMOJI, WORD, PAIR, TRIPLE, OPENING, BEGINNING, ENDING, CAPITAL, CONCEPT,
        CONCEPT_HERE, RULE, CATEGORY, WORD_HERE
    }

    private static final int NAMED = 0x7E57;
    private static final int START = 0x57A7;
    private static final int END = 0xE17D;
    private static final int BREAK = 0xB7EA;
    private static final String MARKS = "?!#\"«“";

    /** A row that nobody has looked up yet. */
    private static final int UNKNOWN = -2;
    /** Words of a passage whose traits depend on where it begins: triples and openings reach so far. */
    private static final int EDGE = 3;

    private int[] keys;
    private int[] first;
    private int[] last;
    private int[] rows;
    private int size;
    /** Open addressing: one more than the place among the keys, 0 for none. */
    private int[] seen;

    /** For each word. */
    private int[] hashes = {};
    /** Of each word, and after these of each concept, where its traits begin in {@link #read}: for passages. */
    private int[] begin = {};
    private int[] read = {};
    private int reading;
    private boolean remembers;

    private Traits(int words) {
        // A word has eight or so, concepts included.
        int room = 2 * Integer.highestOneBit(8 * words + 64);
        keys = new int[room];
        first = new int[room];
        last = new int[room];
        rows = new int[room];
        seen = new int[2 * room];
    }

    /** @param spoken the rules that found something in the draft, before the second opinion is asked */
    public static Traits of(Draft draft, Words words, List<Laid> laid, List<Mention> mentions, Collection<Rule> spoken) {
        int n = words.size();
        Traits t = new Traits(n);
        int group = group(draft.surface());
        t.whole(draft, n);
        t.hashes = hashes(words.list(), mentions);
        t.begin = new int[n + laid.size() + 1];
        t.read = new int[12 * n + 2 * laid.size()];
        t.remembers = true;
        for (int i = 0; i < n; i++) {
            t.begin[i] = t.reading;
            t.word(words.list(), t.hashes, i, 0, n, group);
        }
        for (int l = 0; l < laid.size(); l++) {
            t.begin[n + l] = t.reading;
            t.concept(laid.get(l), group);
        }
        t.begin[n + laid.size()] = t.reading;
        t.remembers = false;
        mentions.forEach(m -> t.mention(m, group));
        spoken.forEach(t::rule);
        return t;
    }

    /**
     * Those of a passage. What stands well inside it, or has no place in the words around, is taken over from here.
     *
     * @param part the passage as a draft
     * @param words and {@code laid} and {@code mentions}, of the whole draft
     * @param spoken the rules that found something in the passage
     */
    public Traits of(Passage passage, Draft part, Words words, List<Laid> laid, List<Mention> mentions, Collection<Rule> spoken) {
        int from = passage.from();
        int to = passage.to();
        Traits t = new Traits(to - from);
        int group = group(part.surface());
        t.whole(part, to - from);
        for (int i = from; i < to; i++) {
            if (i < from + EDGE || i + 1 == to) t.word(words.list(), hashes, i, from, to, group);
            else t.again(this, i, i - from, -1);
        }
        for (int l = passage.firstIn(laid, Laid::first); l < laid.size() && laid.get(l).first() < to; l++) {
            Laid one = laid.get(l);
            if (one.last() < to) t.again(this, words.size() + l, one.last() - from, one.last() - one.first());
        }
        passage.mentions(mentions).forEach(m -> t.mention(m, group));
        spoken.forEach(t::rule);
        return t;
    }

    /**
     * What another has read from a word or a concept.
     *
     * @param end the last word it is read from, here
     * @param back how many words before that the first one is; -1 for as many as where it was met first
     */
    private void again(Traits other, int which, int end, int back) {
        for (int i = other.begin[which]; i < other.begin[which + 1]; i++) {
            int trait = other.read[i];
            int place = place(other.keys[trait]);
            if (place < size) continue;
            put(other.keys[trait], end - (back < 0 ? other.last[trait] - other.first[trait] : back), end);
            rows[place] = other.rows[trait];
        }
    }

    /** The trait of a rule that spoke: whether the model has ever seen it at work. */
    static int ofRule(String id) {
        return key(Kind.RULE, id.hashCode(), 0, 0);
    }

    public int size() {
        return size;
    }

    public int key(int i) {
        return keys[i];
    }

    /** Its row in the model that everybody asks, looked up once; -1 where it was never learned. */
    int row(int i, Rows known) {
        if (rows[i] == UNKNOWN) rows[i] = known.of(keys[i]);
        return rows[i];
    }

    /** Index of the first word it was read from, or -1 where it speaks of the whole draft. */
    int first(int i) {
        return first[i];
    }

    int last(int i) {
        return last[i];
    }

    /** What is read from the draft as a whole. */
    private void whole(Draft draft, int words) {
        add(Kind.ALWAYS, 0, 0, 0);
        add(Kind.SURFACE, draft.surface().ordinal(), 0, 0);
        add(Kind.LENGTH, 32 - Integer.numberOfLeadingZeros(words * words), 0, 0);
        marks(draft.text());
    }

    /** What is read from word {@code i} of a text that goes from {@code from} to {@code to}, and from it with those before it. */
    private void word(List<Word> list, int[] h, int i, int from, int to, int group) {
        int at = i - from;
        boolean same = at > 0 && list.get(i).sentence() == list.get(i - 1).sentence();
        int before = at == 0 ? START : same ? h[i - 1] : BREAK;
        add(Kind.WORD, h[i], 0, 0, at, at);
        add(Kind.WORD_HERE, h[i], group, 0, at, at);
        add(Kind.PAIR, before, h[i], 0, Math.max(0, at - 1), at);
        if (i + 1 == to) add(Kind.PAIR, h[i], END, 0, at, at);
        if (at > 1) add(Kind.TRIPLE, h[i - 2], h[i - 1], h[i], at - 2, at);
        if (at < 3) add(Kind.OPENING, at, h[i], 0, at, at);
        if (same && list.get(i).capital()) add(Kind.CAPITAL, 0, 0, 0, at, at);
        String w = list.get(i).folded();
        if (w.length() > 5 && h[i] != NAMED) {
            add(Kind.BEGINNING, hash(w, 0, 4), 4, 0, at, at);
            add(Kind.BEGINNING, hash(w, 0, 5), 5, 0, at, at);
            add(Kind.ENDING, hash(w, w.length() - 3, w.length()), 0, 0, at, at);
        }
    }

    private void concept(Laid l, int group) {
        int concept = l.concept().hashCode();
        add(Kind.CONCEPT, concept, 0, 0, l.first(), l.last());
        add(Kind.CONCEPT_HERE, concept, group, 0, l.first(), l.last());
    }

    private void mention(Mention m, int group) {
        add(Kind.MENTION, m.sure() ? 1 : 0, 0, 0, m.firstWord(), m.lastWord());
        add(Kind.MENTION, 2, group, 0, m.firstWord(), m.lastWord());
    }

    private void rule(Rule r) {
        add(Kind.RULE, r.id().hashCode(), 0, 0);
        add(Kind.CATEGORY, r.category().ordinal(), 0, 0);
        add(Kind.CATEGORY, r.category().ordinal(), 1 + r.severity().ordinal(), 0);
    }

    private void marks(String text) {
        for (int i = 0; i < MARKS.length(); i++) {
            if (text.indexOf(MARKS.charAt(i)) >= 0) add(Kind.MARK, MARKS.charAt(i), 0, 0);
        }
        if (text.contains("http")) add(Kind.MARK, 'h', 0, 0);
        if (text.stripTrailing().endsWith("?")) add(Kind.MARK, '?', 1, 0);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c > 0x2190) add(Kind.EMOJI, c, 0, 0);
            i += Character.charCount(c);
        }
    }

    private static int[] hashes(List<Word> words, List<Mention> mentions) {
        int[] h = new int[words.size()];
        for (int i = 0; i < h.length; i++) h[i] = hash(words.get(i).folded(), 0, words.get(i).folded().length());
        // Who is named must not matter, only that somebody is.
        for (Mention m : mentions) Arrays.fill(h, m.firstWord(), m.lastWord() + 1, NAMED);
        return h;
    }

    /** One number for a word; any run of digits alike. */
    private static int hash(String w, int from, int to) {
        int h = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            char c = w.charAt(i);
            if (c >= '0' && c <= '9') {
                if (i > from && Character.isDigit(w.charAt(i - 1))) continue;
                c = '0';
            }
            h = (h ^ c) * 0x01000193;
        }
        return h;
    }

    /** Surfaces between which the same words differ most: an answer to a review, a message, a group, an advertisement. */
    private static int group(Surface surface) {
        return switch (surface) {
            case POST -> 0;
            case COMMENT -> 1;
            case GROUP_POST -> 2;
            case REVIEW_REPLY -> 3;
            case MESSAGE -> 4;
            case BIO, AD -> 5;
        };
    }

    private void add(Kind kind, int a, int b, int c) {
        add(kind, a, b, c, -1, -1);
    }

    private void add(Kind kind, int a, int b, int c, int from, int to) {
        int key = key(kind, a, b, c);
        int place = place(key);
        if (place == size) put(key, from, to);
        if (!remembers) return;
        if (reading == read.length) read = Arrays.copyOf(read, 2 * reading);
        read[reading++] = place;
    }

    /** One that is new, in the place that {@link #place} has given it. */
    private void put(int key, int from, int to) {
        keys[size] = key;
        first[size] = from;
        last[size] = to;
        rows[size++] = UNKNOWN;
    }

    private static int key(Kind kind, int a, int b, int c) {
        int h = (kind.ordinal() + 1) * 0x9E3779B1;
        h = mixed(h ^ a * 0x85EBCA6B);
        h = mixed(h ^ b * 0xC2B2AE35);
        h = mixed(h ^ c * 0x27D4EB2F);
        return h;
    }

    private static int mixed(int h) {
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        return h ^ h >>> 15;
    }

    /** Where a trait is, or is to be put: then it is the place after the last. */
    private int place(int key) {
        if (size == keys.length) widen();
        int slot = slot(key);
        if (seen[slot] == 0) seen[slot] = size + 1;
        return seen[slot] - 1;
    }

    private int slot(int key) {
        int mask = seen.length - 1;
        int slot = key & mask;
        while (seen[slot] != 0 && keys[seen[slot] - 1] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void widen() {
        keys = Arrays.copyOf(keys, 2 * size);
        first = Arrays.copyOf(first, 2 * size);
        last = Arrays.copyOf(last, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
        seen = new int[2 * keys.length];
        for (int i = 0; i < size; i++) seen[slot(keys[i])] = i + 1;
    }
}
