package dev.chaperone.service.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.desk.Desk;
import dev.chaperone.service.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock is not what it was. */
class ClockTest {

    @TempDir
    Path temp;

    @Test
    void aReminderPutOffByAClockAheadComesBackWhenTheClockIsSetRight() throws Exception {
        Desk ahead = desk("2036-11-21T12:00:00Z");
        String id = ask(ahead, reminding()).path("reminders").path(0).path("id").asText();
        assertFalse(id.isEmpty());
        ask(ahead, "{\"id\":3,\"verb\":\"settle\",\"what\":\"reminder\",\"key\":\"" + id + "\",\"host\":\"x.example\",\"decision\":\"done\"}");
        assertFalse(ask(ahead, reminding()).path("reminders").findValuesAsText("id").contains(id));
        assertTrue(ask(desk("2026-11-21T12:00:00Z"), reminding()).path("reminders").findValuesAsText("id").contains(id));
    }

    @Test
    void aListKeptBeforeTheClockWasSetBackIsSeenAtOnce() throws Exception {
        Desk desk = desk("2026-11-21T12:00:00Z");
        ask(desk, Talk.taking(2, "T1,Odalys,Fenwright"));
        assertEquals(1, ask(desk, "{\"id\":3,\"verb\":\"status\"}").path("clients").asInt());
        ask(desk("2020-01-01T00:00:00Z"), Talk.taking(2, "T2,Thibaudet,Lacasse"));
        Files.setLastModifiedTime(new Home(temp.resolve("data")).folder().resolve("clients.sealed"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertEquals(2, ask(desk, "{\"id\":4,\"verb\":\"status\"}").path("clients").asInt());
    }

    private static String reminding() {
        return "{\"id\":2,\"verb\":\"reminders\",\"lang\":\"en\",\"host\":\"x.example\",\"path\":\"/\",\"signs\":[\"schema-review\",\"google-reviews\"]}";
    }

    private Desk desk(String now) throws IOException {
        Desk desk = Desk.open(new Home(temp.resolve("data")), List.of("common", "on-rmt"), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        ask(desk, Talk.HELLO);
        return desk;
    }

    private static com.fasterxml.jackson.databind.JsonNode ask(Desk desk, String message) throws IOException {
        return new JsonMapper().readTree(desk.answer(message.getBytes(StandardCharsets.UTF_8)));
    }
}
