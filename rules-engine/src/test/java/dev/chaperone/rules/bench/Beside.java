package dev.chaperone.rules.bench;

import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.text.Draft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.search.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What else one could do with the same rules and clients: lucene-monitor alone, or no more than a loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Beside {

    @Param("500") int rules;
    @Param("10000") int clients;

    private final Analyzer analyzer = new StandardAnalyzer();
    private final FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    private List<Query> queries;
    private Monitor monitor;
    private List<Draft> drafts;
    private int next;

    @Setup
    public void open() throws Exception {
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        Rulebook book = ManyRules.of(rules);
        queries = book.rules(ManyRules.PACKS).stream().flatMap(r -> PlainQuery.of(r, book.concepts()).stream()).toList();
        List<Client> people = ManyClients.of(clients);
        drafts = Texts.ofCharacters(456, people);
        List<MonitorQuery> all = new ArrayList<>();
        for (Query q : queries) all.add(new MonitorQuery("rule" + all.size(), q));
        for (Client c : people) all.add(new MonitorQuery(c.ref(), PlainQuery.name(c)));
        monitor = new Monitor(analyzer);
        monitor.register(all);
    }

    @TearDown
    public void close() throws IOException {
        monitor.close();
    }

    @Benchmark
    public MatchingQueries<HighlightsMatch> monitorAlone() throws IOException {
        Document document = new Document();
        document.add(new Field(PlainQuery.FIELD, text(), type));
        return monitor.match(document, HighlightsMatch.MATCHER);
    }

    /** Every rule in turn, no clients and no spans. */
    @Benchmark
    public int loop() {
        MemoryIndex index = new MemoryIndex();
        index.addField(PlainQuery.FIELD, text(), analyzer);
        int met = 0;
        for (Query query : queries) if (index.search(query) > 0) met++;
        return met;
    }

    private String text() {
        return drafts.get(next++ % drafts.size()).text();
    }
}
