package dev.chaperone.rules.match;

import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Word;
import dev.chaperone.rules.text.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one draft: as a row of tokens, words first and then the concepts and mentions that begin at the same
 * word, and as a set of positions for each term. Words that no rule speaks of are left out; their positions stay.
 */
final class Places {

    private final int length;
    private int[] token = new int[256];
    private int[] position = new int[256];
    private Span[] span = new Span[256];
    private int size;
    private int[] slots;
    private int[] term = new int[64];
    private long[][] bits = new long[64][];
    private int terms;

    /** @param laid and {@code mentions}, both in order of their first word */
    Places(Terms known, Words words, List<Laid> laid, List<Mention> mentions) {
        length = (words.get(words.size() - 1).position() >> 6) + 1;
        slots = new int[512];
        int sure = known.ofWord(LayeredTokens.SURE);
        int given = known.ofWord(LayeredTokens.GIVEN);
        int nextLaid = 0;
        int nextMention = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int at = word.position();
            int plain = known.ofWord(word.folded());
            if (plain >= 0) add(plain, at, word.span());
            for (; nextLaid < laid.size() && laid.get(nextLaid).first() <= i; nextLaid++) {
                int concept = known.ofConcept(laid.get(nextLaid).concept());
                if (concept >= 0 && laid.get(nextLaid).first() == i) add(concept, at, laid.get(nextLaid).span());
            }
            for (; nextMention < mentions.size() && mentions.get(nextMention).firstWord() <= i; nextMention++) {
                Mention m = mentions.get(nextMention);
                if (m.firstWord() == i) add(m.sure() ? sure : given, at, m.span());
            }
        }
    }

    private void add(int number, int at, Span where) {
        if (size == token.length) {
            token = Arrays.copyOf(token, 2 * size);
            position = Arrays.copyOf(position, 2 * size);
            span = Arrays.copyOf(span, 2 * size);
        }
        token[size] = number;
        position[size] = at;
        span[size++] = where;
        int slot = slot(number);
        if (slots[slot] == 0) {
            if (terms == term.length) {
                term = Arrays.copyOf(term, 2 * terms);
                bits = Arrays.copyOf(bits, 2 * terms);
            }
            term[terms] = number;
            bits[terms] = new long[length];
            slots[slot] = ++terms;
            if (terms * 4 > slots.length) widen();
            slot = slot(number);
        }
        bits[slots[slot] - 1][at >> 6] |= 1L << at;
    }

    private int slot(int number) {
        int mask = slots.length - 1;
        int slot = number * 0x9E3779B1 >>> 7 & mask;
        while (slots[slot] != 0 && term[slots[slot] - 1] != number) slot = slot + 1 & mask;
        return slot;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < terms; i++) slots[slot(term[i])] = i + 1;
    }

    /** How many 64-bit words hold a set of positions. */
    int length() {
        return length;
    }

    /** Where a term stands, one bit a position, not to be written to; null where it does not. */
    long @Nullable [] of(int number) {
        int found = slots[slot(number)];
        return found == 0 ? null : bits[found - 1];
    }

    /** How many different terms there are. */
    int terms() {
        return terms;
    }

    int term(int i) {
        return term[i];
    }

    int tokens() {
        return size;
    }

    int token(int i) {
        return token[i];
    }

    int position(int i) {
        return position[i];
    }

    Span span(int i) {
        return span[i];
    }
}
