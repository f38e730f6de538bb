package dev.chaperone.rules.match;

import dev.chaperone.rules.match.Beginning.Row;
import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Wording;
import dev.chaperone.rules.pack.Wording.Part;
import dev.chaperone.rules.text.Span;
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

    /** Usual words repeat; a flood of nonsense words must not fill the memory. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, List<Row>> exact = new HashMap<>();
    private final Map<String, List<Row>> prefixes = new HashMap<>();
    private final List<Map.Entry<Part, Row>> shapes = new ArrayList<>();
    private final Map<String, Beginning> remembered = new ConcurrentHashMap<>();
    /** Every number begins the same rows; what follows from them is kept once and not once a number. */
    private final Map<List<Row>, Beginning> beginnings = new ConcurrentHashMap<>();
    private final Slip slip = new Slip();
    private int longestPrefix;

    ConceptLayer(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            for (Concept.Lexicon lexicon : concept.lexicons()) {
                for (Wording wording : lexicon.wordings()) add(concept.id(), wording, lexicon.unlessNext());
            }
        }
    }

    private void add(String concept, Wording wording, List<Wording> unlessNext) {
        slip.add(wording);
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
    List<Laid> over(Words typed) {
        Words words = typed.with(slip::undone);
        List<Laid> out = new ArrayList<>();
        Map<String, Laid> here = new LinkedHashMap<>();
        Beginning.Met met = new Beginning.Met();
        for (int i = 0; i < words.size(); i++) {
            Beginning beginning = beginning(words.get(i).folded());
            if (beginning == Beginning.OF_NOTHING) continue;
            met.clear();
            beginning.met(words, i, met);
            if (met.size() == 0) continue;
            here.clear();
            for (int m = 0; m < met.size(); m++) lay(beginning.row(met.row(m)), words, i, met.last(m), here);
            out.addAll(here.values());
        }
        return out;
    }

    private static void lay(Row row, Words words, int first, int last, Map<String, Laid> here) {
        if (here.get(row.concept()) instanceof Laid before && before.last() >= last) return;
        if (!row.unlessNext().isEmpty() && spoiled(row, words, first, last)) return;
        Span span = new Span(words.get(first).span().start(), words.get(last).span().end());
        here.put(row.concept(), new Laid(row.concept(), first, last, span));
    }

    private static boolean spoiled(Row row, Words words, int first, int last) {
        for (Wording neighbour : row.unlessNext()) {
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

    private Beginning beginning(String word) {
        Beginning known = remembered.get(word);
        if (known != null) return known;
        List<Row> found = new ArrayList<>(exact.getOrDefault(word, List.of()));
        for (int length = 1; length <= Math.min(word.length(), longestPrefix); length++) {
            found.addAll(prefixes.getOrDefault(word.substring(0, length), List.of()));
        }
        for (Map.Entry<Part, Row> shape : shapes) if (shape.getKey().accepts(word)) found.add(shape.getValue());
        Beginning beginning = found.isEmpty() ? Beginning.OF_NOTHING : beginnings.computeIfAbsent(List.copyOf(found), Beginning::new);
        if (remembered.size() < REMEMBERED && word.length() < 40) remembered.put(word, beginning);
        return beginning;
    }
}
