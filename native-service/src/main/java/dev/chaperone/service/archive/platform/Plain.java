package dev.chaperone.service.archive.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Dates;
import dev.chaperone.service.archive.form.JsonRecords;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Rows;
import dev.chaperone.service.archive.form.Sink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts that somebody brought into a plain form: JSON lines, a JSON list, or a table with a column for the text. */
final class Plain {

    private static final String[] TEXT = {"text", "content", "body", "message", "post", "caption", "texte", "contenu"};
    private static final String[] WHEN = {"date", "created_at", "createdat", "timestamp", "published", "time", "created"};
    private static final String[] LINK = {"url", "link", "permalink", "lien"};
    private static final int MOST_LINE = 8_000_000;

    private Plain() {}

    static boolean hasText(List<String> headings) {
        for (String name : TEXT) if (headings.contains(name)) return true;
        return false;
    }

    static boolean hasText(JsonNode record) {
        for (String name : TEXT) if (record.path(name).isTextual()) return true;
        return false;
    }

    static void row(Rows.Row row, Asked asked, Sink sink) throws IOException {
        post(names -> row.cell(names), asked, sink);
    }

    static void record(JsonNode record, Asked asked, Sink sink) throws IOException {
        post(names -> first(record, names), asked, sink);
    }

    /** Each line stands for itself: a bad one is told and the next one read. */
    static void lines(Reader text, Asked asked, Sink sink) throws IOException {
        BufferedReader in = new BufferedReader(text, 1 << 16);
        StringBuilder line = new StringBuilder();
        long number = 1;
        boolean tooLong = false;
        for (int c = in.read(); ; c = in.read()) {
            if (c >= 0 && c != '\n') {
                if (line.length() < MOST_LINE) line.append((char) c);
                else tooLong = true;
                continue;
            }
            String whole = line.toString().strip();
            line.setLength(0);
            if (tooLong) sink.trouble("record-too-large", "line " + number);
            else if (!whole.isEmpty()) line(whole, number, asked, sink);
            tooLong = false;
            number++;
            if (c < 0) return;
        }
    }

    private static void line(String whole, long number, Asked asked, Sink sink) throws IOException {
        JsonNode record = JsonRecords.one(whole);
        if (record == null) sink.trouble("bad-json", "line " + number);
        else if (hasText(record)) record(record, asked, sink);
        else sink.trouble("no-text", "line " + number);
    }

    private static void post(Function<String[], String> cell, Asked asked, Sink sink) throws IOException {
        String named = cell.apply(new String[] {"surface", "context", "type"});
        Surface surface = Surface.of(named).orElse(Surface.POST);
        if (surface == Surface.MESSAGE && !asked.messages()) return;
        sink.post(new Post(cell.apply(new String[] {"platform", "network", "site"}), surface, cell.apply(TEXT), Dates.read(cell.apply(WHEN)),
                cell.apply(LINK), cell.apply(new String[] {"id", "ref"})));
    }

    private static String first(JsonNode record, String[] names) {
        for (String name : names) {
            @Nullable JsonNode value = record.get(name);
            if (value == null && name.equals("createdat")) value = record.get("createdAt");
            if (value != null && value.isValueNode() && !value.isNull() && !value.asText().isBlank()) return value.asText();
        }
        return "";
    }
}
