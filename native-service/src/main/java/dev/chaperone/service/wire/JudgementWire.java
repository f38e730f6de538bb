package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads what is asked about decisions and writes the answers down. */
final class JudgementWire {

    private static final int FEWEST_DAYS = 7;
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST = 300;

    private JudgementWire() {}

    static JudgementRequest judgements(long id, JsonNode m, String lang) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "list" -> new JudgementRequest.ListJudgements(id, lang);
            case "undo" -> new JudgementRequest.UndoJudgement(id, key(m), lang);
            case "keep" -> new JudgementRequest.KeepJudgements(id, days(m), lang);
            default -> throw Wire.bad("\"action\" must be list, undo or keep");
        };
    }

    static JudgementRequest exceptions(long id, JsonNode m) throws Refusal {
        return switch (Wire.text(m, "action")) {
            case "list" -> new JudgementRequest.ListExceptions(id);
            case "add" -> new JudgementRequest.AddException(id, Wire.text(m, "ref"), reason(m));
            case "remove" -> new JudgementRequest.RemoveException(id, Wire.text(m, "ref"));
            default -> throw Wire.bad("\"action\" must be list, add or remove");
        };
    }

    static ObjectNode write(ObjectNode out, JudgementResponse response) {
        return switch (response) {
            case JudgementResponse.Judgements all -> {
                out.put("answer", "judgements").put("days", all.days());
                decisions(out.putArray("requests"), all.requests());
                decisions(out.putArray("wordings"), all.wordings());
                yield out;
            }
            case JudgementResponse.Exceptions all -> {
                ArrayNode rows = out.put("answer", "exceptions").putArray("exceptions");
                for (JudgementResponse.Row row : all.exceptions()) {
                    rows.addObject().put("ref", row.ref()).put("name", row.name()).put("reason", row.reason()).put("date", row.date());
                }
                yield out;
            }
        };
    }

    private static void decisions(ArrayNode rows, List<JudgementResponse.Decision> decisions) {
        for (JudgementResponse.Decision d : decisions) {
            rows.addObject().put("key", d.key()).put("about", d.about()).put("rule", d.rule()).put("decision", d.decision())
                    .put("date", d.date()).put("until", d.until());
        }
    }

    /** Nothing else that is kept can be taken away by this door. */
    private static String key(JsonNode m) throws Refusal {
        String key = Wire.text(m, "key");
        if (!key.matches("[0-9a-f]{64}")) throw Wire.bad("\"key\" must be one that the list told");
        return key;
    }

    private static int days(JsonNode m) throws Refusal {
        int days = m.path("days").asInt();
        if (!m.path("days").isInt() || days < FEWEST_DAYS || days > MOST_DAYS) {
            throw Wire.bad("\"days\" must be a whole number from " + FEWEST_DAYS + " to " + MOST_DAYS);
        }
        return days;
    }

    private static String reason(JsonNode m) throws Refusal {
        String reason = Wire.text(m, "reason").replaceAll("\\p{Cc}+", " ").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) throw Wire.bad("an exception needs a short reason");
        return reason;
    }
}
