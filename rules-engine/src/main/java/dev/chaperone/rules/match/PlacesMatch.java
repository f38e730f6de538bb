package dev.chaperone.rules.match;

import dev.chaperone.rules.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A rule met, with its places.
 *
 * <p>Lucene's own {@code HighlightsMatch} goes down to the single terms; the underline of a window must run from its
 * first word to its last.
 */
final class PlacesMatch extends QueryMatch {

    static final MatcherFactory<PlacesMatch> MATCHER = Matcher::new;

    private final List<Span> places;

    private PlacesMatch(String rule, List<Span> places) {
        super(rule);
        this.places = places;
    }

    List<Span> places() {
        return places;
    }

    private static final class Matcher extends CandidateMatcher<PlacesMatch> {

        private Matcher(IndexSearcher searcher) {
            super(searcher);
            // The searcher lives for one draft: what it remembers nobody asks again.
            searcher.setQueryCache(null);
        }

        @Override
        public void matchQuery(String rule, Query query, Map<String, String> metadata) throws IOException {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Matches matches = weight.matches(leaf, 0);
                if (matches != null) addMatch(new PlacesMatch(rule, places(matches)), 0);
            }
        }

        private static List<Span> places(Matches matches) throws IOException {
            List<Span> places = new ArrayList<>();
            MatchesIterator at = matches.getMatches(TriggerQuery.FIELD);
            while (at != null && at.next()) places.add(new Span(at.startOffset(), at.endOffset()));
            return places.stream().sorted().distinct().toList();
        }

        @Override
        public PlacesMatch resolve(PlacesMatch one, PlacesMatch other) {
            List<Span> both = new ArrayList<>(one.places);
            both.addAll(other.places);
            return new PlacesMatch(one.getQueryId(), both.stream().sorted().distinct().toList());
        }
    }
}
