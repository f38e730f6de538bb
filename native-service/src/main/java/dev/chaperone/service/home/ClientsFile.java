package dev.chaperone.service.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The list of clients, sealed. */
public final class ClientsFile {

    private final SealedFile file;

    ClientsFile(SealedFile file) {
        this.file = file;
    }

    /**
     * @param stored whether a list is there at all
     * @param previous whether the newest copy would not open and the one before was taken
     */
    public record Stored(List<Client> clients, boolean stored, boolean previous) {}

    public Stored read() throws StoreException, IOException {
        return switch (file.read()) {
            case SealedFile.Content.Absent _ -> new Stored(List.of(), false, false);
            case SealedFile.Content.Open open -> new Stored(clients(open.bytes()), true, open.previous());
        };
    }

    /** Reads, changes and writes the list as one step. */
    public void update(UnaryOperator<List<Client>> change) throws StoreException, IOException {
        file.update(before -> bytes(change.apply(clients(before))));
    }

    public String stamp() {
        return file.stamp();
    }

    private static List<Client> clients(byte[] bytes) {
        List<Client> clients = new ArrayList<>();
        for (JsonNode c : Json.read(bytes).path("clients")) {
            List<String> handles = new ArrayList<>();
            c.path("handles").forEach(h -> handles.add(h.asText()));
            clients.add(new Client(c.path("ref").asText(), c.path("given").asText(), c.path("family").asText(),
                    c.path("preferred").asText(), List.copyOf(handles), c.path("email").asText(), c.path("phone").asText(),
                    c.path("city").asText(), standing(c.path("standing").asText(), c.path("since").asText())));
        }
        return List.copyOf(clients);
    }

    private static byte[] bytes(List<Client> clients) {
        ObjectNode out = Json.read(new byte[0]);
        ArrayNode rows = out.putArray("clients");
        for (Client c : clients) {
            ObjectNode row = rows.addObject().put("ref", c.ref()).put("given", c.given()).put("family", c.family())
                    .put("preferred", c.preferred()).put("email", c.email()).put("phone", c.phone()).put("city", c.city());
            row.put("standing", id(c.standing()));
            if (c.standing() instanceof Standing.Former(Optional<LocalDate> since)) {
                since.ifPresent(date -> row.put("since", date.toString()));
            }
            ArrayNode handles = row.putArray("handles");
            c.handles().forEach(handles::add);
        }
        return Json.write(out);
    }

    /** The word for a standing, in files, on the wire and on screen. */
    public static String id(Standing standing) {
        return switch (standing) {
            case Standing.Current _ -> "current";
            case Standing.Former _ -> "former";
            case Standing.Enquiry _ -> "enquiry";
            case Standing.Student _ -> "student";
            case Standing.Related _ -> "related";
        };
    }

    private static Standing standing(String id, String since) {
        return switch (id) {
            case "former" -> new Standing.Former(since.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(since)));
            case "enquiry" -> new Standing.Enquiry();
            case "student" -> new Standing.Student();
            case "related" -> new Standing.Related();
            default -> new Standing.Current();
        };
    }
}
