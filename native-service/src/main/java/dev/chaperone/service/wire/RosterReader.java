package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Reads what is asked about the list of clients. */
final class RosterReader {

    /** As many as fit an answer whatever stands in them. */
    private static final int MOST = 50;
    private static final int LONGEST = 300;
    private static final Set<String> STANDINGS = Set.of("current", "former", "enquiry", "student", "related", "deceased");

    private RosterReader() {}

    static RosterRequest read(long id, JsonNode m) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "list" -> new RosterRequest.Listed(id, Wire.optional(m, "find"), Wire.count(m, "offset", 0, Integer.MAX_VALUE), Wire.count(m, "limit", 50, MOST));
            case "import" -> new RosterRequest.Import(id, file(m), m.path("dryRun").asBoolean());
            case "progress" -> new RosterRequest.ImportProgress(id);
            case "add" -> new RosterRequest.Add(id, entry(m.path("client")));
            case "edit" -> new RosterRequest.Edit(id, Wire.text(m, "ref"), entry(m.path("client")));
            case "remove" -> new RosterRequest.Remove(id, Wire.text(m, "ref"));
            case "wipe" -> new RosterRequest.Wipe(id);
            default -> throw Wire.bad("\"action\" must be list, import, progress, add, edit, remove or wipe");
        };
    }

    /** The file's bytes as base64 in {@code file}, so that its own encoding can be told; or its text in {@code csv}. */
    private static byte[] file(JsonNode m) throws Refusal {
        if (!m.has("file")) return Wire.text(m, "csv").getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getDecoder().decode(Wire.text(m, "file"));
        } catch (IllegalArgumentException e) {
            throw Wire.bad("\"file\" must be base64");
        }
    }

    private static RosterRequest.Entry entry(JsonNode m) throws Refusal {
        List<String> handles = new ArrayList<>();
        for (JsonNode handle : m.path("handles")) {
            if (!handle.isTextual() || handle.asText().length() > LONGEST || handles.size() >= 50) throw Wire.bad("\"handles\" must be a short list of texts");
            handles.add(handle.asText());
        }
        String since = field(m, "since");
        try {
            if (!since.isEmpty()) LocalDate.parse(since);
        } catch (DateTimeParseException e) {
            throw Wire.bad("\"since\" must be a date such as 2026-03-31");
        }
        String standing = field(m, "standing");
        if (!standing.isEmpty() && !STANDINGS.contains(standing)) throw Wire.bad("\"standing\" has a value this service does not know");
        RosterRequest.Entry entry = new RosterRequest.Entry(field(m, "given"), field(m, "family"), field(m, "preferred"), List.copyOf(handles),
                field(m, "email"), field(m, "phone"), field(m, "city"), standing.isEmpty() ? "current" : standing, since);
        if ((entry.given() + entry.family() + entry.preferred()).isBlank()) throw Wire.bad("a client needs a name");
        return entry;
    }

    private static String field(JsonNode m, String field) throws Refusal {
        String text = Wire.optional(m, field).replaceAll("\\p{Cc}+", " ").strip();
        if (text.length() > LONGEST) throw Wire.bad("\"" + field + "\" is too long");
        return text;
    }
}
