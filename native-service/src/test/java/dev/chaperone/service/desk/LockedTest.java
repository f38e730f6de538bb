package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.command.Program;
import dev.chaperone.service.command.Program.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passphrase, as a service and the command line meet it: in processes that know nothing yet. */
class LockedTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path temp;

    @Test
    void aServiceSaysLockedAndTheOptionsPageOpensIt() throws Exception {
        Program program = new Program(temp);
        program.run("", "clients", "add", "--given", "Odalys", "--family", "Fenwright", "--handle", "odalys_fen");
        Outcome different = program.run("a tired heron\nanother heron\n", "key", "passphrase");
        assertTrue(different.err().contains("[other-passphrase]"), different.err());
        assertEquals(0, program.run("a tired heron\na tired heron\n", "key", "passphrase").code());
        Outcome locked = program.run("", "clients", "list");
        assertEquals(5, locked.code());
        assertTrue(locked.err().contains("[locked]"), locked.err());
        String doctor = program.run("", "doctor").out();
        assertTrue(doctor.contains("sealed by a passphrase") && doctor.contains("opens as soon as the passphrase is told"), doctor);
        assertFalse(doctor.contains("backup"), "what is only locked must not be put aside: " + doctor);
        try (Line line = Line.to(temp)) {
            ask(line, "{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}");
            assertEquals("locked", ask(line, "{\"id\":2,\"verb\":\"status\"}").path("store").asText());
            String who = "{\"id\":3,\"verb\":\"recognise\",\"people\":[{\"key\":\"k\",\"platform\":\"x\",\"displayName\":\"Odalys Fenwright\",\"handle\":\"odalys_fen\"}]}";
            assertEquals("locked", ask(line, who).path("code").asText());
            assertEquals("roster-locked", ask(line, "{\"id\":3,\"verb\":\"review\",\"draft\":\"d\",\"revision\":1,\"text\":\"hello\",\"surface\":\"post\"}").path("degraded").asText());
            assertTrue(ask(line, "{\"id\":4,\"verb\":\"key\",\"action\":\"where\"}").path("locked").asBoolean());
            assertEquals("wrong-passphrase", ask(line, "{\"id\":5,\"verb\":\"key\",\"action\":\"unlock\",\"passphrase\":\"a heron\"}").path("code").asText());
            JsonNode open = ask(line, "{\"id\":6,\"verb\":\"key\",\"action\":\"unlock\",\"passphrase\":\"a tired heron\"}");
            assertEquals("{\"id\":6,\"answer\":\"key\",\"place\":\"passphrase\",\"locked\":false}", open.toString());
            assertEquals("client", ask(line, who).path("people").path(0).path("likeness").asText());
        }
    }

    private static JsonNode ask(Line line, String message) throws Exception {
        return JSON.readTree(line.ask(message.getBytes(StandardCharsets.UTF_8)));
    }
}
