package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Trigger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger cannot do without: never more than it asks, so that no rule is lost, and often less, since order and
 * what must not stand near are left to Lucene.
 */
sealed interface Need {

    record Term(int number) implements Need {}

    /** Terms in a row. */
    record Row(int[] numbers) implements Need {}

    record One(Need[] of) implements Need {}

    /** All within so many positions of the first of them. */
    record Window(int width, Need[] of) implements Need {}

    /** At least so many, anywhere. */
    record Some(int count, Need[] of) implements Need {}

    /** Its {@code what}: exact only when that stands alone. */
    record Part(Need what) implements Need {}

    static Need of(Trigger trigger, Terms terms) {
        return switch (trigger) {
            case Trigger.Phrase(List<String> words) -> words.size() == 1
                    ? new Term(terms.number(words.getFirst())) : new Row(words.stream().mapToInt(terms::number).toArray());
            case Trigger.ConceptIs(String concept) -> new Term(terms.number(LayeredTokens.CONCEPT + concept));
            case Trigger.MentionIs(Trigger.MentionIs.Kind kind) -> switch (kind) {
                case SURE -> new Term(terms.number(LayeredTokens.SURE));
                case GIVEN -> new Term(terms.number(LayeredTokens.GIVEN));
                case ANY -> new One(new Need[] {
                    new Term(terms.number(LayeredTokens.SURE)), new Term(terms.number(LayeredTokens.GIVEN))});
            };
            case Trigger.Near(int within, _, List<Trigger> all) -> {
                Need[] parts = all(all, terms);
                yield new Window(within + Arrays.stream(parts).mapToInt(Need::width).sum(), parts);
            }
            case Trigger.NotNear(_, Trigger what, _) -> new Part(of(what, terms));
            case Trigger.All(List<Trigger> all) -> new Some(all.size(), all(all, terms));
            case Trigger.Any(List<Trigger> any) -> new One(all(any, terms));
            case Trigger.AtLeast(int count, List<Trigger> of) -> new Some(count, all(of, terms));
            case Trigger.SecondOpinion _ -> throw new IllegalStateException("is not looked for in words: " + trigger);
        };
    }

    /** The rarest first: they fail first. */
    private static Need[] all(List<Trigger> triggers, Terms terms) {
        return triggers.stream().map(t -> of(t, terms))
                .sorted(Comparator.comparingDouble(n -> often(n.anchors(terms), terms))).toArray(Need[]::new);
    }

    /** The most positions that a place of it can cover. */
    private int width() {
        return switch (this) {
            case Term _ -> 1;
            case Row(int[] numbers) -> numbers.length;
            case One(Need[] of) -> Arrays.stream(of).mapToInt(Need::width).max().orElse(1);
            case Window(int width, _) -> width;
            case Part(Need what) -> what.width();
            case Some _ -> throw new IllegalStateException("has no place");
        };
    }

    /** Whether it is neither less nor more than the trigger. */
    default boolean isExact() {
        return switch (this) {
            case Term _, Row _ -> true;
            case One(Need[] of) -> Arrays.stream(of).allMatch(Need::isExact);
            case Some(_, Need[] of) -> Arrays.stream(of).allMatch(Need::isExact);
            case Window _, Part _ -> false;
        };
    }

    /** Terms of which at least one is there whenever this is met, as rare as can be. */
    default int[] anchors(Terms terms) {
        return switch (this) {
            case Term(int number) -> new int[] {number};
            case Row(int[] numbers) -> Arrays.stream(numbers).boxed().min(Comparator.comparingDouble(terms::often)).stream()
                    .mapToInt(Integer::intValue).toArray();
            case One(Need[] of) -> Arrays.stream(of).flatMapToInt(n -> Arrays.stream(n.anchors(terms))).distinct().toArray();
            case Window(_, Need[] of) -> of[0].anchors(terms);
            case Part(Need what) -> what.anchors(terms);
            // Of so many the last ones may be missing, but not these all.
            case Some(int count, Need[] of) -> Arrays.stream(of, 0, of.length - count + 1)
                    .flatMapToInt(n -> Arrays.stream(n.anchors(terms))).distinct().toArray();
        };
    }

    private static double often(int[] anchors, Terms terms) {
        return Arrays.stream(anchors).mapToDouble(terms::often).sum();
    }

    default boolean met(Places places) {
        return switch (this) {
            case Term(int number) -> places.of(number) != null;
            case One(Need[] of) -> {
                for (Need n : of) if (n.met(places)) yield true;
                yield false;
            }
            case Some(int count, Need[] of) -> {
                int met = 0;
                for (int i = 0; i < of.length && met < count && met + of.length - i >= count; i++) if (of[i].met(places)) met++;
                yield met >= count;
            }
            case Part(Need what) -> what.met(places);
            case Row _, Window _ -> starts(places) != null;
        };
    }

    /** Where it may begin, one bit a position, not to be written to; null for nowhere. */
    private long @Nullable [] starts(Places places) {
        return switch (this) {
            case Term(int number) -> places.of(number);
            case Part(Need what) -> what.starts(places);
            case Row(int[] numbers) -> row(numbers, places);
            case One(Need[] of) -> one(of, places);
            case Window(int width, Need[] of) -> window(width, of, places);
            case Some _ -> throw new IllegalStateException("has no place");
        };
    }

    private static long @Nullable [] row(int[] numbers, Places places) {
        for (int number : numbers) if (places.of(number) == null) return null;
        long[] out = places.of(numbers[0]).clone();
        for (int i = 1; i < numbers.length; i++) {
            long[] next = places.of(numbers[i]);
            for (int w = 0; w < out.length; w++) out[w] &= earlier(next, w, i);
        }
        return some(out);
    }

    private static long @Nullable [] one(Need[] of, Places places) {
        long[] out = null;
        boolean own = false;
        for (Need n : of) {
            long[] starts = n.starts(places);
            if (starts == null) continue;
            if (out == null) {
                out = starts;
                continue;
            }
            if (!own) out = out.clone();
            own = true;
            for (int w = 0; w < out.length; w++) out[w] |= starts[w];
        }
        return out;
    }

    private static long @Nullable [] window(int width, Need[] of, Places places) {
        long[] any = new long[places.length()];
        long[] all = null;
        for (Need n : of) {
            long[] starts = n.starts(places);
            if (starts == null) return null;
            long[] seen = starts.clone();
            for (int reach = 1; reach < width; ) {
                int step = Math.min(reach, width - reach);
                for (int w = 0; w < seen.length; w++) seen[w] |= earlier(seen, w, step);
                reach += step;
            }
            for (int w = 0; w < any.length; w++) any[w] |= starts[w];
            if (all == null) all = seen;
            else for (int w = 0; w < all.length; w++) all[w] &= seen[w];
        }
        for (int w = 0; w < any.length; w++) any[w] &= all[w];
        return some(any);
    }

    private static long @Nullable [] some(long[] bits) {
        for (long b : bits) if (b != 0) return bits;
        return null;
    }

    /** One word of a set in which each position is earlier by {@code by}. */
    private static long earlier(long[] bits, int word, int by) {
        int from = word + (by >> 6);
        int shift = by & 63;
        if (from >= bits.length) return 0;
        long low = bits[from] >>> shift;
        return shift == 0 || from + 1 >= bits.length ? low : low | bits[from + 1] << 64 - shift;
    }
}
