package dev.chaperone.service.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service ends where it should not. */
class DeathTest {

    private static final String[] MANY = IntStream.range(0, 3000).mapToObj(i -> "N" + i + ",Given" + i + ",Family" + i).toArray(String[]::new);

    @TempDir
    Path temp;

    /** In the middle of a message: after part of its length, after part of its body. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40})
    void killedWhileAMessageComes(int bytes) throws Exception {
        Talk talk = Talk.with(temp);
        talk.take(2, "T1,Odalys,Fenwright");
        byte[] body = Talk.taking(3, "T2,Thibaudet,Lacasse").getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(4 + body.length).order(ByteOrder.nativeOrder()).putInt(body.length).put(body).array();
        talk.process().getOutputStream().write(whole, 0, bytes);
        talk.process().getOutputStream().flush();
        kill(talk);
        assertEquals(Set.of("T1"), Talk.kept(temp));
        answersAgain();
    }

    /** So many milliseconds into the taking in of three thousand clients: the list is the old one or the new one, whole. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 10, 20, 40, 80, 160, 320})
    void killedWhileTheListIsWritten(int millis) throws Exception {
        Talk talk = Talk.with(temp);
        talk.take(2, "T1,Odalys,Fenwright");
        talk.send(Talk.taking(3, MANY));
        Thread.sleep(millis);
        kill(talk);
        int kept = Talk.kept(temp).size();
        assertTrue(kept == 1 || kept == 3001, kept + " clients are kept");
        answersAgain();
    }

    /** What a death leaves at any byte of the new file: it is passed over, and written over the next time. */
    @Test
    void aNewFileCutAtEveryHundredthByteIsPassedOver() throws Exception {
        Home home = new Home(temp.resolve("data"));
        home.clients().update(_ -> clients(1));
        home.clients().update(_ -> clients(200));
        byte[] whole = Files.readAllBytes(home.folder().resolve("clients.sealed"));
        for (int length = 0; length < whole.length; length += 100) {
            for (String name : List.of("clients.sealed.new", "clients.previous.new")) {
                Files.write(home.folder().resolve(name), Arrays.copyOf(whole, length));
            }
            ClientsFile.Stored stored = home.clients().read();
            assertEquals(200, stored.clients().size());
            assertFalse(stored.previous());
        }
        home.clients().update(_ -> clients(201));
        assertEquals(201, home.clients().read().clients().size());
    }

    /** The browser goes, or is replaced by a newer one, while an answer is on its way. */
    @Test
    void theBrowserGoesInTheMiddleOfARequest() throws Exception {
        Talk talk = Talk.with(temp);
        talk.send(Talk.taking(2, MANY));
        talk.process().getOutputStream().close();
        talk.process().getInputStream().close();
        assertTrue(talk.process().waitFor(20, TimeUnit.SECONDS), "it stays without a browser");
        assertEquals(3000, Talk.kept(temp).size());
        answersAgain();
    }

    private static List<Client> clients(int many) {
        return IntStream.range(0, many).mapToObj(i -> new Client("N" + i, "Given" + i, "Family" + i, "", List.of(), "", "", "", new Standing.Current())).toList();
    }

    private static void kill(Talk talk) throws InterruptedException {
        talk.process().destroyForcibly();
        assertTrue(talk.process().waitFor(10, TimeUnit.SECONDS));
    }

    /** The next service, which a browser starts at once, keeps what it is given. */
    private void answersAgain() throws Exception {
        try (Talk next = Talk.with(temp)) {
            assertEquals("intake", next.take(2, "T9,Zenobia,Achterberg").path("answer").asText());
            assertEquals("ok", next.ask("{\"id\":3,\"verb\":\"status\"}").path("store").asText());
        }
        assertTrue(Talk.kept(temp).contains("T9"));
    }
}
