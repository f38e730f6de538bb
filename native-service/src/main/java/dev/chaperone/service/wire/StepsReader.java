package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is asked about reasonable steps. */
final class StepsReader {

    private static final int LONGEST = 500;
    private static final int MOST = 50;
    private static final Set<String> PAPERS = Set.of("html", "pdf", "docx", "txt");

    private StepsReader() {}

    static StepsRequest checklists(long id, JsonNode m, String lang) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "list" -> new StepsRequest.Checklists(id, sites(m.path("sites")), lang);
            case "tick" -> new StepsRequest.Tick(id, Wire.text(m, "item"),
                    Wire.oneOf("state", Wire.text(m, "state"), Set.of("done", "not-for-me", "open")), sites(m.path("sites")), lang);
            default -> throw Wire.bad("\"action\" must be list or tick");
        };
    }

    static StepsRequest record(long id, JsonNode m, String lang) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "show" -> new StepsRequest.ShowRecord(id, lang);
            case "export" -> {
                String format = Wire.text(m, "format");
                yield new StepsRequest.ExportRecord(id, format.equals("csv") ? format : Wire.oneOf("format", format, PAPERS), lang);
            }
            case "wipe" -> new StepsRequest.WipeRecord(id);
            default -> throw Wire.bad("\"action\" must be show, export or wipe");
        };
    }

    static StepsRequest policy(long id, JsonNode m, String lang) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "form" -> new StepsRequest.PolicyForm(id);
            case "fill" -> new StepsRequest.FillPolicy(id, field(Wire.optional(m, "practice")), field(Wire.optional(m, "contact")),
                    field(Wire.optional(m, "platforms")), exceptions(m.path("exceptions")));
            case "draft" -> new StepsRequest.DraftPolicy(id, lang);
            case "issue" -> new StepsRequest.IssuePolicy(id, Wire.oneOf("format", Wire.text(m, "format"), PAPERS), lang);
            default -> throw Wire.bad("\"action\" must be form, fill, draft or issue");
        };
    }

    private static List<String> exceptions(JsonNode list) throws Refusal {
        if (!list.isMissingNode() && !list.isArray() || list.size() > MOST) throw Wire.bad("\"exceptions\" must be a short list");
        List<String> exceptions = new ArrayList<>();
        for (JsonNode e : list) {
            if (!e.isTextual()) throw Wire.bad("\"exceptions\" must hold texts");
            if (!e.asText().isBlank()) exceptions.add(field(e.asText()));
        }
        return List.copyOf(exceptions);
    }

    private static String field(String typed) throws Refusal {
        String text = typed.replaceAll("\\p{Cc}+", " ").strip();
        if (text.length() > LONGEST) throw Wire.bad("a field of the policy is too long");
        return text;
    }

    private static Map<String, LocalDate> sites(JsonNode all) throws Refusal {
        Map<String, LocalDate> sites = new LinkedHashMap<>();
        if (all.size() > MOST) throw Wire.bad("\"sites\" must be short");
        for (var site : all.properties()) {
            try {
                sites.put(site.getKey(), LocalDate.parse(site.getValue().asText()));
            } catch (DateTimeParseException e) {
                throw Wire.bad("\"sites\" must hold dates such as 2026-03-31");
            }
        }
        return Map.copyOf(sites);
    }
}
