package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;

/** All rules of a choice of packs, ready to be run over drafts. Safe for many threads. */
public final class RuleIndex implements AutoCloseable {

    private static final FieldType LAYERED = layered();

    private final ConceptLayer concepts;
    private final Set<String> spokenOf = new HashSet<>();
    private final Monitor monitor;

    private RuleIndex(List<Rule> rules, Collection<Concept> concepts, Presearcher presearcher) {
        this.concepts = new ConceptLayer(concepts);
        try {
            Analyzer unused = new KeywordAnalyzer();
            monitor = new Monitor(unused, presearcher, new MonitorConfiguration());
            List<MonitorQuery> queries = new ArrayList<>();
            for (Rule rule : rules) {
                queries.add(new MonitorQuery(rule.id(), TriggerQuery.of(rule)));
                TriggerQuery.collectWords(rule.trigger(), spokenOf);
                rule.unless().forEach(t -> TriggerQuery.collectWords(t, spokenOf));
            }
            if (!queries.isEmpty()) monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RuleIndex of(List<Rule> rules, Collection<Concept> concepts) {
        return new RuleIndex(rules, concepts, new MultipassTermFilteredPresearcher(2));
    }

    /** Runs every rule over every draft; slow, for proving that the quick way finds the same. */
    static RuleIndex exhaustive(List<Rule> rules, Collection<Concept> concepts) {
        return new RuleIndex(rules, concepts, Presearcher.NO_FILTERING);
    }

    /** The concepts over a draft's words, in order. */
    public List<Laid> concepts(Words words) {
        return concepts.over(words);
    }

    /** The rules that a draft sets off, in the order of their ids. */
    public List<Hit> match(Words words, List<Laid> laid, List<Mention> mentions) {
        if (words.size() == 0) return List.of();
        Document document = new Document();
        document.add(new Field(TriggerQuery.FIELD, new LayeredTokens(words, laid, mentions, spokenOf), LAYERED));
        try {
            MatchingQueries<PlacesMatch> found = monitor.match(document, PlacesMatch.MATCHER);
            if (!found.getErrors().isEmpty()) throw new IllegalStateException("rules failed: " + found.getErrors());
            List<Hit> hits = new ArrayList<>(found.getMatchCount());
            for (PlacesMatch match : found.getMatches()) hits.add(new Hit(match.getQueryId(), match.places()));
            hits.sort(Comparator.comparing(Hit::rule));
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldType layered() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
