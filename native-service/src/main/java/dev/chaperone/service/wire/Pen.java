package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.text.Span;
import java.util.List;

/** Writes answers down. */
final class Pen {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private Pen() {}

    static ObjectNode json(Response response) {
        ObjectNode out = NEW.objectNode().put("id", response.id());
        return switch (response) {
            case Response.Hello hello -> {
                out.put("answer", "hello").put("protocol", hello.protocol()).put("version", hello.version());
                yield out.set("packs", texts(hello.packs()));
            }
            case Response.Reviewed verdict -> verdict(out, verdict);
            case Response.Recognised likeness -> likeness(out, likeness);
            case Response.Reminded reminded -> reminders(out, reminded);
            case Response.Settled _ -> out.put("answer", "settled");
            case RosterResponse roster -> RosterPen.write(out, roster);
            case AuditResponse audit -> AuditPen.write(out, audit);
            case StepsResponse steps -> StepsPen.write(out, steps);
            case JudgementResponse judgements -> JudgementWire.write(out, judgements);
            case Response.Packs packs -> packs(out, packs);
            case Response.Status status -> status(out, status);
            case Response.Examined examined -> examined(out, examined);
            case Response.Key key -> out.put("answer", "key").put("place", key.place()).put("locked", key.locked());
            case Response.Media media -> {
                out.put("answer", "media").put("instead", media.instead());
                yield out.set("why", why(media.why()));
            }
            case Response.Refused no -> out.put("answer", "refused").put("code", no.code()).put("message", no.message());
        };
    }

    private static ObjectNode verdict(ObjectNode out, Response.Reviewed verdict) {
        out.put("answer", "verdict").put("draft", verdict.draft()).put("revision", verdict.revision());
        out.put("crisis", verdict.crisis());
        ArrayNode findings = out.putArray("findings");
        for (Response.Mark mark : verdict.findings()) {
            ObjectNode finding = findings.addObject().put("rule", mark.rule()).put("category", mark.category());
            finding.put("severity", mark.severity().id()).put("start", mark.span().start()).put("end", mark.span().end());
            finding.put("message", mark.message()).put("instead", mark.instead());
            finding.set("why", why(mark.why()));
            ArrayNode pieces = finding.putArray("pieces");
            for (Span piece : mark.pieces()) pieces.addArray().add(piece.start()).add(piece.end());
        }
        return degraded(out, verdict.degraded());
    }

    private static ObjectNode likeness(ObjectNode out, Response.Recognised likeness) {
        ArrayNode people = out.put("answer", "likeness").putArray("people");
        for (Response.Known known : likeness.people()) {
            ObjectNode person = people.addObject().put("key", known.key()).put("likeness", known.likeness());
            person.put("severity", known.severity().id()).set("reasons", texts(known.reasons()));
            person.put("message", known.message()).put("decline", known.decline()).set("why", why(known.why()));
        }
        return degraded(out, likeness.degraded());
    }

    private static ObjectNode reminders(ObjectNode out, Response.Reminded reminded) {
        ArrayNode reminders = out.put("answer", "reminders").putArray("reminders");
        for (Response.Prompt prompt : reminded.reminders()) {
            ObjectNode reminder = reminders.addObject().put("id", prompt.id()).put("title", prompt.title());
            reminder.put("text", prompt.text()).put("action", prompt.action()).put("link", prompt.link());
            reminder.set("steps", texts(prompt.steps()));
            reminder.put("checked", prompt.checked()).set("why", why(prompt.why()));
        }
        return out;
    }

    private static ObjectNode packs(ObjectNode out, Response.Packs packs) {
        ArrayNode rows = out.put("answer", "packs").putArray("packs");
        for (Response.Choice c : packs.packs()) {
            rows.addObject().put("id", c.id()).put("title", c.title()).put("kind", c.kind()).put("effective", c.effective())
                    .put("chosen", c.chosen());
        }
        return out;
    }

    private static ObjectNode status(ObjectNode out, Response.Status status) {
        out.put("answer", "status").put("version", status.version()).set("packs", texts(status.packs()));
        out.put("rules", status.rules()).put("clients", status.clients()).put("store", status.store());
        return degraded(out, status.degraded());
    }

    private static ObjectNode examined(ObjectNode out, Response.Examined examined) {
        ArrayNode rows = out.put("answer", "doctor").putArray("checks");
        for (Response.Check c : examined.checks()) {
            rows.addObject().put("link", c.link()).put("state", c.state()).put("seen", c.seen()).put("mend", c.mend());
        }
        return out;
    }

    private static ObjectNode degraded(ObjectNode out, String degraded) {
        return degraded.isEmpty() ? out : out.put("degraded", degraded);
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = NEW.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode why(List<Citation> citations) {
        ArrayNode array = NEW.arrayNode();
        for (Citation c : citations) {
            array.addObject().put("body", c.body()).put("document", c.document()).put("clause", c.clause())
                    .put("url", c.url()).put("effective", c.effective());
        }
        return array;
    }
}
