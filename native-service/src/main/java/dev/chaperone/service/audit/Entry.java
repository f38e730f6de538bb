package dev.chaperone.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.service.archive.form.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One entry of the journal: what was found since the one before, and how far it went.
 *
 * @param posts how many were reviewed
 * @param months of them by month ({@code 2024-03}); those without a date under an empty key
 * @param known how many files were of a kind that we read
 * @param whole whether this is the last one: everything has been read
 */
record Entry(Place place, long posts, Map<String, Integer> months, int known, List<Flagged> flagged, List<Trouble> troubles, boolean whole) {

    private static final JsonMapper JSON = new JsonMapper();

    byte[] bytes() {
        ObjectNode out = JSON.createObjectNode().put("a", place.archive()).put("f", place.file()).put("n", place.post())
                .put("posts", posts).put("known", known).put("whole", whole);
        ObjectNode byMonth = out.putObject("months");
        months.forEach(byMonth::put);
        ArrayNode list = out.putArray("flagged");
        for (Flagged f : flagged) f.write(list.addObject());
        ArrayNode wrong = out.putArray("troubles");
        for (Trouble t : troubles) wrong.addArray().add(t.code()).add(t.file()).add(t.where());
        try {
            return JSON.writeValueAsBytes(out);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    static Entry read(byte[] bytes) throws IOException {
        JsonNode n = JSON.readTree(bytes);
        Map<String, Integer> months = new TreeMap<>();
        n.path("months").properties().forEach(e -> months.put(e.getKey(), e.getValue().asInt()));
        List<Flagged> flagged = new ArrayList<>();
        for (JsonNode f : n.path("flagged")) flagged.add(Flagged.read(f));
        List<Trouble> troubles = new ArrayList<>();
        for (JsonNode t : n.path("troubles")) troubles.add(new Trouble(t.path(0).asText(), t.path(1).asText(), t.path(2).asText()));
        return new Entry(new Place(n.path("a").asInt(), n.path("f").asInt(), n.path("n").asLong()), n.path("posts").asLong(), months,
                n.path("known").asInt(), flagged, troubles, n.path("whole").asBoolean());
    }
}
