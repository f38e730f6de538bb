package dev.chaperone.service.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.command.Program;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.wire.Frames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A line to the program as a process, and what tests of faults ask over it. */
record Talk(Process process, Frames frames) implements AutoCloseable {

    static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
    static final String HELLO = "{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}";

    static Talk with(Path folder) throws IOException {
        return under(folder, List.of());
    }

    static Talk under(Path folder, List<String> starter) throws IOException {
        Process process = new Program(folder).startUnder(starter, ORIGIN);
        Talk talk = new Talk(process, Program.frames(process));
        assertEquals("hello", talk.ask(HELLO).path("answer").asText());
        return talk;
    }

    JsonNode ask(String message) throws IOException {
        send(message);
        return hear();
    }

    void send(String message) throws IOException {
        frames.write(message.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode hear() throws IOException {
        return new JsonMapper().readTree(assertInstanceOf(Frames.Frame.Message.class, frames.read()).bytes());
    }

    JsonNode take(int id, String... rows) throws IOException {
        send(taking(id, rows));
        return taken();
    }

    /** What became of what was handed over: of a long list one asks how far it has come. */
    JsonNode taken() throws IOException {
        JsonNode heard = hear();
        while (heard.path("phase").asText().equals("reading") || heard.path("phase").asText().equals("keeping")) {
            LockSupport.parkNanos(20_000_000);
            heard = ask("{\"id\":999,\"verb\":\"clients\",\"action\":\"progress\"}");
        }
        return heard;
    }

    static String taking(int id, String... rows) throws IOException {
        String csv = "id,given,family\n" + String.join("\n", rows) + "\n";
        return "{\"id\":" + id + ",\"verb\":\"clients\",\"action\":\"import\",\"csv\":" + new JsonMapper().writeValueAsString(csv) + "}";
    }

    static String reviewing(int id, String text) throws IOException {
        return "{\"id\":" + id + ",\"verb\":\"review\",\"draft\":\"d\",\"revision\":" + id + ",\"surface\":\"post\",\"account\":\"unknown\",\"text\":"
                + new JsonMapper().writeValueAsString(text) + "}";
    }

    /** The references of all clients that are kept. */
    static TreeSet<String> kept(Path folder) throws Exception {
        return new Home(folder.resolve("data")).clients().read().clients().stream().map(c -> c.ref()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // A process that was killed does not mind.
        }
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("does not end with its input");
    }
}
