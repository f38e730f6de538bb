package dev.chaperone.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drafts of our own making, over which verdicts are watched. */
public final class Corpus {

    public static final Path RESOURCES = Path.of("src/main/resources/dev/chaperone/rules");
    public static final Path FOLDER = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /** By id, in the order of the files. */
    public static Map<String, Draft> drafts() throws IOException {
        Map<String, Draft> out = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String file : new String[] {"english.jsonl", "french.jsonl"}) {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                if (line.isBlank()) continue;
                JsonNode d = json.readTree(line);
                Draft draft = new Draft(d.path("text").asText(), Surface.of(d.path("surface").asText("post")).orElseThrow(),
                        AccountRole.of(d.path("account").asText("unknown")).orElseThrow());
                if (out.put(d.path("id").asText(), draft) != null) throw new IllegalStateException("twice " + line);
            }
        }
        return out;
    }
}
