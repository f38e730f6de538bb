package dev.chaperone.service.audit;

import dev.chaperone.rules.pack.Severity;
import dev.chaperone.service.archive.form.Trouble;
import dev.chaperone.service.home.JournalFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a journal holds. Of the posts themselves only their places are in memory, some forty bytes each; the journal is asked
 * for the rest. One thread at a time.
 */
public final class Findings {

    private static final int MOST_TROUBLES = 200;
    private static final int HELD = 8;

    private final JournalFile journal;
    private final List<Where> index = new ArrayList<>();
    private final Map<String, Map<Severity, Integer>> rules = new TreeMap<>();
    private final Map<String, int[]> months = new TreeMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final LinkedHashMap<Long, Entry> held = new LinkedHashMap<>(64, 0.75f, true);
    private Place place = Place.START;
    private long posts;
    private long moreTroubles;
    private int known;
    private boolean whole;

    private Findings(JournalFile journal) {
        this.journal = journal;
    }

    /** @param number of the entry in the journal */
    private record Where(Severity severity, long when, long entry, long number, int index) {}

    /** Reads the journal to its end, once and before anything is added. */
    public static Findings of(JournalFile journal) throws IOException {
        Findings all = new Findings(journal);
        journal.replay((at, bytes) -> all.add(at, journal.entries(), Entry.read(bytes)));
        return all;
    }

    void append(Entry entry) throws IOException {
        long number = journal.entries();
        add(journal.append(entry.bytes()), number, entry);
    }

    private void add(long at, long number, Entry entry) {
        place = entry.place();
        posts += entry.posts();
        known += entry.known();
        whole |= entry.whole();
        entry.months().forEach((month, n) -> months.computeIfAbsent(month, _ -> new int[4])[3] += n);
        for (Trouble t : entry.troubles()) {
            if (troubles.size() < MOST_TROUBLES) troubles.add(t);
            else moreTroubles++;
        }
        List<Flagged> flagged = entry.flagged();
        for (int i = 0; i < flagged.size(); i++) {
            Flagged f = flagged.get(i);
            index.add(new Where(f.severity(), f.when() == null ? Long.MIN_VALUE : f.when().toEpochMilli(), at, number, i));
            severities.merge(f.severity(), 1, Integer::sum);
            months.computeIfAbsent(Audit.month(f.when()), _ -> new int[4])[f.severity().ordinal()]++;
            for (Flagged.Mark m : f.marks()) {
                rules.computeIfAbsent(m.rule(), _ -> new EnumMap<>(Severity.class)).merge(m.severity(), 1, Integer::sum);
            }
        }
    }

    /** Takes posts one after the other. */
    public interface Taker {
        void post(Flagged flagged) throws IOException;
    }

    /** In the order of the archives. */
    public void inOrder(Taker taker) throws IOException {
        for (Where w : index) taker.post(get(w));
    }

    /** Gravest first, then newest first. @param from how many to leave out @param most how many to show */
    public void gravestFirst(int from, int most, Taker taker) throws IOException {
        List<Where> sorted = new ArrayList<>(index);
        Collections.sort(sorted, Comparator.comparing(Where::severity).thenComparing(Where::when).reversed()
                .thenComparing(Where::number).thenComparing(Where::index));
        for (Where w : sorted.subList(Math.min(from, sorted.size()), Math.min(from + most, sorted.size()))) taker.post(get(w));
    }

    private Flagged get(Where w) throws IOException {
        Entry entry = held.get(w.entry());
        if (entry == null) {
            entry = Entry.read(journal.at(w.entry(), w.number()));
            held.put(w.entry(), entry);
            if (held.size() > HELD) held.pollFirstEntry();
        }
        return entry.flagged().get(w.index());
    }

    Place place() {
        return place;
    }

    public long posts() {
        return posts;
    }

    /** Posts with something in them. */
    public int flagged() {
        return index.size();
    }

    public int flagged(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }

    /** Findings by rule. */
    public Map<String, Map<Severity, Integer>> rules() {
        return rules;
    }

    /** For each month: posts flagged by the ordinal of their severity, and in the last place all posts. */
    public Map<String, int[]> months() {
        return months;
    }

    /** At most two hundred of them. */
    public List<Trouble> troubles() {
        return troubles;
    }

    public long moreTroubles() {
        return moreTroubles;
    }

    /** Files of a kind that we read. */
    public int known() {
        return known;
    }

    /** Whether everything has been read. */
    public boolean whole() {
        return whole;
    }
}
