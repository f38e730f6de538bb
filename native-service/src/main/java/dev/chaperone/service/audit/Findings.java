package dev.chaperone.service.audit;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.service.archive.form.Trouble;
import dev.chaperone.service.home.JournalFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a journal holds. Of the posts themselves only what sorts and sifts them is in memory, some sixty bytes each; the journal is
 * asked for the rest. One thread at a time.
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

    /**
     * @param number of the entry in the journal
     * @param id the post's, whose sixteen digits are one number
     * @param categories a bit for the ordinal of each
     */
    private record Where(Severity severity, long when, long entry, long number, int index, long id, int categories) {}

    /**
     * Which posts are wanted.
     *
     * @param severities any of them; empty for all
     * @param category empty for all
     * @param hidden ids of those that are not
     */
    public record Filter(Set<Severity> severities, String category, Set<String> hidden) {

        private boolean lets(Where w) {
            return (severities.isEmpty() || severities.contains(w.severity))
                    && (category.isEmpty() || Category.of(category).filter(c -> (w.categories & bit(c)) != 0).isPresent())
                    && !(!hidden.isEmpty() && hidden.contains(HexFormat.of().toHexDigits(w.id)));
        }
    }

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
            int categories = 0;
            for (Flagged.Mark m : f.marks()) categories |= Category.of(m.category()).map(Findings::bit).orElse(0);
            index.add(new Where(f.severity(), f.when() == null ? Long.MIN_VALUE : f.when().toEpochMilli(), at, number, i,
                    Long.parseUnsignedLong(f.id(), 16), categories));
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

    /** Gravest first, then newest first. @param most how many to show */
    public void gravestFirst(int most, Taker taker) throws IOException {
        for (Where w : sorted(_ -> true).stream().limit(most).toList()) taker.post(get(w));
    }

    /**
     * A page of those, read from the journal, and no others. Answers how many there are on all pages.
     *
     * @param from how many to leave out
     * @param most how many to show
     */
    public int gravestFirst(Filter filter, int from, int most, Taker taker) throws IOException {
        List<Where> wanted = sorted(filter::lets);
        for (Where w : wanted.stream().skip(from).limit(most).toList()) taker.post(get(w));
        return wanted.size();
    }

    private List<Where> sorted(Predicate<Where> wanted) {
        return index.stream().filter(wanted).sorted(Comparator.comparing(Where::severity).thenComparing(Where::when).reversed()
                .thenComparing(Where::number).thenComparing(Where::index)).toList();
    }

    private static int bit(Category category) {
        return 1 << category.ordinal();
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
