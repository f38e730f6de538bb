package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
import org.apache.lucene.monitor.Presearcher;

/** All rules of a choice of packs, ready to be run over drafts. Safe for many threads. */
public final class RuleIndex implements AutoCloseable {

    static {
        // Lucene goes through alternatives in the order of their hashes, and salts these with the clock unless it is given a
        // seed: which of two wordings that begin at one word is underlined would differ from run to run.
        if (System.getProperty("tests.seed") == null) System.setProperty("tests.seed", "1");
    }

    private static final FieldType LAYERED = layered();

    private final ConceptLayer concepts;
    private final Sieve sieve;
    private final boolean sieved;
    private final Monitor monitor;

    private RuleIndex(List<Rule> rules, Collection<Concept> concepts, boolean sieved) {
        this.concepts = new ConceptLayer(concepts);
        this.sieved = sieved;
        List<Rule> read = rules.stream().filter(r -> !r.learned()).toList();
        sieve = new Sieve(read, concepts);
        try {
            Analyzer unused = new KeywordAnalyzer();
            monitor = new Monitor(unused, sieved ? new Chosen() : Presearcher.NO_FILTERING, new MonitorConfiguration());
            List<MonitorQuery> queries = new ArrayList<>();
            for (Rule rule : read) {
                queries.add(new MonitorQuery(rule.id(), TriggerQuery.of(rule), null, Chosen.metadata(rule.id())));
            }
            if (!queries.isEmpty()) monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RuleIndex of(List<Rule> rules, Collection<Concept> concepts) {
        return new RuleIndex(rules, concepts, true);
    }

    /** Runs every rule over every draft; slow, for proving that the quick way finds the same. */
    static RuleIndex exhaustive(List<Rule> rules, Collection<Concept> concepts) {
        return new RuleIndex(rules, concepts, false);
    }

    /** The concepts over a draft's words, in order. */
    public List<Laid> concepts(Words words) {
        return concepts.over(words);
    }

    /** The rules that a draft sets off, in the order of their ids. */
    public List<Hit> match(Words words, List<Laid> laid, List<Mention> mentions) {
        if (words.size() == 0) return List.of();
        Places places = new Places(sieve.terms(), words, laid, mentions);
        Document document = sieved ? narrowed(places) : new Document();
        if (sieved && document.getFields().isEmpty()) return List.of();
        if (!sieved) document.add(new Field(TriggerQuery.FIELD, new LayeredTokens(sieve.terms(), places, null), LAYERED));
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

    /** The rules that may be met, and of the draft only what these speak of; nothing when there are none. */
    private Document narrowed(Places places) {
        Document document = new Document();
        int[] rules = sieve.through(places);
        if (rules.length == 0) return document;
        BitSet wanted = new BitSet(sieve.terms().size());
        for (int rule : rules) {
            document.add(Chosen.field(sieve.rule(rule)));
            for (int term : sieve.spokenOf(rule)) wanted.set(term);
        }
        document.add(new Field(TriggerQuery.FIELD, new LayeredTokens(sieve.terms(), places, wanted), LAYERED));
        return document;
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
