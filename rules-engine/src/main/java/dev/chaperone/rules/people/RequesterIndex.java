package dev.chaperone.rules.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds the few clients whom a requester could be. Every client is a document of blocking keys (names as written and as
 * they sound, given name with city, account names); the requester's keys are a disjunction, and Lucene's ranking puts
 * first those who share several or rare keys. Only those are compared part by part. The directory is memory: nothing
 * is ever on a disk.
 */
final class RequesterIndex {

    private static final String KEY = "key";
    private static final String NUMBER = "number";
    private static final int MOST_CANDIDATES = 32;
    private static final int MOST_ANSWERS = 5;

    private final List<KnownPerson> people;
    private final IndexSearcher searcher;

    RequesterIndex(List<Client> clients) {
        this.people = clients.stream().map(KnownPerson::of).toList();
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setMergeScheduler(new SerialMergeScheduler()).setRAMBufferSizeMB(64).setUseCompoundFile(false);
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (int i = 0; i < people.size(); i++) writer.addDocument(document(people.get(i), i));
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(KnownPerson person, int number) {
        Document doc = new Document();
        doc.add(new NumericDocValuesField(NUMBER, number));
        for (String key : BlockingKeys.of(person)) doc.add(new StringField(KEY, key, Field.Store.NO));
        return doc;
    }

    Likeness recognise(Requester requester) {
        Asked asked = Asked.of(requester);
        List<NameScore.Scored> scored = new ArrayList<>();
        for (KnownPerson k : candidates(asked)) {
            NameScore.Scored s = NameScore.of(asked, k);
            if (s.total() >= NameScore.MAYBE) scored.add(s);
        }
        if (scored.isEmpty()) return new Likeness.None();
        scored.sort(Comparator.comparingDouble((NameScore.Scored s) -> -s.total())
                .thenComparing(s -> s.candidate().client().ref()));
        List<Likeness.Candidate> answers = scored.stream().limit(MOST_ANSWERS).map(NameScore.Scored::candidate).toList();
        boolean rival = scored.size() > 1 && scored.get(0).total() - scored.get(1).total() < 1.5;
        return scored.getFirst().certain() && !rival ? new Likeness.IsClient(answers) : new Likeness.Maybe(answers);
    }

    private List<KnownPerson> candidates(Asked asked) {
        Set<String> keys = BlockingKeys.of(asked);
        if (keys.isEmpty()) return List.of();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String key : keys) any.add(new TermQuery(new Term(KEY, key)), BooleanClause.Occur.SHOULD);
        try {
            ScoreDoc[] hits = searcher.search(any.build(), MOST_CANDIDATES).scoreDocs;
            Set<Integer> numbers = new LinkedHashSet<>();
            for (ScoreDoc hit : hits) numbers.add(number(hit.doc));
            return numbers.stream().map(people::get).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(int doc) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int local = doc - leaf.docBase;
            if (local < 0 || local >= leaf.reader().maxDoc()) continue;
            NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
            if (numbers.advanceExact(local)) return (int) numbers.longValue();
        }
        throw new IllegalStateException("no number");
    }
}
