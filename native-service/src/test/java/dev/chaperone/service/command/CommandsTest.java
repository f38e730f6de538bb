package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.command.Program.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as people and programs meet it. */
class CommandsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "id,given,family,city,handles\nT1,Odalys,Fenwright,Orillia,@odalys_fen\nT2,Éloïse,Brûlé-Okonjo,Rimouski,\n";

    @TempDir
    Path temp;
    private Program program;
    private Path list;

    @BeforeEach
    void list() throws IOException {
        program = new Program(temp);
        list = Files.writeString(temp.resolve("list.csv"), LIST);
    }

    @Test
    void checkAnswersEachLineBeforeTheNextIsThere() throws Exception {
        Process process = program.start("check", "--format", "jsonl", "--roster", list.toString());
        try (OutputStream in = process.getOutputStream();
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String id : List.of("\"a\"", "7", "null")) {
                in.write(("{\"id\":" + id + ",\"text\":\"Fresh bread next door.\",\"context\":\"post\"}\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                assertEquals("{\"id\":" + id + ",\"findings\":[]}", out.readLine());
            }
        }
    }

    @Test
    void aBadLineIsRefusedAndTheOthersAreAnswered() throws Exception {
        Outcome outcome = program.run("""
                {"id":1,"text":"Fresh bread.","context":"dm","lang":"fr","account":"personal"}
                {"id":2,"text":
                {"id":3,"text":"Fresh bread.","context":"billboard"}

                {"id":4,"text":"Fresh bread."}
                """, "check", "--format", "jsonl", "--roster", list.toString());
        assertEquals(4, outcome.code());
        assertEquals(List.of("1", "null", "3", "4"), outcome.lines().stream().map(line -> json(line).path("id").asText()).toList());
        assertEquals("bad-json", json(outcome.lines().get(1)).path("refused").asText());
        assertEquals("bad-request", json(outcome.lines().get(2)).path("refused").asText());
        assertTrue(json(outcome.lines().get(3)).path("findings").isArray());
    }

    @Test
    void findingsNameTheirPlaceAndRule() throws Exception {
        Outcome outcome = program.run("{\"id\":1,\"text\":\"Our clinic guarantees to cure your back pain in one session.\",\"context\":\"ad\"}\n",
                "check", "--format", "jsonl", "--roster", list.toString());
        JsonNode finding = json(outcome.out()).path("findings").path(0);
        assertEquals("misleading-claim", finding.path("category").asText());
        for (String field : List.of("severity", "rule", "message")) assertFalse(finding.path(field).asText().isEmpty(), field);
        assertTrue(finding.path("start").asInt() < finding.path("end").asInt());
        Outcome text = program.run("Our clinic guarantees to cure your back pain in one session.", "check", "--surface", "ad", "-");
        assertEquals(1, text.code());
        assertTrue(text.out().contains("misleading-claim"), text.out());
    }

    @Test
    void matchAnswersWithRefsAndNeverWithNames() throws Exception {
        Outcome outcome = program.run("""
                {"id":"p1","platform":"facebook","displayName":"Eloise Brule-Okonjo","handle":"elo","bio":"","location":"Rimouski"}
                {"id":"p2","platform":"facebook","displayName":"Barnaby Quillfeather","handle":"bq","bio":"","location":""}
                """, "match", "--format", "jsonl", "--roster", list.toString());
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode first = json(outcome.lines().get(0));
        assertEquals("client", first.path("answer").asText());
        assertEquals("T2", first.path("clients").path(0).path("ref").asText());
        assertTrue(first.path("clients").path(0).path("reasons").isArray());
        assertEquals("{\"id\":\"p2\",\"answer\":\"none\",\"clients\":[]}", outcome.lines().get(1));
        assertFalse(outcome.out().contains("Okonjo"));
        assertFalse(Files.exists(temp.resolve("data")), "a list given for one run must not be kept");
    }

    @Test
    void clientsAreTakenInShownAndTakenOff() throws Exception {
        assertEquals(0, program.run("", "clients", "import", list.toString(), "--dry-run").code());
        assertFalse(Files.exists(temp.resolve("data")));
        assertTrue(program.run("", "clients", "import", list.toString()).out().contains("Took in 2 clients: 2 new"));
        assertTrue(program.run("", "clients", "import", list.toString()).out().contains("0 new, 0 updated, 2 unchanged"));
        assertTrue(program.run("", "clients", "list").out().contains("T2\tÉloïse\tBrûlé-Okonjo\t\tRimouski\tcurrent"));
        assertEquals(1, program.run("", "clients", "find", "okonjo").lines().size());
        assertEquals(0, program.run("", "clients", "add", "--given", "Ysaline", "--family", "Corbeil", "--handle", "@ysa").code());
        assertEquals(0, program.run("", "clients", "edit", "3", "--standing", "former", "--since", "2026-02-03").code());
        assertTrue(program.run("", "clients", "find", "ysa").out().contains("3\tYsaline\tCorbeil\t\t\tformer"));
        assertEquals(0, program.run("no\n", "clients", "remove", "3").code());
        assertEquals(3, program.run("", "clients", "list").lines().size());
        assertEquals(0, program.run("y\n", "clients", "remove", "3").code());
        assertEquals(0, program.run("", "clients", "remove", "T2", "--yes").code());
        assertEquals(1, program.run("", "clients", "list").lines().size());
        coded(program.run("", "clients", "remove", "T2"), 3, "no-such-client");
        program.run("", "clients", "wipe");
        assertEquals(1, program.run("", "clients", "list").lines().size(), "silence is a no");
        program.run("oui\n", "clients", "wipe");
        try (Stream<Path> files = Files.list(temp.resolve("data"))) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith("clients")), "an older copy was left");
        }
    }

    @Test
    void aPolicyIsWrittenInEveryFormAndItsVersionIsOnRecord() throws Exception {
        for (String format : List.of("pdf", "html", "docx", "txt")) {
            Path file = temp.resolve("p." + format);
            Outcome outcome = program.run("", "policy", "--pack", "on-rmt", "--lang", "fr", "--format", format, "--out", file.toString(), "--practice", "Oak and Elm");
            assertEquals(0, outcome.code(), outcome.err());
            assertTrue(Files.size(file) > 1000, format);
        }
        assertTrue(Files.readString(temp.resolve("p.txt")).contains("Oak and Elm · Version 1 · "));
        assertTrue(program.run("", "policy", "--pack", "qc-psy", "--draft").out().contains("1 866 APPELLE"));
        assertEquals(1, program.run("", "record", "show", "--lang", "fr").lines().stream().filter(l -> l.contains("Politique | Version 1")).count());
        coded(program.run("", "policy", "--format", "pdf"), 3, "needs-file");
        coded(program.run("", "policy", "--lang", "de"), 3, "unknown-language");
    }

    @Test
    void aChecklistIsTickedExportedAndTheRecordWiped() throws Exception {
        assertTrue(program.run("", "checklist", "list", "--platform", "facebook", "--lang", "fr").out().contains("[ ] facebook/friends"));
        assertEquals(0, program.run("", "checklist", "tick", "facebook/friends").code());
        assertTrue(program.run("", "checklist", "list").out().contains("[x] facebook/friends"));
        coded(program.run("", "checklist", "tick", "facebook/no-such"), 3, "unknown-item");
        assertEquals(0, program.run("", "record", "export", "--format", "csv", "--out", temp.resolve("r.csv").toString()).code());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("r.csv"))));
        assertTrue(Files.readString(temp.resolve("r.csv")).contains(",checklist,facebook/friends,"));
        assertEquals(0, program.run("", "record", "export", "--lang", "fr", "--out", temp.resolve("r.pdf").toString()).code());
        assertTrue(Files.readString(temp.resolve("r.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        coded(program.run("", "record", "wipe"), 3, "say-yes");
        assertEquals(0, program.run("", "record", "wipe", "--yes").code());
        assertFalse(Files.exists(temp.resolve("data/record.sealed")));
    }

    @Test
    void faultsAreOneSentenceWithACode() throws Exception {
        coded(program.run("", "dance"), 2, "usage");
        coded(program.run("", "check", "--roster", "nowhere.csv", "-"), 3, "no-such-file");
        coded(program.run("", "check", "nowhere.txt"), 3, "no-such-file");
        coded(program.run("", "check", "--pack=nothing", "-"), 3, "unknown-pack");
        coded(program.run("", "install", "--browser", "lynx"), 3, "unknown-browser");
        Path wrong = Files.writeString(temp.resolve("wrong.csv"), "colour,weight\nred,3\n");
        coded(program.run("", "clients", "import", wrong.toString()), 3, "csv-columns");
    }

    @Test
    void aBrokenPackNamesItsFileAndLine() throws Exception {
        Path pack = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(pack.resolve("broken.yaml"), "category: testimonial\nseverity: [\n");
        Outcome outcome = program.run("", "check", "--pack=" + pack, "-");
        coded(outcome, 3, "bad-pack");
        assertTrue(outcome.err().contains("broken.yaml:"), outcome.err());
    }

    @Test
    void aDamagedListIsSaidAndKept() throws Exception {
        program.run("", "clients", "import", list.toString());
        Path sealed = Files.write(temp.resolve("data/clients.sealed"), new byte[] {1, 2, 3});
        coded(program.run("", "clients", "list"), 5, "store-corrupt");
        coded(program.run("", "clients", "import", list.toString()), 5, "store-corrupt");
        assertEquals(3, Files.size(sealed));
    }

    @Test
    void theDoctorNamesWhatIsBrokenAndNobody() throws Exception {
        program.run("", "clients", "import", list.toString());
        Files.createDirectories(temp.resolve(".config/chromium/Default"));
        Outcome ill = program.run("", "doctor");
        assertEquals(1, ill.code());
        assertTrue(ill.out().contains("✗ chromium: does not know Chaperone → run: chaperone install --browser chromium"), ill.out());
        assertTrue(ill.out().contains("✓ clients: 2 on the list"), ill.out());
        assertFalse(ill.out().contains("Odalys") || ill.out().contains("Okonjo"));
        program.run("", "install", "--browser", "chromium");
        assertTrue(program.run("", "doctor").out().contains("✓ chromium"));
    }

    @Test
    void theVersionIsSaid() throws Exception {
        assertEquals("chaperone 0.1.0", program.run("", "--version").out().strip());
    }

    private static void coded(Outcome outcome, int code, String word) {
        assertEquals(code, outcome.code(), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().startsWith("chaperone: [" + word + "] "), outcome.err());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
