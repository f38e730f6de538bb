package dev.chaperone.service.home;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.people.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients as earlier versions sealed them, as JSON: at first as objects, then as {@code {"rows":[[ref, given, family,
 * preferred, email, phone, city, standing, since, handle, ...], ...]}}.
 */
final class EarlierClients {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FIELDS = 9;

    private EarlierClients() {}

    static List<Client> read(byte[] bytes) {
        try (JsonParser in = JSON.createParser(bytes)) {
            boolean rows = in.nextToken() == JsonToken.START_OBJECT && "rows".equals(in.nextFieldName())
                    && in.nextToken() == JsonToken.START_ARRAY;
            return rows ? rows(in) : objects(bytes);
        } catch (IOException e) {
            throw ClientRows.unknown();
        }
    }

    private static List<Client> rows(JsonParser in) throws IOException {
        List<Client> clients = new ArrayList<>();
        // Names and cities repeat; each is kept once.
        Map<String, String> kept = new HashMap<>();
        List<String> row = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            row.clear();
            while (in.nextToken() == JsonToken.VALUE_STRING) row.add(in.getText());
            if (row.size() < FIELDS) throw new IOException("a short row");
            for (int i = 1; i < FIELDS; i++) {
                boolean repeats = i <= 3 || i >= 6;
                if (repeats) row.set(i, kept.computeIfAbsent(row.get(i), s -> s));
            }
            clients.add(new Client(row.get(0), row.get(1), row.get(2), row.get(3), List.copyOf(row.subList(FIELDS, row.size())),
                    row.get(4), row.get(5), row.get(6), ClientsFile.standing(row.get(7), row.get(8))));
        }
        return List.copyOf(clients);
    }

    /** As lists were sealed at first. */
    private static List<Client> objects(byte[] bytes) {
        List<Client> clients = new ArrayList<>();
        for (JsonNode c : Json.read(bytes).path("clients")) {
            List<String> handles = new ArrayList<>();
            c.path("handles").forEach(h -> handles.add(h.asText()));
            clients.add(new Client(c.path("ref").asText(), c.path("given").asText(), c.path("family").asText(),
                    c.path("preferred").asText(), List.copyOf(handles), c.path("email").asText(), c.path("phone").asText(),
                    c.path("city").asText(), ClientsFile.standing(c.path("standing").asText(), c.path("since").asText())));
        }
        return List.copyOf(clients);
    }
}
