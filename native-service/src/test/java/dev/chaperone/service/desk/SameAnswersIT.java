package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.service.intake.Merge;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.command.Drafts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that was built answers every request as the same classes do on the JVM, byte for byte. */
class SameAnswersIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HELLO = "{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}";

    @TempDir
    Path temp;

    @Test
    void verdictsOverAllExamples() throws Exception {
        Home home = new Home(temp.resolve("data"));
        Intake people = Intake.read(Drafts.PEOPLE);
        home.clients().update(list -> Merge.of(list, people).clients());
        Desk desk = Desk.open(home, List.of("common", "on-rmt"), Clock.systemDefaultZone());
        int flagged = 0;
        try (Line line = Line.to(temp)) {
            same(desk, line, HELLO);
            same(desk, line, "{\"id\":2,\"verb\":\"status\"}");
            int revision = 0;
            for (Map.Entry<String, Draft> draft : Drafts.all().entrySet()) {
                String lang = ++revision % 2 == 0 ? "fr" : "en";
                ObjectNode ask = JSON.createObjectNode().put("id", revision).put("verb", "review").put("draft", draft.getKey())
                        .put("revision", revision).put("text", draft.getValue().text()).put("surface", draft.getValue().surface().id())
                        .put("account", draft.getValue().account().id()).put("lang", lang);
                if (!JSON.readTree(same(desk, line, ask.toString())).path("findings").isEmpty()) flagged++;
            }
        }
        assertTrue(flagged > 200, "only " + flagged + " drafts were flagged");
    }

    @Test
    void likenessAndReminders() throws Exception {
        Home home = new Home(temp.resolve("data"));
        Intake people = Intake.read(Drafts.PEOPLE);
        home.clients().update(list -> Merge.of(list, people).clients());
        Desk desk = Desk.open(home, List.of("common", "on-rmt"), Clock.systemDefaultZone());
        try (Line line = Line.to(temp)) {
            same(desk, line, HELLO);
            int id = 1;
            for (String name : List.of("Wilhelmina Oakhurst", "Wilhelmena Okhurst", "Billie O.", "Grâce Tremblay Nadeau", "Jon-Phillip Duchesno",
                    "JP Duchesneau", "Barnaby Quillfeather", "🌿 Billie 🌿", "")) {
                ObjectNode ask = JSON.createObjectNode().put("id", ++id).put("verb", "recognise").put("lang", id % 2 == 0 ? "fr" : "en")
                        .put("account", "professional").put("direction", "incoming");
                ask.putArray("people").addObject().put("key", "k" + id).put("platform", "facebook").put("displayName", name)
                        .put("handle", "someone_" + id).put("bio", "").put("location", "Orillia");
                same(desk, line, ask.toString());
            }
            for (String sign : Drafts.signs()) {
                same(desk, line, "{\"id\":99,\"verb\":\"reminders\",\"lang\":\"fr\",\"host\":\"www.example.ca\",\"path\":\"/\",\"signs\":[\"" + sign + "\"]}");
            }
        }
    }

    private static String same(Desk desk, Line line, String message) throws Exception {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        String here = new String(desk.answer(bytes), StandardCharsets.UTF_8);
        assertEquals(here, new String(line.ask(bytes), StandardCharsets.UTF_8), message);
        return here;
    }
}
