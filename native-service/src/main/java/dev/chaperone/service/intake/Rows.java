package dev.chaperone.service.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV text, one after the other. A quotation mark out of place spoils its own line only: reading begins
 * anew with the line after it, where a CSV reader would give up.
 */
final class Rows {

    private final String text;
    private final char separator;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    /** Where the parser began: a place in the text and the lines before it. */
    private int offset;
    private long linesBefore;
    private int behind;

    Rows(String text, char separator, int from) {
        this.text = text;
        this.separator = separator;
        this.offset = from;
        this.linesBefore = text.substring(0, from).lines().count();
        this.parser = parser();
        this.records = parser.iterator();
    }

    /** What stands on a line. */
    sealed interface Row {

        int line();

        record Cells(int line, CSVRecord cells) implements Row {}

        /** @param column from 0 */
        record Broken(int line, int column) implements Row {}
    }

    /** The next row that is not blank, or none at the end. */
    Optional<Row> next() {
        while (true) {
            int line = line();
            try {
                CSVRecord record = records.next();
                behind = offset + (int) record.getCharacterPosition();
                if (record.size() > 1 || !record.get(0).isBlank()) return Optional.of(new Row.Cells(line, record));
            } catch (NoSuchElementException e) {
                return Optional.empty();
            } catch (UncheckedIOException | IllegalStateException e) {
                return Optional.of(broken(line));
            }
        }
    }

    /** A row that took other lines in by a mark that was never closed gives them back. */
    void backTo(int line) {
        resumeAfter(line);
    }

    /** Of how many characters of the text, how many are behind. */
    int done() {
        return behind;
    }

    private int line() {
        return (int) (linesBefore + parser.getCurrentLineNumber() + 1);
    }

    private Row.Broken broken(int line) {
        int column = 0;
        int at = start(line);
        boolean quoted = false;
        for (; at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                boolean ends = quoted && at + 1 < text.length() && text.charAt(at + 1) != separator && text.charAt(at + 1) != '"';
                if (ends) break;
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                column++;
            }
        }
        resumeAfter(line);
        return new Row.Broken(line, column);
    }

    private void resumeAfter(int line) {
        offset = start(line + 1);
        linesBefore = line;
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parser = parser();
        records = parser.iterator();
    }

    /** Where a line begins that lies behind the parser's own beginning. */
    private int start(int line) {
        int at = offset;
        for (long n = linesBefore + 1; n < line && at < text.length(); n++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
            if (at < text.length()) at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }

    private CSVParser parser() {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrim(true).get();
        try {
            StringReader reader = new StringReader(text);
            reader.skip(offset);
            return format.parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
