package dev.chaperone.service.audit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.service.audit.Findings;
import dev.chaperone.service.audit.Flagged;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same for a program: one line a post that has something in it, in the order of the archives. */
public final class JsonLines {

    private JsonLines() {}

    public static void write(Findings findings, List<Rule> rules, Set<String> handled, String lang, Appendable out) throws IOException {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : rules) byId.put(rule.id(), rule);
        findings.inOrder(f -> out.append(line(f, byId, handled, lang).toString()).append('\n'));
    }

    /** The offsets of a finding are those in the whole text, of which {@code text} is the part from {@code at} on. */
    public static ObjectNode line(Flagged f, Map<String, Rule> rules, Set<String> handled, String lang) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("post", f.id());
        if (!f.ref().isEmpty()) out.put("id", f.ref());
        out.put("handled", handled.contains(f.id())).put("severity", f.severity().id()).put("platform", f.platform()).put("surface", f.surface());
        out.put("date", f.when() == null ? "" : f.when().toString()).put("link", f.link()).put("file", f.file()).put("text", f.text()).put("at", f.at());
        ArrayNode findings = out.putArray("findings");
        for (Flagged.Mark m : f.marks()) {
            Rule rule = rules.get(m.rule());
            findings.addObject().put("category", m.category()).put("severity", m.severity().id()).put("start", m.span().start())
                    .put("end", m.span().end()).put("rule", m.rule()).put("message", rule == null ? "" : rule.message().in(lang))
                    .put("instead", rule == null ? "" : rule.instead().in(lang));
        }
        return out;
    }
}
