package dev.chaperone.service.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** Writes down answers about reasonable steps. */
final class StepsPen {

    private StepsPen() {}

    static ObjectNode write(ObjectNode out, StepsResponse response) {
        return switch (response) {
            case StepsResponse.Checklists all -> lists(out, all);
            case StepsResponse.Paper paper -> {
                out.put("answer", "paper").put("title", paper.title()).put("under", paper.under());
                ArrayNode blocks = out.putArray("blocks");
                for (StepsResponse.Block b : paper.blocks()) blocks.addObject().put("kind", b.kind()).set("cells", Pen.texts(b.cells()));
                yield out;
            }
            case StepsResponse.Policy p -> {
                out.put("answer", "policy").put("practice", p.practice()).put("contact", p.contact()).put("platforms", p.platforms());
                out.set("exceptions", Pen.texts(p.exceptions()));
                yield out.put("version", p.version());
            }
            case StepsResponse.File f -> out.put("answer", "file").put("name", f.name()).put("type", f.type())
                    .put("content", Base64.getEncoder().encodeToString(f.content()));
        };
    }

    private static ObjectNode lists(ObjectNode out, StepsResponse.Checklists all) {
        ArrayNode lists = out.put("answer", "checklists").putArray("lists");
        for (StepsResponse.Checklist c : all.lists()) {
            ObjectNode list = lists.addObject().put("id", c.id()).put("platform", c.platform()).put("title", c.title()).put("checked", c.checked());
            ArrayNode items = list.putArray("items");
            for (StepsResponse.Item i : c.items()) {
                ObjectNode item = items.addObject().put("id", i.id()).put("title", i.title()).put("text", i.text()).put("link", i.link());
                item.set("steps", Pen.texts(i.steps()));
                item.put("state", i.state()).put("date", i.date());
            }
            list.set("why", Pen.why(c.why()));
        }
        return out;
    }
}
