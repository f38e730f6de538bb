package dev.chaperone.service.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.rules.pack.Example;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Reminder;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every example of every rule, and the corpus, from the engine's own sources: the compiled rules hold no examples. */
public final class Drafts {

    private static final Path ENGINE = Path.of("../rules-engine/src");

    /** The people of the rules' examples. */
    public static final String PEOPLE = """
            id,given,family,preferred,handles
            P1,Wilhelmina,Oakhurst,Billie,@billie_oak
            P2,Grace,Tremblay-Nadeau,,
            P3,Jean-Philippe,Duchesneau,JP,
            """;

    private Drafts() {}

    public static Map<String, Draft> all() throws IOException, PackError {
        Map<String, Draft> out = new LinkedHashMap<>();
        for (Rule rule : rulebook().rules()) {
            for (Example e : Stream.concat(rule.flagged().stream(), rule.clean().stream()).toList()) {
                out.put(rule.id() + "-" + out.size(), e.draft());
            }
        }
        for (String file : new String[] {"english.jsonl", "french.jsonl"}) {
            for (String line : Files.readAllLines(ENGINE.resolve("test/resources/corpus").resolve(file))) {
                if (line.isBlank()) continue;
                JsonNode d = new JsonMapper().readTree(line);
                out.put(d.path("id").asText(), new Draft(d.path("text").asText(), Surface.of(d.path("surface").asText("post")).orElseThrow(),
                        AccountRole.of(d.path("account").asText("unknown")).orElseThrow()));
            }
        }
        if (out.size() < 500) throw new AssertionError("only " + out.size() + " drafts: are the engine's sources still in " + ENGINE + "?");
        return out;
    }

    /** All signs to which some reminder answers. */
    public static Set<String> signs() throws PackError {
        Set<String> signs = new TreeSet<>();
        for (Reminder reminder : rulebook().reminders()) signs.addAll(reminder.signs());
        return signs;
    }

    private static Rulebook rulebook() throws PackError {
        return Rulebook.read(ENGINE.resolve("main/resources/dev/chaperone/rules"));
    }
}
