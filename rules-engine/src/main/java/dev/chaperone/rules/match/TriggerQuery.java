package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Trigger;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Triggers as Lucene queries: what has a place becomes an interval, what speaks of the whole draft a boolean query.
 */
final class TriggerQuery {

    static final String FIELD = "draft";

    private TriggerQuery() {}

    static Query of(Rule rule) {
        Query trigger = query(rule.trigger());
        if (rule.unless().isEmpty()) return trigger;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(trigger, Occur.MUST);
        rule.unless().forEach(t -> all.add(query(t), Occur.MUST_NOT));
        return all.build();
    }

    private static Query query(Trigger trigger) {
        if (trigger.hasPlace()) return new IntervalQuery(FIELD, interval(trigger));
        return switch (trigger) {
            case Trigger.All(List<Trigger> all) -> bool(all, Occur.MUST, 0);
            case Trigger.Any(List<Trigger> any) -> bool(any, Occur.SHOULD, 1);
            case Trigger.AtLeast(int count, List<Trigger> of) -> bool(of, Occur.SHOULD, count);
            case Trigger.Phrase _, Trigger.ConceptIs _, Trigger.MentionIs _, Trigger.Near _, Trigger.NotNear _,
                    Trigger.SecondOpinion _ -> throw new IllegalStateException("has a place: " + trigger);
        };
    }

    private static Query bool(List<Trigger> triggers, Occur occur, int atLeast) {
        BooleanQuery.Builder out = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
        triggers.forEach(t -> out.add(query(t), occur));
        return out.build();
    }

    private static IntervalsSource interval(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Phrase(List<String> words) ->
                    words.size() == 1 ? Intervals.term(words.getFirst()) : Intervals.phrase(words.toArray(String[]::new));
            case Trigger.ConceptIs(String concept) -> Intervals.term(LayeredTokens.CONCEPT + concept);
            case Trigger.MentionIs(Trigger.MentionIs.Kind kind) -> switch (kind) {
                case SURE -> Intervals.term(LayeredTokens.SURE);
                case GIVEN -> Intervals.term(LayeredTokens.GIVEN);
                case ANY -> Intervals.or(Intervals.term(LayeredTokens.SURE), Intervals.term(LayeredTokens.GIVEN));
            };
            case Trigger.Near(int within, boolean ordered, List<Trigger> all) -> {
                if (all.size() == 1) yield interval(all.getFirst());
                IntervalsSource[] parts = all.stream().map(TriggerQuery::interval).toArray(IntervalsSource[]::new);
                yield Intervals.maxgaps(within, ordered ? Intervals.ordered(parts) : Intervals.unordered(parts));
            }
            case Trigger.NotNear(int within, Trigger what, List<Trigger> of) ->
                    Intervals.notWithin(interval(what), within, or(of));
            case Trigger.Any(List<Trigger> any) -> or(any);
            case Trigger.All _, Trigger.AtLeast _, Trigger.SecondOpinion _ ->
                    throw new IllegalStateException("has no place: " + trigger);
        };
    }

    /** Not rewritten: pulling alternatives out of windows would multiply the queries and finds nothing more here. */
    private static IntervalsSource or(List<Trigger> triggers) {
        if (triggers.size() == 1) return interval(triggers.getFirst());
        return Intervals.or(false, triggers.stream().map(TriggerQuery::interval).toArray(IntervalsSource[]::new));
    }

    /** The terms of the field that a trigger speaks of. */
    static void collectTerms(Trigger trigger, Set<String> into) {
        switch (trigger) {
            case Trigger.Phrase(List<String> words) -> into.addAll(words);
            case Trigger.ConceptIs(String concept) -> into.add(LayeredTokens.CONCEPT + concept);
            case Trigger.SecondOpinion _ -> { }
            case Trigger.MentionIs _ -> {
                into.add(LayeredTokens.SURE);
                into.add(LayeredTokens.GIVEN);
            }
            case Trigger.Near(_, _, List<Trigger> all) -> all.forEach(t -> collectTerms(t, into));
            case Trigger.NotNear(_, Trigger what, List<Trigger> of) -> {
                collectTerms(what, into);
                of.forEach(t -> collectTerms(t, into));
            }
            case Trigger.All(List<Trigger> all) -> all.forEach(t -> collectTerms(t, into));
            case Trigger.Any(List<Trigger> any) -> any.forEach(t -> collectTerms(t, into));
            case Trigger.AtLeast(_, List<Trigger> of) -> of.forEach(t -> collectTerms(t, into));
        }
    }
}
