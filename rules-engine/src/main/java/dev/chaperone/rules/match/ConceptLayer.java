package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Wording;
import dev.chaperone.rules.pack.Wording.Part;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Word;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lays concepts over the words of a draft.
 *
 * <p>Which wordings may begin at a word is worked out once per distinct word and remembered, so that lexicons may be
 * large and may hold patterns while a draft of usual words costs one look-up each.
 */
final class ConceptLayer {

    /** A wording with its concept and with the neighbours that take it away. */
    private record Row(String concept, Part[] rest, List<Wording> unlessNext) {

        /** Each is laid down once; to compare what it holds would be slow and say no more. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Usual words repeat; a flood of nonsense words must not fill the memory. */
    private static final int REMEMBERED = 20_000;
    private static final List<Row> NONE = List.of();

    /**
     * What may begin at a word: rows that end with it, rows told apart by their second word, and the others. A small
     * word such as {@code my} begins hundreds of rows, and nearly all fail at the second word.
     */
    private record Start(List<Row> alone, Map<String, List<Row>> bySecond, List<Row> open) {

        static final Start NOTHING = new Start(NONE, Map.of(), NONE);

        static Start of(List<Row> rows) {
            if (rows.isEmpty()) return NOTHING;
            List<Row> alone = new ArrayList<>();
            Map<String, List<Row>> bySecond = new HashMap<>();
            List<Row> open = new ArrayList<>();
            for (Row row : rows) {
                if (row.rest.length == 0) alone.add(row);
                else if (row.rest[0] instanceof Part.Exact(String word)) bySecond.computeIfAbsent(word, _ -> new ArrayList<>()).add(row);
                else if (row.rest[0] instanceof Part.OneOf(var words)) {
                    words.forEach(w -> bySecond.computeIfAbsent(w, _ -> new ArrayList<>()).add(row));
                } else open.add(row);
            }
            return new Start(alone, bySecond, open);
        }
    }

    private final Map<String, List<Row>> exact = new HashMap<>();
    private final Map<String, List<Row>> prefixes = new HashMap<>();
    private final List<Map.Entry<Part, Row>> shapes = new ArrayList<>();
    private final Map<String, Start> remembered = new ConcurrentHashMap<>();
    /** Every number begins the same rows; what follows from them is kept once and not once a number. */
    private final Map<List<Row>, Start> starts = new ConcurrentHashMap<>();
    private int longestPrefix;

    ConceptLayer(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            for (Concept.Lexicon lexicon : concept.lexicons()) {
                for (Wording wording : lexicon.wordings()) add(concept.id(), wording, lexicon.unlessNext());
            }
        }
    }

    private void add(String concept, Wording wording, List<Wording> unlessNext) {
        List<Part> parts = wording.parts();
        Row row = new Row(concept, parts.subList(1, parts.size()).toArray(Part[]::new), unlessNext);
        switch (parts.getFirst()) {
            case Part.Exact(String word) -> exact.computeIfAbsent(word, _ -> new ArrayList<>()).add(row);
            case Part.OneOf(var words) -> words.forEach(w -> exact.computeIfAbsent(w, _ -> new ArrayList<>()).add(row));
            case Part.Prefix(String start) -> {
                prefixes.computeIfAbsent(start, _ -> new ArrayList<>()).add(row);
                longestPrefix = Math.max(longestPrefix, start.length());
            }
            case Part.Shape shape -> shapes.add(Map.entry(shape, row));
            case Part.Anything any -> shapes.add(Map.entry(any, row));
        }
    }

    /** Every concept at every word where a wording of it begins; of several wordings of one concept the longest. */
    List<Laid> over(Words words) {
        List<Laid> out = new ArrayList<>();
        Map<String, Laid> here = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Start start = start(words.get(i).folded());
            if (start == Start.NOTHING) continue;
            here.clear();
            lay(start.alone, words, i, here);
            if (i + 1 < words.size() && !start.bySecond.isEmpty()) {
                lay(start.bySecond.getOrDefault(words.get(i + 1).folded(), NONE), words, i, here);
            }
            lay(start.open, words, i, here);
            out.addAll(here.values());
        }
        return out;
    }

    private static void lay(List<Row> rows, Words words, int first, Map<String, Laid> here) {
        for (Row row : rows) {
            int last = last(row, words, first);
            if (last < 0 || here.get(row.concept) instanceof Laid before && before.last() >= last) continue;
            if (!row.unlessNext.isEmpty() && spoiled(row, words, first, last)) continue;
            Span span = new Span(words.get(first).span().start(), words.get(last).span().end());
            here.put(row.concept, new Laid(row.concept, first, last, span));
        }
    }

    /** The last word of the wording that begins at {@code first}, or -1. A wording does not cross a sentence end. */
    private static int last(Row row, Words words, int first) {
        int at = first;
        for (Part part : row.rest) {
            if (at + 1 >= words.size()) return -1;
            Word next = words.get(at + 1);
            if (next.sentence() != words.get(at).sentence() || !part.accepts(next.folded())) return -1;
            at++;
        }
        return at;
    }

    private static boolean spoiled(Row row, Words words, int first, int last) {
        for (Wording neighbour : row.unlessNext) {
            if (stands(neighbour, words, first - neighbour.parts().size()) || stands(neighbour, words, last + 1)) return true;
        }
        return false;
    }

    private static boolean stands(Wording wording, Words words, int at) {
        if (at < 0 || at + wording.parts().size() > words.size()) return false;
        for (int i = 0; i < wording.parts().size(); i++) {
            if (!wording.parts().get(i).accepts(words.get(at + i).folded())) return false;
        }
        return true;
    }

    private Start start(String word) {
        Start known = remembered.get(word);
        if (known != null) return known;
        List<Row> found = new ArrayList<>(exact.getOrDefault(word, List.of()));
        for (int length = 1; length <= Math.min(word.length(), longestPrefix); length++) {
            found.addAll(prefixes.getOrDefault(word.substring(0, length), List.of()));
        }
        for (Map.Entry<Part, Row> shape : shapes) if (shape.getKey().accepts(word)) found.add(shape.getValue());
        Start start = found.isEmpty() ? Start.NOTHING : starts.computeIfAbsent(List.copyOf(found), Start::of);
        if (remembered.size() < REMEMBERED && word.length() < 40) remembered.put(word, start);
        return start;
    }
}
