package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was ticked on the checklists, and when. */
public final class ChecklistsFile {

    private final SealedFile file;

    ChecklistsFile(SealedFile file) {
        this.file = file;
    }

    /** @param state {@code done} or {@code not-for-me} */
    public record Tick(String state, LocalDate date) {}

    /** By {@code list/item}; what is not there is open. */
    public Map<String, Tick> read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> Map.of();
            case SealedFile.Content.Open open -> ticks(Json.read(open.bytes()));
        };
    }

    /** @param state {@code open} takes the tick away */
    public void tick(String item, String state, LocalDate date) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode all = Json.read(before);
            ObjectNode ticks = all.withObject("/ticks");
            ticks.remove(item);
            if (!state.equals("open")) ticks.putObject(item).put("state", state).put("date", date.toString());
            return Json.write(all);
        });
    }

    private static Map<String, Tick> ticks(JsonNode all) {
        Map<String, Tick> ticks = new LinkedHashMap<>();
        all.path("ticks").properties().forEach(t -> ticks.put(t.getKey(),
                new Tick(t.getValue().path("state").asText(), LocalDate.parse(t.getValue().path("date").asText()))));
        return Map.copyOf(ticks);
    }
}
