package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.text.Draft;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that was built says what the same classes say on the JVM: every pack over many examples, every page of help. */
class SameOutputIT {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everyPackOverManyExamples() throws Exception {
        Path list = Files.writeString(temp.resolve("people.csv"), Drafts.PEOPLE);
        StringBuilder drafts = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, Draft> d : Drafts.all().entrySet()) {
            // All of them are asked in another test; a fifth, from every rule, shows that a pack has loaded as it should.
            if (number++ % 5 != 0) continue;
            drafts.append(new JsonMapper().createObjectNode().put("id", d.getKey()).put("text", d.getValue().text())
                    .put("surface", d.getValue().surface().id()).put("account", d.getValue().account().id())).append('\n');
        }
        return Rulebook.compiled().packs().stream().map(pack -> dynamicTest(pack, () -> same(drafts.toString(),
                "check", "--format", "jsonl", "--pack=" + pack, "--lang", "fr", "--roster", list.toString())));
    }

    @Test
    void everyPageOfHelp() throws Exception {
        List<List<String>> verbs = new ArrayList<>();
        verbs(Commands.line(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter())), List.of(), verbs);
        for (List<String> verb : verbs) {
            String[] help = Stream.concat(verb.stream(), Stream.of("--help")).toArray(String[]::new);
            // Java promises no order of methods, and so picocli none of verbs that are methods.
            assertEquals(here("", help).lines().sorted().toList(), new Program(temp).run("", help).out().lines().sorted().toList(), verb.toString());
        }
    }

    private static void verbs(CommandLine line, List<String> path, List<List<String>> all) {
        all.add(path);
        line.getSubcommands().forEach((name, verb) -> verbs(verb, Stream.concat(path.stream(), Stream.of(name)).toList(), all));
    }

    private void same(String input, String... args) throws Exception {
        String here = here(input, args);
        assertTrue(here.lines().count() > 100, here);
        assertEquals(here, new Program(temp).run(input, args).out());
    }

    private static String here(String input, String... args) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            Commands.line(printer, new PrintWriter(new StringWriter())).execute(args);
        } finally {
            System.setIn(before);
        }
        printer.flush();
        return out.toString();
    }
}
