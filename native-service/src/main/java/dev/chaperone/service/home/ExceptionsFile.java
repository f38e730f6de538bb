package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * People on the list with whom the user has a tie of another kind, such as a cousin who is also a client: they are told of more
 * quietly. By the list's refs, each with the reason and the day, since that is what a college would ask about.
 */
public final class ExceptionsFile {

    private final SealedFile file;

    ExceptionsFile(SealedFile file) {
        this.file = file;
    }

    public record Made(String reason, LocalDate date) {}

    /** By ref, in the order in which they were made. */
    public Map<String, Made> read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> Map.of();
            case SealedFile.Content.Open open -> exceptions(Json.read(open.bytes()));
        };
    }

    public void add(String ref, String reason, LocalDate date) throws StoreException, IOException {
        file.update(before -> {
            ObjectNode all = Json.read(before);
            all.putObject(ref).put("reason", reason).put("date", date.toString());
            return Json.write(all);
        });
    }

    /** Also when somebody leaves the list: the ref may be given to somebody else. */
    public void remove(String ref) throws StoreException, IOException {
        if (!read().containsKey(ref)) return;
        file.update(before -> {
            ObjectNode all = Json.read(before);
            all.remove(ref);
            return Json.write(all);
        });
    }

    public void wipe() throws IOException {
        file.remove();
    }

    public String stamp() {
        return file.stamp();
    }

    private static Map<String, Made> exceptions(JsonNode all) {
        Map<String, Made> exceptions = new LinkedHashMap<>();
        all.properties().forEach(e -> exceptions.put(e.getKey(),
                new Made(e.getValue().path("reason").asText(), LocalDate.parse(e.getValue().path("date").asText()))));
        return exceptions;
    }
}
