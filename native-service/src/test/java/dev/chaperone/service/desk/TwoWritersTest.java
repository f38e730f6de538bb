package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.rules.people.Client;
import dev.chaperone.service.command.Program;
import dev.chaperone.service.home.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two browsers' services and the command line write one list at once, each a real process. */
class TwoWritersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int EACH = 25;
    private static final int COMMANDS = 3;

    @TempDir
    Path temp;

    @Test
    void nobodyIsLostAndEveryServiceSeesAll() throws Exception {
        TreeSet<String> expected = new TreeSet<>();
        try (Line one = Line.to(temp); Line two = Line.to(temp); ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers = new ArrayList<>();
            for (Line line : List.of(one, two)) {
                String name = line == one ? "One" : "Two";
                ask(line, "{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}");
                for (int i = 0; i < EACH; i++) expected.add(name + i);
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        JsonNode changed = ask(line, "{\"id\":2,\"verb\":\"clients\",\"action\":\"add\",\"client\":{\"given\":\"" + name + i + "\"}}");
                        assertEquals("changed", changed.path("answer").asText(), changed.toString());
                    }
                    return null;
                }));
            }
            for (int i = 0; i < COMMANDS; i++) expected.add("Command" + i);
            writers.add(threads.submit(() -> {
                for (int i = 0; i < COMMANDS; i++) {
                    Program.Outcome outcome = new Program(temp).run("", "clients", "add", "--given", "Command" + i);
                    assertEquals(0, outcome.code(), outcome.err());
                }
                return null;
            }));
            for (Future<?> writer : writers) writer.get();
            List<Client> kept = new Home(temp.resolve("data")).clients().read().clients();
            assertEquals(expected, new TreeSet<>(kept.stream().map(Client::given).toList()));
            assertEquals(expected.size(), kept.stream().map(Client::ref).distinct().count(), "two were given one ref");
            for (Line line : List.of(one, two)) {
                assertEquals(expected.size(), ask(line, "{\"id\":3,\"verb\":\"status\"}").path("clients").asInt());
            }
            new Program(temp).run("", "clients", "wipe", "--yes");
            assertEquals(0, ask(one, "{\"id\":4,\"verb\":\"status\"}").path("clients").asInt());
        }
    }

    private static JsonNode ask(Line line, String message) throws Exception {
        return JSON.readTree(line.ask(message.getBytes(StandardCharsets.UTF_8)));
    }
}
