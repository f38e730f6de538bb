package dev.chaperone.rules.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The monitor's presearcher: a draft's document names the rules that came through the {@link Sieve}. */
final class Chosen extends Presearcher {

    private static final String FIELD = "rule";

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
            Terms chosen = draft.terms(FIELD);
            if (chosen == null) return new MatchNoDocsQuery("no rule");
            List<BytesRef> rules = new ArrayList<>();
            TermsEnum each = chosen.iterator();
            for (BytesRef rule = each.next(); rule != null; rule = each.next()) rules.add(BytesRef.deepCopyOf(rule));
            return new TermInSetQuery(FIELD, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
