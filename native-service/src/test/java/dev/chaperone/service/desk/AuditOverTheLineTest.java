package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.service.archive.Export;
import dev.chaperone.service.audit.Slices;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.wire.Frames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export in slices, as the options page hands it over. */
class AuditOverTheLineTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SLICE = 20_000;

    @TempDir
    Path temp;
    private Desk desk;
    private long id;

    @BeforeEach
    void greet() throws Exception {
        desk = Desk.open(new Home(temp.resolve("data")), List.of("common", "on-rmt"), Clock.systemUTC());
        ask("{\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}");
    }

    @Test
    void whatComesInSlicesIsFoundListedAndTicked() throws Exception {
        JsonNode done = handOver(Export.FACEBOOK.write(temp, 900));
        assertEquals("done", done.path("phase").asText(), done.toString());
        assertEquals(900, done.path("posts").asInt());
        int all = done.path("stop").asInt() + done.path("caution").asInt() + done.path("note").asInt();
        Set<String> posts = new HashSet<>();
        for (int offset = 0; offset < all; offset += 20) {
            JsonNode page = ask("{\"verb\":\"audit\",\"action\":\"list\",\"offset\":" + offset + ",\"limit\":20,\"lang\":\"fr\"}");
            assertEquals(all, page.path("total").asInt());
            for (JsonNode p : page.path("posts")) {
                assertTrue(posts.add(p.path("post").asText()), "twice");
                for (JsonNode m : p.path("marks")) assertTrue(m.path("end").asInt() <= p.path("text").asText().length());
                assertFalse(p.path("marks").path(0).path("message").asText().isEmpty());
            }
        }
        assertEquals(all, posts.size());
        String first = posts.iterator().next();
        ask("{\"verb\":\"audit\",\"action\":\"handled\",\"posts\":[\"" + first + "\"],\"handled\":true}");
        assertEquals(all - 1, ask("{\"verb\":\"audit\",\"action\":\"list\",\"hideHandled\":true}").path("total").asInt());
        assertEquals(done.path("stop").asInt(), ask("{\"verb\":\"audit\",\"action\":\"list\",\"severities\":[\"stop\"]}").path("total").asInt());
        handOver(temp.resolve("facebook.zip"));
        assertEquals(all - 1, ask("{\"verb\":\"audit\",\"action\":\"list\",\"hideHandled\":true}").path("total").asInt(), "a tick survives");
    }

    @Test
    void theReportComesInPartsThatFit() throws Exception {
        handOver(Export.JSONL.write(temp, 3_000));
        StringBuilder html = new StringBuilder();
        int parts = 0;
        for (int total = 1; html.length() < total; parts++) {
            JsonNode part = ask("{\"verb\":\"audit\",\"action\":\"report\",\"lang\":\"en\",\"offset\":" + html.length() + "}");
            html.append(part.path("html").asText());
            total = part.path("total").asInt();
        }
        assertTrue(parts > 1 && html.toString().endsWith("</html>\n"));
    }

    @Test
    void moreThanThereIsRoomForIsRefusedAndNothingIsLost() throws Exception {
        begin(1L << 30);
        byte[] line = "{\"text\":\"A short walk after lunch does more for a stiff back than most people expect.\"}\n".getBytes();
        byte[] slice = new byte[line.length * (Slices.ROOM / 5 / line.length)];
        for (int i = 0; i < slice.length; i += line.length) System.arraycopy(line, 0, slice, i, line.length);
        JsonNode last = JSON.nullNode();
        for (int i = 0; i < 12 && !last.path("answer").asText().equals("refused"); i++) last = slice(slice);
        assertEquals("no-room", last.path("code").asText());
        assertEquals("idle", ask("{\"verb\":\"audit\",\"action\":\"cancel\"}").path("phase").asText());
        assertFalse(Files.exists(temp.resolve("data/audit-page.journal")));
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        begin(20);
        slice("colour,weight\nred,3\n".getBytes());
        ask("{\"verb\":\"audit\",\"action\":\"finish\"}");
        JsonNode last = settled();
        assertEquals("failed", last.path("phase").asText());
        assertEquals("archive-unknown", last.path("code").asText());
    }

    private JsonNode handOver(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        begin(bytes.length);
        for (int at = 0; at < bytes.length; at += SLICE) {
            JsonNode told = slice(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + SLICE)));
            assertEquals("audit", told.path("answer").asText(), told.toString());
        }
        ask("{\"verb\":\"audit\",\"action\":\"finish\"}");
        return settled();
    }

    private void begin(long size) throws Exception {
        assertEquals("reading", ask("{\"verb\":\"audit\",\"action\":\"begin\",\"name\":\"a.zip\",\"size\":" + size + "}").path("phase").asText());
    }

    private JsonNode slice(byte[] bytes) throws Exception {
        return ask("{\"verb\":\"audit\",\"action\":\"slice\",\"data\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}");
    }

    private JsonNode settled() throws Exception {
        for (int i = 0; i < 6_000; i++) {
            JsonNode now = ask("{\"verb\":\"audit\",\"action\":\"progress\"}");
            if (!now.path("phase").asText().equals("reading")) return now;
            Thread.sleep(10);
        }
        throw new AssertionError("does not end");
    }

    private JsonNode ask(String json) throws Exception {
        ObjectNode message = (ObjectNode) JSON.readTree(json);
        byte[] answer = desk.answer(JSON.writeValueAsBytes(message.put("id", ++id)));
        assertTrue(Frames.fits(answer.length));
        return JSON.readTree(answer);
    }
}
