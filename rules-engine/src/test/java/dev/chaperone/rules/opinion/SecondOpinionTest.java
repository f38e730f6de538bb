package dev.chaperone.rules.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Lessons;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The model in the tree is what the drafts in the tree teach.
 *
 * <p>{@code mvn -pl rules-engine test -Dtest=SecondOpinionTest -Dopinion=write} learns it anew, as any change of rules,
 * concepts, drafts or traits asks for; then the snapshot of the verdicts.
 */
class SecondOpinionTest {

    private static final Path MODEL = Path.of("src/main/resources" + SecondOpinion.RESOURCE);

    @Test
    void the_model_is_what_the_drafts_teach() throws Exception {
        byte[] learned = Training.learn(Lessons.all());
        if ("write".equals(System.getProperty("opinion"))) Files.write(MODEL, learned);
        assertArrayEquals(Files.readAllBytes(MODEL), learned, "learn it anew with -Dopinion=write");
        assertTrue(learned.length < 5_000_000, "of " + learned.length + " bytes");
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> SecondOpinion.read(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> SecondOpinion.read(new byte[64]));
    }
}
