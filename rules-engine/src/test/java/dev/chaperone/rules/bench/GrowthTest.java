package dev.chaperone.rules.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a review costs must not grow with the rules or the list. Times differ from run to run, so that no test can hold them;
 * what a review allocates hardly does, and where it looks at more it allocates more. The bounds are what is held today and a
 * fifth to spare; only ever made stricter. The times are {@code .ci/bench check}'s.
 */
class GrowthTest {

    private static final int WARM = 3_000;
    private static final int MEASURED = 1_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void tenTimesTheRules() throws Exception {
        grows(bytes(1_000, 1_000), bytes(10_000, 1_000), 2.9);
    }

    @Test
    void aHundredTimesTheClients() throws Exception {
        grows(bytes(500, 100), bytes(500, 10_000), 1.2);
    }

    private static void grows(double few, double many, double most) {
        System.out.printf("%.0f and %.0f bytes a review: %.2f times%n", few, many, many / few);
        assertTrue(many <= most * few, () -> "%.0f bytes a review have become %.0f, over %.1f times".formatted(few, many, most));
    }

    private static double bytes(int rules, int clients) throws Exception {
        List<Client> people = ManyClients.of(clients);
        try (Chaperone chaperone = Chaperone.of(ManyRules.of(rules), ManyRules.PACKS, Roster.of(people))) {
            List<Draft> drafts = Texts.ofCharacters(456, ManyClients.of(100));
            for (int i = 0; i < WARM; i++) chaperone.review(drafts.get(i % drafts.size()));
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < MEASURED; i++) chaperone.review(drafts.get(i % drafts.size()));
            return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) MEASURED;
        }
    }
}
