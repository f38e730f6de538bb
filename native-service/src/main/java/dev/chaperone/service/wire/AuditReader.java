package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.pack.Severity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what is asked about the past. */
final class AuditReader {

    /** As many as fit an answer whatever stands in them. */
    private static final int MOST = 50;
    private static final int MOST_SLICE = 6 << 20;
    private static final int MOST_TICKS = 10_000;
    private static final Pattern POST = Pattern.compile("[0-9a-f]{16}");

    private AuditReader() {}

    static AuditRequest read(long id, JsonNode m, String lang) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "begin" -> new AuditRequest.Begin(id, Wire.text(m, "name"), Wire.number(m, "size"), day(m), m.path("messages").asBoolean());
            case "slice" -> new AuditRequest.Slice(id, bytes(m));
            case "finish" -> new AuditRequest.Finish(id);
            case "progress" -> new AuditRequest.Progress(id);
            case "cancel" -> new AuditRequest.Cancel(id);
            case "list" -> new AuditRequest.Listed(id, severities(m), Wire.optional(m, "category"), m.path("hideHandled").asBoolean(),
                    Wire.count(m, "offset", 0, Integer.MAX_VALUE), Wire.count(m, "limit", MOST, MOST), lang);
            case "handled" -> new AuditRequest.Handled(id, posts(m), m.path("handled").asBoolean(true));
            case "report" -> new AuditRequest.Report(id, lang, Wire.count(m, "offset", 0, Integer.MAX_VALUE));
            default -> throw Wire.bad("\"action\" must be begin, slice, finish, progress, cancel, list, handled or report");
        };
    }

    private static byte[] bytes(JsonNode m) throws Refusal {
        try {
            byte[] bytes = Base64.getDecoder().decode(Wire.text(m, "data"));
            if (bytes.length > MOST_SLICE) throw new Refusal("too-large", "A slice may have " + MOST_SLICE + " bytes.");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw Wire.bad("\"data\" must be base64");
        }
    }

    private static String day(JsonNode m) throws Refusal {
        String since = Wire.optional(m, "since");
        try {
            if (!since.isEmpty()) LocalDate.parse(since);
            return since;
        } catch (DateTimeParseException e) {
            throw Wire.bad("\"since\" must be a date such as 2026-03-31");
        }
    }

    private static Set<Severity> severities(JsonNode m) throws Refusal {
        Set<Severity> out = EnumSet.noneOf(Severity.class);
        for (JsonNode s : m.path("severities")) {
            out.add(Severity.of(s.asText()).orElseThrow(() -> Wire.bad("\"severities\" must hold note, caution or stop")));
        }
        return out;
    }

    private static List<String> posts(JsonNode m) throws Refusal {
        List<String> out = new ArrayList<>();
        for (JsonNode post : m.path("posts")) {
            if (!POST.matcher(post.asText()).matches() || out.size() >= MOST_TICKS) throw Wire.bad("\"posts\" must be a list of names of posts");
            out.add(post.asText());
        }
        return out;
    }
}
