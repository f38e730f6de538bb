package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.archive.Export;
import dev.chaperone.service.command.Program.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look into the past as a person has it: the command, its report, and what is left on the disk. */
class AuditArchivesTest {

    @TempDir
    Path temp;
    private Program program;

    @BeforeEach
    void home() {
        program = new Program(temp);
    }

    @Test
    void aReportForItsOwnerAlone() throws Exception {
        Path archive = Export.FACEBOOK.write(temp, 300);
        Outcome outcome = program.run("", "audit", archive.toString(), "--report", "out.html", "--lang", "fr");
        assertEquals(1, outcome.code(), outcome.err());
        assertTrue(outcome.out().startsWith("300 posts, "), outcome.out());
        Path report = temp.resolve("out.html");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
        String html = Files.readString(report);
        assertTrue(html.contains("<html lang=\"fr\">") && html.contains("Un regard sur vos publications passées"));
        assertTrue(html.contains("<mark class=") && html.contains("<svg class=\"timeline\""));
        assertTrue(html.contains("&lt;encore&gt; meilleurs &amp; moins chers") && !html.contains("<encore>"), "what somebody wrote is never markup");
        assertFalse(html.contains("style=\"") || html.contains("onclick") || html.contains("src=\""));
        assertEquals(List.of(), left());
    }

    /** What the page may do is said in its head; style and script are exactly those that were meant. */
    @Test
    void thePageMayAskNobodyForAnything() throws Exception {
        program.run("", "audit", Export.CSV.write(temp, 60).toString(), "--report", "out.html");
        String html = Files.readString(temp.resolve("out.html"));
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(html);
        assertTrue(policy.find());
        assertEquals("default-src 'none'; style-src '" + hash(html, "style") + "'; script-src '" + hash(html, "script") + "'; base-uri 'none'; form-action 'none'",
                policy.group(1));
    }

    private static String hash(String html, String tag) throws Exception {
        String inner = html.substring(html.lastIndexOf("<" + tag + ">") + tag.length() + 2, html.lastIndexOf("</" + tag + ">"));
        return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(inner.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void killedHalfWayAndStartedAgainItFindsTheSame() throws Exception {
        Path archive = Export.JSONL.write(temp, 60_000);
        Outcome first = program.run("", "audit", archive.toString(), "--format", "jsonl");
        assertEquals(1, first.code(), first.err());
        List<String> whole = first.lines();
        assertTrue(whole.size() > 1_000, whole.size() + " lines");
        Process process = program.start("audit", archive.toString(), "--format", "jsonl", "--report", "out.jsonl");
        for (int i = 0; journal() < 200_000 && process.isAlive(); i++) {
            if (i > 6_000) throw new AssertionError("nothing is written down");
            Thread.sleep(10);
        }
        process.destroyForcibly().waitFor();
        assertFalse(Files.exists(temp.resolve("out.jsonl")), "it was too fast to be killed");
        Outcome again = program.run("", "audit", archive.toString(), "--format", "jsonl", "--report", "out.jsonl");
        assertEquals(1, again.code(), again.err());
        assertTrue(again.err().startsWith("Going on after "), again.err());
        assertEquals(whole, Files.readAllLines(temp.resolve("out.jsonl")));
        assertEquals(List.of(), left());
    }

    private long journal() throws Exception {
        Path data = temp.resolve("data");
        if (!Files.isDirectory(data)) return 0;
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(f -> f.toString().endsWith(".journal")).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    /** What a finished look leaves behind beside the key. */
    private List<String> left() throws Exception {
        try (Stream<Path> files = Files.list(temp.resolve("data"))) {
            return files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("key")).toList();
        }
    }

    @Test
    void whatIsHandledStaysHandled() throws Exception {
        Path archive = Files.writeString(temp.resolve("a.csv"), "date,text\n2020-01-01,My 9am today came in limping.\n2021-01-01,This one stretch cures sciatica for good.\n");
        List<String> ids = program.run("", "audit", archive.toString(), "--format", "jsonl").lines().stream().map(l -> json(l).path("post").asText()).toList();
        assertEquals(2, ids.size());
        assertEquals("1 posts are handled.", program.run("", "audit", "--handled", ids.get(0)).out().strip());
        Files.writeString(temp.resolve("list.txt"), ids.get(1) + "\n");
        Outcome all = program.run("", "audit", archive.toString(), "--report", "out.html", "--handled", "list.txt");
        assertEquals(0, all.code(), "everything is dealt with: " + all.out());
        assertEquals(2, Files.readString(temp.resolve("out.html")).split(" checked> Handled", -1).length - 1);
        program.run("", "audit", "--not-handled", ids.get(0));
        List<Boolean> handled = program.run("", "audit", archive.toString(), "--format", "jsonl").lines().stream().map(l -> json(l).path("handled").asBoolean()).toList();
        assertEquals(List.of(false, true), handled);
        coded(program.run("", "audit", "--handled", archive.toString()), 3, "bad-handled");
        // The archive may come last, too.
        assertEquals(0, program.run("", "audit", "--report", "again.html", "--handled", "list.txt", archive.toString()).code() & ~1);
    }

    @Test
    void severalArchivesAndOneOfThemBroken() throws Exception {
        Path good = Export.REDDIT.write(temp, 60);
        Path cut = temp.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(Export.LINKEDIN.write(temp, 2_000));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        Outcome outcome = program.run("", "audit", good.toString(), cut.toString(), "--report", "out.html");
        assertEquals(1, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("[zip-cut]"), outcome.err());
        int posts = Integer.parseInt(outcome.out().split(" ")[0]);
        assertTrue(posts > 500 && posts < 2_060, posts + " posts");
        assertTrue(Files.readString(temp.resolve("out.html")).contains("What could not be read"));
    }

    @Test
    void faultsAreOneSentenceWithACode() throws Exception {
        coded(program.run("", "audit"), 3, "usage");
        coded(program.run("", "audit", "nowhere.zip"), 3, "no-such-file");
        Path unknown = Files.writeString(temp.resolve("a.csv"), "colour,weight\nred,3\n");
        coded(program.run("", "audit", unknown.toString()), 3, "archive-unknown");
        coded(program.run("", "audit", unknown.toString(), "--since", "yesterday"), 3, "bad-date");
        coded(program.run("", "audit", unknown.toString(), "--packs", "nothing"), 3, "unknown-pack");
        assertFalse(Files.exists(temp.resolve("chaperone-audit.html")));
        assertEquals(List.of(), left());
    }

    private static void coded(Outcome outcome, int code, String word) {
        assertEquals(code, outcome.code(), outcome.err());
        assertTrue(outcome.err().startsWith("chaperone: [" + word + "] "), outcome.err());
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
