package dev.chaperone.service.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.service.home.Home;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk does not take what it is given, or takes its time. */
class DiskTest {

    /** Root writes anywhere; without this right it is like everybody else. */
    private static final List<String> AS_ANYBODY = "root".equals(System.getProperty("user.name"))
            ? List.of("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search") : List.of();

    @TempDir
    Path temp;

    /** No file may grow beyond 64 KiB: the system refuses to write on, as a full disk does. */
    @Test
    void aFullDiskIsToldAndTheListIsAsItWas() throws Exception {
        String[] many = IntStream.range(0, 20_000).mapToObj(i -> "N" + i + ",Given" + i * 7919 % 10007 + ",Family" + i * 104_729 % 20011).toArray(String[]::new);
        try (Talk talk = Talk.under(temp, List.of("/bin/bash", "-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""))) {
            assertEquals("intake", talk.take(2, "T1,Odalys,Fenwright").path("answer").asText());
            JsonNode refused = talk.take(3, many);
            assertEquals("store-io", refused.path("code").asText(), refused.toString().substring(0, 200));
            assertFalse(refused.path("message").asText().contains("Given"));
            assertEquals("ok", talk.ask("{\"id\":4,\"verb\":\"status\"}").path("store").asText());
            assertEquals("verdict", talk.ask(Talk.reviewing(5, "My 2pm cried again today.")).path("answer").asText());
        }
        assertEquals(Set.of("T1"), Talk.kept(temp));
    }

    @Test
    void aReadOnlyFolderIsToldAndTheListIsStillUsed() throws Exception {
        try (Talk talk = Talk.with(temp)) {
            talk.take(2, "T1,Odalys,Fenwright");
        }
        Path data = temp.resolve("data");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        try (Talk talk = Talk.under(temp, AS_ANYBODY)) {
            assertEquals("store-io", talk.take(2, "T2,Thibaudet,Lacasse").path("code").asText());
            assertEquals(1, talk.ask("{\"id\":3,\"verb\":\"status\"}").path("clients").asInt());
            JsonNode verdict = talk.ask(Talk.reviewing(4, "Odalys Fenwright came in for a session today."));
            assertTrue(verdict.path("findings").findValuesAsText("category").contains("client-name"), verdict.toString());
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
        assertEquals(Set.of("T1"), Talk.kept(temp));
    }

    /** A home where nothing can be made at all. */
    @Test
    void withoutAnyHomeDraftsAreStillJudged() throws Exception {
        Files.writeString(temp.resolve("data"), "a file where the folder would be");
        try (Talk talk = Talk.with(temp)) {
            assertEquals("store-io", talk.take(2, "T1,Odalys,Fenwright").path("code").asText());
            assertFalse(talk.ask(Talk.reviewing(3, "My noon client walked in on crutches and walked out without.")).path("findings").isEmpty());
        }
    }

    /** A list that comes from the disk byte by byte: hello does not wait for it, a draft does and is then judged with it. */
    @Test
    void aSlowDiskDelaysTheFirstDraftAndNotTheGreeting() throws Exception {
        try (Talk talk = Talk.with(temp)) {
            talk.take(2, "T1,Odalys,Fenwright");
        }
        Path sealed = new Home(temp.resolve("data")).folder().resolve("clients.sealed");
        byte[] bytes = Files.readAllBytes(sealed);
        Files.delete(sealed);
        assertEquals(0, new ProcessBuilder("mkfifo", "-m", "600", sealed.toString()).start().waitFor());
        try (Talk talk = Talk.with(temp)) {
            talk.send(Talk.reviewing(2, "Odalys Fenwright came in for a session today."));
            CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return talk.hear();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            try (FileChannel slow = FileChannel.open(sealed, StandardOpenOption.WRITE)) {
                for (byte each : bytes) {
                    slow.write(ByteBuffer.wrap(new byte[] {each}));
                    Thread.sleep(2);
                }
                assertFalse(answer.isDone(), "judged without the list");
                // A pipe's time changes as it is fed, so that the list may be looked at again: it then finds a file, never half of this meal.
                Files.move(Files.write(temp.resolve("whole"), bytes), sealed, StandardCopyOption.ATOMIC_MOVE);
            }
            assertTrue(answer.get(30, TimeUnit.SECONDS).path("findings").findValuesAsText("category").contains("client-name"));
        }
    }
}
