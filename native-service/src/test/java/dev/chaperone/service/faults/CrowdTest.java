package dev.chaperone.service.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once, much at once, and a service that is put to sleep. */
class CrowdTest {

    @TempDir
    Path temp;

    /** Ten browsers, each with a service of its own, all of which take in a client and a decision at the same moment. */
    @Test
    void tenServicesOnOneStoreLoseNothing() throws Exception {
        List<Talk> talks = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) talks.add(Talk.with(temp));
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 10; i++) talks.get(i).send(Talk.taking(2, "R" + round + "S" + i + ",Given,Family" + round + "x" + i));
                for (int i = 0; i < 10; i++) {
                    talks.get(i).send("{\"id\":3,\"verb\":\"settle\",\"what\":\"request\",\"platform\":\"x\",\"handle\":\"h" + round + i + "\",\"decision\":\"is-client\"}");
                }
                for (Talk talk : talks) {
                    assertEquals("intake", talk.taken().path("answer").asText());
                    assertEquals("settled", talk.hear().path("answer").asText());
                }
            }
            TreeSet<String> wanted = IntStream.range(0, 30).mapToObj(i -> "R" + i / 10 + "S" + i % 10).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(wanted, Talk.kept(temp));
            // What one has learned every other knows at its next question.
            for (Talk talk : talks) {
                assertEquals(30, talk.ask("{\"id\":4,\"verb\":\"status\"}").path("clients").asInt());
                JsonNode known = talk.ask("{\"id\":5,\"verb\":\"recognise\",\"people\":[{\"key\":\"k\",\"platform\":\"x\",\"displayName\":\"\",\"handle\":\"h00\"}]}");
                assertEquals("client", known.path("people").path(0).path("likeness").asText(), known.toString());
            }
        } finally {
            for (Talk talk : talks) talk.close();
        }
    }

    @Test
    void aFloodOfTenThousandDraftsIsAnsweredInOrder() throws Exception {
        try (Talk talk = Talk.with(temp)) {
            Thread flood = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 2; i < 10_002; i++) talk.send(Talk.reviewing(i, i % 2 == 0 ? "My noon client cried today." : "Rain on warm pavement."));
                } catch (java.io.IOException e) {
                    throw new AssertionError(e);
                }
            });
            for (int i = 2; i < 10_002; i++) {
                JsonNode verdict = talk.hear();
                assertEquals(i, verdict.path("id").asInt());
                assertEquals(i, verdict.path("revision").asInt());
                assertEquals(i % 2 == 1, verdict.path("findings").isEmpty(), verdict.toString());
            }
            flood.join();
        }
    }

    /** As when the lid is closed, or the system puts it aside: the questions wait in the pipe and are answered afterwards. */
    @Test
    void aServiceThatSleepsAnswersWhenItWakes() throws Exception {
        try (Talk talk = Talk.with(temp)) {
            talk.take(2, "T1,Odalys,Fenwright");
            signal(talk, "STOP");
            for (int i = 3; i < 8; i++) talk.send(Talk.reviewing(i, "Odalys Fenwright came in today."));
            Thread.sleep(300);
            assertEquals(0, talk.process().getInputStream().available());
            signal(talk, "CONT");
            for (int i = 3; i < 8; i++) assertEquals(i, talk.hear().path("id").asInt());
        }
    }

    @Test
    void oneThatSleepsInTheMiddleOfWritingKeepsOthersFromNothingButWriting() throws Exception {
        try (Talk first = Talk.with(temp); Talk second = Talk.with(temp)) {
            first.take(2, "T1,Odalys,Fenwright");
            first.send(Talk.taking(3, IntStream.range(0, 3000).mapToObj(i -> "N" + i + ",Given" + i + ",Family" + i).toArray(String[]::new)));
            signal(first, "STOP");
            assertFalse(second.ask(Talk.reviewing(2, "My noon client cried today.")).path("findings").isEmpty());
            signal(first, "CONT");
            assertEquals(3000, first.taken().path("fresh").asInt());
            second.take(3, "T2,Thibaudet,Lacasse");
        }
        assertEquals(3002, Talk.kept(temp).size());
    }

    private static void signal(Talk talk, String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(talk.process().pid())).inheritIO().start();
        assertTrue(kill.waitFor(10, TimeUnit.SECONDS) && kill.exitValue() == 0);
        if (!name.equals("STOP")) return;
        // The signal is on its way until the system's table says so.
        Path table = Path.of("/proc", Long.toString(talk.process().pid()), "stat");
        while (Files.exists(table) && !Files.readString(table).matches("(?s).*\\) T .*")) Thread.sleep(5);
    }
}
