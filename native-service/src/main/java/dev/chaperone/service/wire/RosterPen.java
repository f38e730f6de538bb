package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes down answers about the list of clients. */
final class RosterPen {

    private RosterPen() {}

    static ObjectNode write(ObjectNode out, RosterResponse response) {
        return switch (response) {
            case RosterResponse.Clients clients -> clients(out, clients);
            case RosterResponse.Changed changed -> out.put("answer", "changed").put("ref", changed.ref()).put("all", changed.all());
            case RosterResponse.Intake intake -> intake(out, intake);
        };
    }

    private static ObjectNode clients(ObjectNode out, RosterResponse.Clients clients) {
        ArrayNode rows = out.put("answer", "clients").putArray("clients");
        for (RosterResponse.Row row : clients.clients()) {
            RosterRequest.Entry e = row.entry();
            ObjectNode one = rows.addObject().put("ref", row.ref()).put("given", e.given()).put("family", e.family())
                    .put("preferred", e.preferred());
            ArrayNode handles = one.putArray("handles");
            e.handles().forEach(handles::add);
            one.put("email", e.email()).put("phone", e.phone()).put("city", e.city()).put("standing", e.standing()).put("since", e.since());
        }
        out.put("offset", clients.offset()).put("total", clients.total()).put("all", clients.all());
        return clients.degraded().isEmpty() ? out : out.put("degraded", clients.degraded());
    }

    private static ObjectNode intake(ObjectNode out, RosterResponse.Intake intake) {
        RosterResponse.Counted c = intake.counted();
        out.put("answer", "intake").put("phase", intake.phase()).put("percent", intake.percent()).put("dryRun", intake.dryRun());
        ArrayNode kept = out.put("source", c.source()).putArray("kept");
        for (RosterResponse.Kept k : c.kept()) kept.addObject().put("heading", k.heading()).put("as", k.as());
        ArrayNode dropped = out.putArray("dropped");
        c.dropped().forEach(dropped::add);
        out.put("rows", c.rows()).put("fresh", c.fresh()).put("updated", c.updated()).put("unchanged", c.unchanged());
        out.put("duplicates", c.duplicates()).put("leftOut", c.leftOut());
        ArrayNode troubles = out.putArray("troubles");
        for (RosterResponse.Trouble t : c.troubles()) troubles.addObject().put("line", t.line()).put("column", t.column()).put("kind", t.kind());
        return out.put("more", c.more()).put("all", c.all()).put("code", intake.code()).put("message", intake.message());
    }
}
