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

    private int[] keys = new int[256];
    private int[] first = new int[256];
    private int[] last = new int[256];
    private int size;
    private int[] seen = new int[1024];

    private Traits() {}

    /** @param spoken the rules that found something in the draft, before the second opinion is asked */
    public static Traits of(Draft draft, Words words, List<Laid> laid, List<Mention> mentions, Collection<Rule> spoken) {
        Traits t = new Traits();
        int group = group(draft.surface());
        t.add(Kind.ALWAYS, 0, 0, 0);
        t.add(Kind.SURFACE, draft.surface().ordinal(), 0, 0);
        t.add(Kind.LENGTH, 32 - Integer.numberOfLeadingZeros(words.size() * words.size()), 0, 0);
        t.marks(draft.text());
        t.words(words.list(), hashes(words.list(), mentions), group);
        for (Mention m : mentions) {
            t.add(Kind.MENTION, m.sure() ? 1 : 0, 0, 0, m.firstWord(), m.lastWord());
            t.add(Kind.MENTION, 2, group, 0, m.firstWord(), m.lastWord());
        }
        for (Laid l : laid) {
            int concept = l.concept().hashCode();
            t.add(Kind.CONCEPT, concept, 0, 0, l.first(), l.last());
            t.add(Kind.CONCEPT_HERE, concept, group, 0, l.first(), l.last());
        }
        for (Rule r : spoken) {
            t.add(Kind.RULE, r.id().hashCode(), 0, 0);
            t.add(Kind.CATEGORY, r.category().ordinal(), 0, 0);
            t.add(Kind.CATEGORY, r.category().ordinal(), 1 + r.severity().ordinal(), 0);
        }
        return t;
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

    /** Index of the first word it was read from, or -1 where it speaks of the whole draft. */
    int first(int i) {
        return first[i];
    }

    int last(int i) {
        return last[i];
    }

    private void words(List<Word> list, int[] h, int group) {
        int n = h.length;
        for (int i = 0; i < n; i++) {
            boolean same = i > 0 && list.get(i).sentence() == list.get(i - 1).sentence();
            int before = i == 0 ? START : same ? h[i - 1] : BREAK;
            add(Kind.WORD, h[i], 0, 0, i, i);
            add(Kind.WORD_HERE, h[i], group, 0, i, i);
            add(Kind.PAIR, before, h[i], 0, Math.max(0, i - 1), i);
            if (i + 1 == n) add(Kind.PAIR, h[i], END, 0, i, i);
            if (i > 1) add(Kind.TRIPLE, h[i - 2], h[i - 1], h[i], i - 2, i);
            if (i < 3) add(Kind.OPENING, i, h[i], 0, i, i);
            if (same && list.get(i).capital()) add(Kind.CAPITAL, 0, 0, 0, i, i);
            String w = list.get(i).folded();
            if (w.length() > 5 && h[i] != NAMED) {
                add(Kind.BEGINNING, hash(w, 0, 4), 4, 0, i, i);
                add(Kind.BEGINNING, hash(w, 0, 5), 5, 0, i, i);
                add(Kind.ENDING, hash(w, w.length() - 3, w.length()), 0, 0, i, i);
            }
        }
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
        if (!isNew(key)) return;
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            last = Arrays.copyOf(last, 2 * size);
        }
        keys[size] = key;
        first[size] = from;
        last[size++] = to;
    }

    /** Never 0, which marks an empty place in tables. */
    private static int key(Kind kind, int a, int b, int c) {
        int h = (kind.ordinal() + 1) * 0x9E3779B1;
        h = mixed(h ^ a * 0x85EBCA6B);
        h = mixed(h ^ b * 0xC2B2AE35);
        h = mixed(h ^ c * 0x27D4EB2F);
        return h == 0 ? 1 : h;
    }

    private static int mixed(int h) {
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        return h ^ h >>> 15;
    }

    private boolean isNew(int key) {
        if (size * 2 >= seen.length) {
            int[] old = seen;
            seen = new int[old.length * 2];
            for (int k : old) if (k != 0) place(k);
        }
        return place(key);
    }

    private boolean place(int key) {
        int mask = seen.length - 1;
        int at = key & mask;
        while (seen[at] != 0) {
            if (seen[at] == key) return false;
            at = at + 1 & mask;
        }
        seen[at] = key;
        return true;
    }
}
