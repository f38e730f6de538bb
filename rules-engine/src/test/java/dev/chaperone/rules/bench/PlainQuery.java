package dev.chaperone.rules.bench;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Trigger;
import dev.chaperone.rules.pack.Wording;
import dev.chaperone.rules.people.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** A rule as somebody would write it for Lucene alone: one wording in the place of each concept, no exceptions. */
final class PlainQuery {

    static final String FIELD = "text";

    private PlainQuery() {}

    static Query name(Client c) {
        return new PhraseQuery(FIELD, c.given().toLowerCase(Locale.ROOT), c.family().toLowerCase(Locale.ROOT));
    }

    /** Nothing for a rule that speaks of no words at all. */
    static Optional<Query> of(Rule rule, Map<String, Concept> concepts) {
        return query(rule.trigger(), concepts);
    }

    private static Optional<Query> query(Trigger trigger, Map<String, Concept> concepts) {
        return switch (trigger) {
            case Trigger.All(List<Trigger> all) -> bool(all, Occur.MUST, 0, concepts);
            case Trigger.AtLeast(int count, List<Trigger> of) -> bool(of, Occur.SHOULD, count, concepts);
            case Trigger.Any(List<Trigger> any) -> bool(any, Occur.SHOULD, 1, concepts);
            default -> source(trigger, concepts).map(s -> new IntervalQuery(FIELD, s));
        };
    }

    private static Optional<Query> bool(List<Trigger> parts, Occur occur, int atLeast, Map<String, Concept> concepts) {
        List<Query> queries = parts.stream().flatMap(t -> query(t, concepts).stream()).toList();
        if (queries.isEmpty()) return Optional.empty();
        BooleanQuery.Builder out = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.min(atLeast, queries.size()));
        queries.forEach(q -> out.add(q, occur));
        return Optional.of(out.build());
    }

    private static Optional<IntervalsSource> source(Trigger trigger, Map<String, Concept> concepts) {
        return switch (trigger) {
            case Trigger.Phrase(List<String> words) -> Optional.of(row(words));
            case Trigger.ConceptIs(String concept) -> wording(concepts.get(concept)).map(PlainQuery::row);
            case Trigger.Near(int within, boolean ordered, List<Trigger> all) -> {
                IntervalsSource[] parts = sources(all, concepts);
                if (parts.length < 2) yield parts.length == 0 ? Optional.empty() : Optional.of(parts[0]);
                yield Optional.of(Intervals.maxgaps(within, ordered ? Intervals.ordered(parts) : Intervals.unordered(parts)));
            }
            case Trigger.NotNear(_, Trigger what, _) -> source(what, concepts);
            case Trigger.Any(List<Trigger> any) -> {
                IntervalsSource[] parts = sources(any, concepts);
                yield parts.length == 0 ? Optional.empty() : Optional.of(Intervals.or(parts));
            }
            default -> Optional.empty();
        };
    }

    private static IntervalsSource[] sources(List<Trigger> triggers, Map<String, Concept> concepts) {
        return triggers.stream().flatMap(t -> source(t, concepts).stream()).toArray(IntervalsSource[]::new);
    }

    private static IntervalsSource row(List<String> words) {
        return words.size() == 1 ? Intervals.term(words.getFirst()) : Intervals.phrase(words.toArray(String[]::new));
    }

    /** The middle one of those that are plain words: neither the shortest nor the most usual by design. */
    private static Optional<List<String>> wording(Concept concept) {
        List<List<String>> plain = new ArrayList<>();
        for (Concept.Lexicon lexicon : concept.lexicons()) {
            for (Wording w : lexicon.wordings()) {
                List<String> words = w.parts().stream()
                        .flatMap(p -> p instanceof Wording.Part.Exact(String word) ? Optional.of(word).stream() : Optional.<String>empty().stream()).toList();
                if (words.size() == w.parts().size()) plain.add(words);
            }
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.get(plain.size() / 2));
    }
}
