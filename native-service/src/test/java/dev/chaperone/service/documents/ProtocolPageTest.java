package dev.chaperone.service.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.wire.Frames;
import dev.chaperone.service.wire.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the protocol is made from the golden messages; {@code -Dprotocol=write} makes it anew. */
class ProtocolPageTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PAGE = DocumentsTest.CHECKOUT.resolve("docs/protocol.md");

    @Test
    void thePageIsWhatTheGoldenMessagesMakeIt() throws IOException {
        String made = page();
        if ("write".equals(System.getProperty("protocol"))) Files.writeString(PAGE, made);
        assertEquals(made, Files.exists(PAGE) ? Files.readString(PAGE) : "", "stale; -Dprotocol=write makes it anew");
    }

    private static String page() throws IOException {
        StringBuilder out = new StringBuilder("""
                # The protocol

                <!-- Made from native-service/src/test/resources/wire by ProtocolPageTest; change those, not this. -->

                What the extension and the service say to each other, protocol %d to %d. A message is one JSON object in UTF-8, after four bytes with its
                length in the machine's own order: Chrome's native messaging. The browser may send %d MiB, the service answers with at most %d KiB.

                Every request has a `verb` and an `id` above 0, every answer an `answer` and the same `id`. A line begins with `hello`, in which both sides
                say which versions they speak; where they share none, the refusal says who must update. What cannot be answered is `refused`, with a `code`
                for machines and a `message` that repeats nothing of the request. Offsets count UTF-16 code units. Fields that one side does not know are left
                alone by it. Where the list of clients could not be consulted as it should be, an answer says so in `degraded`.

                The pairs below are the golden messages that the tests of both ends read (`GoldenTest#messages`, `wire.test.ts`). Texts and ids of rules
                come from the packs and differ with them.
                """.formatted(Versions.OURS.min(), Versions.OURS.max(), Frames.MOST_IN >> 20, Frames.MOST_OUT >> 10));
        Map<String, Map<String, JsonNode>> verbs = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/wire"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode golden = JSON.readTree(file.toFile());
                String verb = golden.path("request").path("verb").asText();
                boolean known = !golden.path("answer").path("code").asText().equals("unknown-verb") && golden.path("request").has("id");
                verbs.computeIfAbsent(known ? verb : "what is no request", _ -> new TreeMap<>()).put(file.getFileName().toString().replace(".json", ""), golden);
            }
        }
        for (var verb : verbs.entrySet()) {
            out.append("\n## ").append(verb.getKey()).append('\n');
            for (var pair : verb.getValue().entrySet()) {
                out.append("\n**").append(pair.getKey().replace('-', ' ')).append("**\n\n```json\n").append(written(pair.getValue().path("request")))
                        .append("\n```\n```json\n").append(written(pair.getValue().path("answer"))).append("\n```\n");
            }
        }
        return out.toString();
    }

    private static String written(JsonNode node) throws IOException {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
        String shown = JSON.writer(pretty).writeValueAsString(node);
        String line = JSON.writeValueAsString(node);
        return line.length() <= 110 ? line : shown;
    }
}
