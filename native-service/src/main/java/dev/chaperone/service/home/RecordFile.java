package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of reasonable steps: what was done about reviews, where and when. It may one day be shown to a college, so it
 * names the site (the user's own page), and never a person.
 */
public final class RecordFile {

    private final SealedFile file;

    RecordFile(SealedFile file) {
        this.file = file;
    }

    public record Step(String reminder, String host, String decision, LocalDate date) {}

    public List<Step> read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> List.of();
            case SealedFile.Content.Open open -> steps(Json.read(open.bytes()));
        };
    }

    /** Adds a line; nothing is ever taken out, an undone step is a line of its own. */
    public void add(Step step) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode all = Json.read(before);
            ArrayNode steps = all.withArray("steps");
            steps.addObject().put("reminder", step.reminder()).put("host", step.host())
                    .put("decision", step.decision()).put("date", step.date().toString());
            return Json.write(all);
        });
    }

    private static List<Step> steps(JsonNode all) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode s : all.path("steps")) {
            steps.add(new Step(s.path("reminder").asText(), s.path("host").asText(), s.path("decision").asText(),
                    LocalDate.parse(s.path("date").asText())));
        }
        return List.copyOf(steps);
    }
}
