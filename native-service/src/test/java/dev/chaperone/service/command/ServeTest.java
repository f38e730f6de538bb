package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.wire.Frames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host as a browser meets it: a process, a pipe, and nothing else. */
class ServeTest {

    private static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
    private static final String HELLO = "{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}";

    @TempDir
    Path temp;

    @Test
    void whoStartsItIsToldByTheArguments() {
        assertTrue(Serve.startedByBrowser(new String[] {ORIGIN}));
        assertTrue(Serve.startedByBrowser(new String[] {ORIGIN, "--parent-window=0"}));
        assertTrue(Serve.startedByBrowser(new String[] {"/x/dev.chaperone.host.json", "chaperone@chaperone.dev"}));
        assertFalse(Serve.startedByBrowser(new String[] {}));
        assertFalse(Serve.startedByBrowser(new String[] {"check", "drafts.json"}));
        assertFalse(Serve.startedByBrowser(new String[] {"check"}));
    }

    @Test
    void everyBadMessageIsRefusedAndTheLineGoesOn() throws Exception {
        Process process = new Program(temp).start(ORIGIN);
        try (OutputStream raw = process.getOutputStream()) {
            Frames frames = Program.frames(process);
            assertEquals("hello-first", ask(frames, "{\"id\":9,\"verb\":\"status\"}").path("code").asText());
            assertEquals("hello", ask(frames, HELLO).path("answer").asText());
            assertEquals("bad-json", ask(frames, "{\"id\":").path("code").asText());
            assertEquals("bad-frame", ask(frames, "").path("code").asText());
            assertEquals("unknown-verb", ask(frames, "{\"id\":3,\"verb\":\"dance\"}").path("code").asText());
            int large = 65 << 20;
            raw.write(ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(large).array());
            byte[] piece = new byte[1 << 20];
            for (int sent = 0; sent < large; sent += piece.length) raw.write(piece);
            raw.flush();
            assertEquals("too-large", read(frames).path("code").asText());
            JsonNode status = ask(frames, "{\"id\":4,\"verb\":\"status\"}");
            assertEquals("status", status.path("answer").asText());
            assertEquals("absent", status.path("store").asText());
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS), "did not end with its input");
        assertEquals(0, process.exitValue());
        assertEquals(0, process.getInputStream().readAllBytes().length);
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aMessageCutShortIsToldAndEndsIt() throws Exception {
        Process process = new Program(temp).start("/x/dev.chaperone.host.json", "chaperone@chaperone.dev");
        try (OutputStream raw = process.getOutputStream()) {
            raw.write(ByteBuffer.allocate(7).order(ByteOrder.nativeOrder()).putInt(100).array());
        }
        assertEquals("bad-frame", read(Program.frames(process)).path("code").asText());
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }

    /** A marked name goes in by every door; it must not come out by the error stream, nor lie in any file. */
    @Test
    void noMarkedNameIsLoggedOrWritten() throws Exception {
        Process process = new Program(temp).start(ORIGIN);
        try (OutputStream raw = process.getOutputStream()) {
            Frames frames = Program.frames(process);
            ask(frames, HELLO);
            ask(frames, "{\"id\":2,\"verb\":\"clients\",\"action\":\"import\",\"csv\":\"id,name\\n1,Zqmarked Zqperson\\n\"}");
            ask(frames, "{\"id\":3,\"verb\":\"review\",\"draft\":\"d\",\"revision\":1,\"text\":\"Zqmarked Zqperson was in today\",\"surface\":\"post\"}");
            ask(frames, "{\"id\":4,\"verb\":\"recognise\",\"people\":[{\"key\":\"k\",\"platform\":\"x\",\"displayName\":\"Zqmarked Zqperson\",\"handle\":\"zqmarked\"}]}");
            ask(frames, "{\"id\":5,\"verb\":\"settle\",\"what\":\"request\",\"platform\":\"x\",\"handle\":\"zqmarked\",\"decision\":\"not-client\"}");
            ask(frames, "{\"id\":6,\"verb\":\"settle\",\"what\":\"wording\",\"rule\":\"r\",\"text\":\"Zqmarked\",\"decision\":\"ignore\"}");
            ask(frames, "{\"id\":7,\"verb\":\"Zqmarked\",");
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase().contains("zqmarked"), file.toString());
            }
        }
    }

    private static JsonNode ask(Frames frames, String message) throws IOException {
        frames.write(message.getBytes(StandardCharsets.UTF_8));
        return read(frames);
    }

    private static JsonNode read(Frames frames) throws IOException {
        return new JsonMapper().readTree(assertInstanceOf(Frames.Frame.Message.class, frames.read()).bytes());
    }
}
