package dev.chaperone.service.archive.form;

import dev.chaperone.rules.text.Fold;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with headings, row by row. Headings are folded: without accents, in small letters. */
public final class Rows {

    private static final int MOST_OF_ONE = 8_000_000;
    private static final int MOST_HEADING = 1 << 14;

    private Rows() {}

    /** A row by its headings; a cell that is not there is empty. */
    public record Row(Map<String, Integer> headings, CSVRecord cells) {

        /** The first of these columns that holds anything. */
        public String cell(String... names) {
            for (String name : names) {
                Integer at = headings.get(name);
                if (at != null && at < cells.size() && !cells.get(at).isBlank()) return cells.get(at).strip();
            }
            return "";
        }
    }

    /** Who takes rows. */
    public interface Taker {
        void row(Row row) throws IOException;
    }

    /** The headings in the first line that has any, folded; LinkedIn puts notes above some of its tables. */
    public static List<String> headings(String head) {
        String line = head.startsWith("\uFEFF") ? head.substring(1) : head;
        line = line.stripLeading().lines().findFirst().orElse("");
        if (line.length() > MOST_HEADING) return List.of();
        try (CSVParser parser = CSVParser.parse(line, format(separator(line), false))) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) return List.of();
            List<String> names = new ArrayList<>();
            for (String name : records.getFirst()) names.add(Fold.fold(name).strip());
            return names;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /**
     * @param text stands at the line of the headings
     * @param backslash whether a quotation mark in a cell is written {@code \"}
     */
    public static void read(Reader text, boolean backslash, Taker taker, Sink sink) throws IOException {
        BufferedReader in = new BufferedReader(text, 1 << 16);
        in.mark(MOST_HEADING + 2);
        String first = in.readLine();
        if (first == null) return;
        in.reset();
        Guard guard = new Guard(in);
        long number = 0;
        try (CSVParser parser = CSVParser.parse(guard, format(separator(first), backslash))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) return;
            Map<String, Integer> headings = new HashMap<>();
            CSVRecord names = records.next();
            for (int i = 0; i < names.size(); i++) headings.putIfAbsent(Fold.fold(names.get(i).replace("\uFEFF", "")).strip(), i);
            while (records.hasNext()) {
                CSVRecord record = records.next();
                number++;
                guard.since = 0;
                taker.row(new Row(headings, record));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e.getCause() instanceof Damage d && !d.code().equals("record-too-large")) throw d;
            sink.trouble(e.getCause() instanceof Damage d ? d.code() : "bad-csv", "row " + (number + 1));
        }
    }

    private static CSVFormat format(char separator, boolean backslash) {
        CSVFormat.Builder builder = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).setTrailingData(true)
                .setLenientEof(true);
        return (backslash ? builder.setEscape('\\') : builder).get();
    }

    static char separator(String line) {
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (count(line, c) > count(line, best)) best = c;
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }

    /** A quotation mark that is never closed must not make one cell of the rest of the file. */
    private static final class Guard extends FilterReader {

        private long since;

        Guard(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws Damage {
            since += more;
            if (since > MOST_OF_ONE) throw new Damage("record-too-large", "A row never ends.");
        }
    }
}
