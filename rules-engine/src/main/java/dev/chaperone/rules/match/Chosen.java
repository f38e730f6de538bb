package dev.chaperone.rules.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The monitor's presearcher: a draft's document names the rules that came through the {@link Sieve}.
 *
 * <p>Where a rule lies in the monitor's index is looked up once; Lucene's own query for a set of terms would build and
 * run a query of ten clauses for every draft.
 */
final class Chosen extends Presearcher {

    private static final String FIELD = "rule";

    /** By reader of a part of the monitor's index, the documents of each rule there. */
    private final Map<Object, Map<String, int[]>> lie = new ConcurrentHashMap<>();

    /** What a rule is registered with. */
    static Map<String, String> metadata(String rule) {
        return Map.of(FIELD, rule);
    }

    static Field field(String rule) {
        return new StringField(FIELD, rule, Field.Store.NO);
    }

    @Override
    public Document indexQuery(Query query, Map<String, String> metadata) {
        Document out = new Document();
        out.add(field(metadata.get(FIELD)));
        return out;
    }

    @Override
    public Query buildQuery(LeafReader draft, BiPredicate<String, BytesRef> known) {
        try {
            List<String> rules = new ArrayList<>();
            TermsEnum each = draft.terms(FIELD).iterator();
            for (BytesRef rule = each.next(); rule != null; rule = each.next()) rules.add(rule.utf8ToString());
            return new These(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, int[]> read(LeafReader part) {
        try {
            Map<String, int[]> out = new HashMap<>();
            TermsEnum each = part.terms(FIELD).iterator();
            for (BytesRef rule = each.next(); rule != null; rule = each.next()) {
                List<Integer> docs = new ArrayList<>();
                PostingsEnum at = each.postings(null, PostingsEnum.NONE);
                while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) docs.add(at.docID());
                out.put(rule.utf8ToString(), docs.stream().mapToInt(Integer::intValue).toArray());
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The queries of these rules. */
    private final class These extends Query {
        private final List<String> rules;

        These(List<String> rules) {
            this.rules = rules;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                    LeafReader part = context.reader();
                    Map<String, int[]> here = lie.computeIfAbsent(part.getCoreCacheHelper().getKey(), _ -> read(part));
                    FixedBitSet docs = new FixedBitSet(part.maxDoc());
                    for (String rule : rules) for (int doc : here.getOrDefault(rule, new int[0])) docs.set(doc);
                    return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new BitSetIterator(docs, rules.size())));
                }

                /** Nobody asks for the same again. */
                @Override
                public boolean isCacheable(LeafReaderContext context) {
                    return false;
                }
            };
        }

        @Override
        public String toString(String field) {
            return String.join(" ", rules);
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof These these && rules.equals(these.rules);
        }

        @Override
        public int hashCode() {
            return rules.hashCode();
        }
    }
}
