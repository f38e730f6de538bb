package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.csv.Merge;
import dev.chaperone.service.csv.RosterCsv;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden messages, which the extension's tests read too. What comes from the packs (texts, ids of rules, how many there
 * are) is compared by its shape, everything else by its value.
 */
class GoldenTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> BY_SHAPE = Set.of("rule", "rules", "start", "end", "pieces", "instead", "steps", "title", "text",
            "link", "checked", "action", "reasons");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> messages() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(GoldenTest.class.getResource("/wire").getPath()))) {
            files = all.sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws Exception {
        JsonNode golden = JSON.readTree(file.toFile());
        Home home = new Home(temp.resolve(file.getFileName().toString()));
        home.clients().update(list -> Merge.of(list, roster()));
        Desk desk = Desk.open(home, List.of("common", "on-rmt"), CLOCK);
        if (golden.path("greeted").asBoolean(true)) {
            desk.answer("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}".getBytes(StandardCharsets.UTF_8));
        }
        JsonNode answer = JSON.readTree(desk.answer(JSON.writeValueAsBytes(golden.path("request"))));
        compare("answer", golden.path("answer"), answer, false);
        // Which finding comes first is for the packs to say; that the expected kinds are there is not.
        List<String> categories = answer.path("findings").findValuesAsText("category");
        assertTrue(categories.containsAll(golden.path("answer").path("findings").findValuesAsText("category")), categories.toString());
    }

    private static void compare(String at, JsonNode golden, JsonNode real, boolean shape) {
        assertEquals(golden.getNodeType(), real.getNodeType(), at + " of " + real);
        if (golden.isObject()) {
            boolean fromPack = shape || golden.has("rule") || golden.has("checked");
            assertEquals(Set.copyOf(names(golden)), Set.copyOf(names(real)), at);
            for (Map.Entry<String, JsonNode> field : golden.properties()) {
                boolean loose = BY_SHAPE.contains(field.getKey())
                        || (fromPack && Set.of("message", "why", "id", "category", "severity").contains(field.getKey())) || shape;
                compare(at + "." + field.getKey(), field.getValue(), real.path(field.getKey()), loose);
            }
        } else if (golden.isArray()) {
            if (!golden.isEmpty() && real.isEmpty()) fail(at + " is empty");
            if (!shape && golden.size() != real.size() && !at.endsWith("findings") && !at.endsWith("reminders")) {
                fail(at + " has " + real.size() + " entries: " + real);
            }
            for (int i = 0; i < Math.min(golden.size(), real.size()); i++) compare(at + "[" + i + "]", golden.get(i), real.get(i), shape);
        } else if (!shape) {
            assertEquals(golden, real, at);
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static RosterCsv roster() {
        try {
            return RosterCsv.read(Lists.CSV);
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }
}
