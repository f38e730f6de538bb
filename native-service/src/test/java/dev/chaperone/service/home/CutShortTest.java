package dev.chaperone.service.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state in which a stop of the machine can leave the files: each of them cut at every few bytes. */
class CutShortTest {

    private static final int STEP = 7;

    @TempDir
    Path temp;
    private Home home;
    private Path sealed;
    private Path previous;

    @BeforeEach
    void twoWrites() throws Exception {
        home = new Home(temp.resolve("data"));
        home.clients().update(_ -> people("First"));
        home.clients().update(_ -> people("Second"));
        sealed = temp.resolve("data/clients.sealed");
        previous = temp.resolve("data/clients.previous");
    }

    @Test
    void aNewFileHalfWrittenChangesNothing() throws Exception {
        byte[] whole = Files.readAllBytes(sealed);
        for (String half : List.of("clients.sealed.new", "clients.previous.new")) {
            for (int n = 0; n <= whole.length; n += STEP) {
                Files.write(temp.resolve("data").resolve(half), Arrays.copyOf(whole, n));
                ClientsFile.Stored stored = home.clients().read();
                assertEquals(people("Second"), stored.clients());
                assertFalse(stored.previous());
            }
        }
        home.clients().update(_ -> people("Third"));
        assertEquals(people("Third"), home.clients().read().clients());
    }

    @Test
    void whereTheNewestIsCutTheOneBeforeIsTakenAndThatIsSaid() throws Exception {
        byte[] whole = Files.readAllBytes(sealed);
        for (int n = 0; n < whole.length; n += STEP) {
            Files.write(sealed, Arrays.copyOf(whole, n));
            ClientsFile.Stored stored = home.clients().read();
            assertEquals(people("First"), stored.clients());
            assertTrue(stored.previous());
        }
        home.clients().update(kept -> kept);
        assertEquals(people("First"), home.clients().read().clients());
        assertFalse(home.clients().read().previous(), "the next change mends it");
    }

    @Test
    void whereBothAreCutItIsRefusedAndNothingIsTouched() throws Exception {
        byte[] whole = Files.readAllBytes(sealed);
        for (int n = 0; n < whole.length; n += 5 * STEP) {
            byte[] cut = Arrays.copyOf(whole, n);
            Files.write(sealed, cut);
            Files.write(previous, cut);
            assertEquals("store-corrupt", assertThrows(StoreException.class, () -> home.clients().read()).code());
            assertThrows(StoreException.class, () -> home.clients().update(_ -> people("Third")));
            assertEquals(n, Files.size(sealed));
        }
    }

    private static List<Client> people(String given) {
        List<Client> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(new Client("r" + i, given, "Name" + i * i, "", List.of("h" + i), "", "", "Guelph", new Standing.Current()));
        }
        return people;
    }
}
