package dev.chaperone.service.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in the store are not what was written. */
class DamageTest {

    @TempDir
    Path temp;
    private Home home;
    private Path sealed;
    private byte[] good;

    @BeforeEach
    void store() throws Exception {
        home = new Home(temp.resolve("data"));
        sealed = home.folder().resolve("clients.sealed");
        home.clients().update(_ -> clients(300));
        home.clients().update(_ -> clients(301));
        good = Files.readAllBytes(sealed);
    }

    @Test
    void aListCutAtEveryHundredthByte() throws Exception {
        for (int length = 0; length < good.length; length += 100) {
            Files.write(sealed, Arrays.copyOf(good, length));
            theOneBeforeIsUsedAndThatIsTold();
        }
    }

    @Test
    void aListWithEveryHundredthByteFlipped() throws Exception {
        for (int at = 0; at < good.length; at += 100) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(sealed, bad);
            theOneBeforeIsUsedAndThatIsTold();
        }
    }

    @Test
    void bothCopiesDamagedIsARefusalAndLeavesThem() throws Exception {
        Path previous = home.folder().resolve("clients.previous");
        for (Path each : List.of(sealed, previous)) Files.write(each, new byte[] {7});
        assertEquals("store-corrupt", assertThrows(StoreException.class, () -> home.clients().read()).code());
        try (Talk talk = Talk.with(temp)) {
            assertEquals("corrupt", talk.ask("{\"id\":2,\"verb\":\"status\"}").path("store").asText());
            assertEquals("store-corrupt", talk.take(3, "T1,Odalys,Fenwright").path("code").asText());
            // Most of what a draft can do wrong needs no list; that the list is missing is said.
            assertEquals("roster-corrupt", talk.ask(Talk.reviewing(4, "My 2pm cried again today.")).path("degraded").asText());
            assertEquals("store-corrupt", talk.ask("{\"id\":5,\"verb\":\"recognise\",\"people\":[{\"key\":\"k\",\"displayName\":\"A B\"}]}").path("code").asText());
        }
        for (Path each : List.of(sealed, previous)) assertArrayEquals(new byte[] {7}, Files.readAllBytes(each));
    }

    @Test
    void theKeyIsGone() throws Exception {
        Files.delete(home.key().path());
        try (Talk talk = Talk.with(temp)) {
            assertEquals("key-missing", talk.ask("{\"id\":2,\"verb\":\"status\"}").path("store").asText());
            assertEquals("key-missing", talk.take(3, "T1,Odalys,Fenwright").path("code").asText());
        }
        assertArrayEquals(good, Files.readAllBytes(sealed));
    }

    private void theOneBeforeIsUsedAndThatIsTold() throws Exception {
        ClientsFile.Stored stored = home.clients().read();
        assertTrue(stored.previous());
        assertEquals(300, stored.clients().size());
    }

    private static List<Client> clients(int many) {
        return IntStream.range(0, many).mapToObj(i -> new Client("N" + i, "Given" + i, "Family" + i, "", List.of(), "", "", "", new Standing.Current())).toList();
    }
}
