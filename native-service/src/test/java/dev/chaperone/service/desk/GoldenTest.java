package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.command.Program;
import dev.chaperone.service.intake.Merge;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response;
import dev.chaperone.service.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden messages, which the extension's tests read too. What comes from the packs (texts, ids of rules, how many there
 * are) is compared by its shape, everything else by its value.
 */
class GoldenTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> BY_SHAPE = Set.of("rule", "rules", "start", "end", "pieces", "instead", "steps", "title", "text",
            "link", "checked", "action", "reasons", "cells", "content", "state", "seen", "mend");
    /** As many as the packs have. */
    private static final Set<String> FROM_PACKS = Set.of("findings", "reminders", "lists", "items", "blocks");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    @Test
    void everyKindOfRequestAndOfAnswerIsAmongThem() throws Exception {
        Set<Class<?>> asked = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Path file : files()) {
            JsonNode golden = JSON.readTree(file.toFile());
            answered.add(golden.path("answer").path("answer").asText());
            try {
                asked.add(Wire.request(golden.path("request")).getClass());
            } catch (Refusal e) {
                // Some are wrong on purpose.
            }
        }
        assertEquals(kinds(Request.class).collect(Collectors.toSet()), asked);
        assertEquals(kinds(Response.class).count(), answered.size(), answered.toString());
    }

    /** Records, also of those rooms of the wire that have a file of their own. */
    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(Path.of(GoldenTest.class.getResource("/wire").getPath()))) {
            return all.sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> messages() throws Exception {
        assertFalse(files().isEmpty());
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    /** The command that was built goes by the day's own date; at midnight it is asked once more. */
    private void check(Path file) throws Exception {
        LocalDate today = LocalDate.now();
        try {
            check(file, today);
        } catch (AssertionError e) {
            if (LocalDate.now().equals(today)) throw e;
            check(file, LocalDate.now());
        }
    }

    private void check(Path file, LocalDate today) throws Exception {
        String written = Files.readString(file);
        JsonNode golden = JSON.readTree(Program.built() ? written.replace(LocalDate.now(CLOCK).toString(), today.toString()) : written);
        Path place = temp.resolve(today + " " + file.getFileName());
        Home home = new Home(place.resolve("data"));
        home.clients().update(list -> Merge.of(list, roster()).clients());
        List<byte[]> messages = new ArrayList<>();
        if (golden.path("greeted").asBoolean(true)) {
            messages.add("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}".getBytes(StandardCharsets.UTF_8));
        }
        messages.add(JSON.writeValueAsBytes(golden.path("request")));
        JsonNode answer = JSON.readTree(ask(place, home, messages).getLast());
        compare("answer", golden.path("answer"), answer, false);
        // Which finding comes first is for the packs to say; that the expected kinds are there is not.
        List<String> categories = answer.path("findings").findValuesAsText("category");
        assertTrue(categories.containsAll(golden.path("answer").path("findings").findValuesAsText("category")), categories.toString());
    }

    /** Asks the command that was built, where there is one; else the desk. */
    private static List<byte[]> ask(Path place, Home home, List<byte[]> messages) throws Exception {
        List<byte[]> answers = new ArrayList<>();
        if (!Program.built()) {
            Desk desk = Desk.open(home, List.of("common", "on-rmt"), CLOCK);
            for (byte[] message : messages) answers.add(desk.answer(message));
            return answers;
        }
        try (Line line = Line.to(place)) {
            for (byte[] message : messages) answers.add(line.ask(message));
        }
        return answers;
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
            if (!shape && golden.size() != real.size() && FROM_PACKS.stream().noneMatch(at::endsWith) && !at.endsWith("checks")) {
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

    private static Intake roster() {
        try {
            return Intake.read(Lists.CSV);
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }
}
