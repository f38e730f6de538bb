package dev.chaperone.service.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.service.command.Program;
import dev.chaperone.service.wire.Frames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
    private static final List<String> SESSION = List.of(
            "{'verb':'hello','protocol':{'min':1,'max':1}}",
            "{'verb':'clients','action':'import','csv':'id,given,family,city\\nT1,Odalys,Fenwright,Orillia\\n'}",
            "{'verb':'review','draft':'d','revision':1,'surface':'post','text':'Odalys Fenwright came in for a session today.'}",
            "{'verb':'recognise','people':[{'key':'k','platform':'x','displayName':'Odalys Fenwright','handle':'of','location':'Orillia'}]}",
            "{'verb':'settle','what':'request','platform':'x','handle':'of','decision':'is-client'}",
            "{'verb':'settle','what':'reminder','key':'r','host':'x.example','decision':'done'}",
            "{'verb':'settle','what':'wording','rule':'r','text':'some words','decision':'ignore'}",
            "{'verb':'packs','action':'use','packs':['on-rmt'],'lang':'fr'}",
            "{'verb':'clients','action':'list'}",
            "{'verb':'status'}");

    @TempDir
    Path temp;

    /** A namespace of the kernel's with no network in it, not even its own computer. */
    @Test
    void aWholeSessionWhereThereIsNoNetwork() throws Exception {
        Path interfaces = temp.resolve("interfaces");
        List<JsonNode> answers = session(List.of("unshare", "-rn", "/bin/sh", "-c", "cat /proc/net/dev > " + interfaces + "; exec \"$0\" \"$@\""));
        assertEquals(List.of("lo"), Files.readAllLines(interfaces).stream().skip(2).map(line -> line.strip().split(":")[0]).toList());
        for (JsonNode answer : answers) assertFalse(answer.path("answer").asText().equals("refused"), answer.toString());
        assertTrue(answers.get(2).path("findings").findValuesAsText("category").contains("client-name"));
    }

    @Test
    void everyFileIsForItsOwnerAlone() throws Exception {
        // The loosest habits a user can have must not show.
        session(List.of("/bin/sh", "-c", "umask 000; exec \"$0\" \"$@\""));
        Path data = temp.resolve("data");
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.toList()) {
                assertEquals(Files.isDirectory(each) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each)), each.toString());
            }
        }
        assertTrue(Files.exists(data.resolve("key")) && Files.exists(data.resolve("settings.json")));
    }

    @Test
    void onReviewRepliesNobodyIsLookedUp() throws Exception {
        List<JsonNode> answers = session(List.of());
        assertEquals("verdict", answers.get(2).path("answer").asText());
        String reply = "{'verb':'review','draft':'d','revision':1,'surface':'%s','text':'Thank you for these words, Odalys Fenwright.'}";
        List<JsonNode> both = new ArrayList<>();
        for (String surface : List.of("review-reply", "comment")) both.add(said(List.of(), SESSION.get(0), reply.formatted(surface)).getLast());
        assertFalse(both.get(0).path("findings").findValuesAsText("category").contains("client-name"), both.get(0).toString());
        assertTrue(both.get(1).path("findings").findValuesAsText("category").contains("client-name"), both.get(1).toString());
    }

    private List<JsonNode> session(List<String> starter) throws Exception {
        return said(starter, SESSION.toArray(String[]::new));
    }

    private List<JsonNode> said(List<String> starter, String... messages) throws Exception {
        Process process = new Program(temp).startUnder(starter, ORIGIN);
        List<JsonNode> answers = new ArrayList<>();
        try (var _ = process.getOutputStream()) {
            Frames frames = Program.frames(process);
            for (String message : messages) {
                ObjectNode asked = (ObjectNode) JSON.readTree(message.replace('\'', '"'));
                frames.write(JSON.writeValueAsBytes(asked.put("id", answers.size() + 1)));
                answers.add(JSON.readTree(assertInstanceOf(Frames.Frame.Message.class, frames.read()).bytes()));
            }
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "does not end");
        return answers;
    }
}
