package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.intake.Merge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import in a real process, killed without warning at many moments between its start and its end. */
class KilledTest {

    private static final int KILLS = 9;

    @TempDir
    Path temp;

    @Test
    void theListIsTheOldOneOrTheNewOneAndNeverDamaged() throws Exception {
        Program program = new Program(temp);
        Home home = new Home(temp.resolve("data"));
        Intake first = Intake.read(people("A", 800));
        Intake second = Intake.read(people("B", 3000));
        List<Client> before = first.clients();
        List<Client> after = Merge.of(before, second).clients();
        Path csv = Files.writeString(temp.resolve("more.csv"), people("B", 3000));
        home.clients().update(_ -> before);
        long start = System.nanoTime();
        assertEquals(0, program.run("", "clients", "import", csv.toString()).code());
        long whole = System.nanoTime() - start;
        assertEquals(after, home.clients().read().clients());
        int old = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            home.clients().update(_ -> before);
            Process process = program.start("clients", "import", csv.toString());
            // The later half more often: that is where it writes.
            process.waitFor((long) (whole * Math.sqrt((double) kill / KILLS)), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            ClientsFile.Stored stored = home.clients().read();
            assertFalse(stored.previous(), "kill " + kill);
            if (stored.clients().equals(before)) old++;
            else assertEquals(after, stored.clients(), "kill " + kill);
        }
        assertTrue(old > 0, "every import had ended before it was killed");
        assertEquals(0, program.run("", "clients", "import", csv.toString()).code());
        assertEquals(after, home.clients().read().clients());
    }

    private static String people(String letter, int count) {
        StringBuilder csv = new StringBuilder("id,given,family,city\n");
        for (int i = 0; i < count; i++) csv.append(letter).append(i).append(",Given").append(i * 31 % 977).append(",Family").append(i * 17 % 1009).append(",Guelph\n");
        return csv.toString();
    }
}
