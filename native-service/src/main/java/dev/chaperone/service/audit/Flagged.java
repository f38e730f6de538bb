package dev.chaperone.service.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post with something in it.
 *
 * @param id the post's name for ticks; says nothing about it
 * @param archive which of the archives given
 * @param file inside the archive
 * @param text the part to show
 * @param at where that part begins in the whole
 */
public record Flagged(String id, int archive, String file, String platform, String surface, @Nullable Instant when, String link, String ref,
        String text, int at, List<Mark> marks) {

    /**
     * One finding in it.
     *
     * @param span in the whole text
     */
    public record Mark(String rule, String category, Severity severity, Span span) {}

    /** Gravest of its marks. */
    public Severity severity() {
        Severity gravest = Severity.NOTE;
        for (Mark m : marks) if (m.severity().compareTo(gravest) > 0) gravest = m.severity();
        return gravest;
    }

    void write(ObjectNode out) {
        out.put("id", id).put("a", archive).put("file", file).put("p", platform).put("s", surface).put("l", link).put("ref", ref)
                .put("text", text).put("at", at);
        if (when != null) out.put("t", when.toEpochMilli());
        ArrayNode list = out.putArray("m");
        for (Mark m : marks) {
            list.addArray().add(m.rule()).add(m.category()).add(m.severity().id()).add(m.span().start()).add(m.span().end());
        }
    }

    static Flagged read(JsonNode n) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode m : n.path("m")) {
            marks.add(new Mark(m.path(0).asText(), m.path(1).asText(), Severity.of(m.path(2).asText()).orElse(Severity.NOTE),
                    new Span(m.path(3).asInt(), m.path(4).asInt())));
        }
        return new Flagged(n.path("id").asText(), n.path("a").asInt(), n.path("file").asText(), n.path("p").asText(), n.path("s").asText(),
                n.has("t") ? Instant.ofEpochMilli(n.path("t").asLong()) : null, n.path("l").asText(), n.path("ref").asText(),
                n.path("text").asText(), n.path("at").asInt(), List.copyOf(marks));
    }
}
