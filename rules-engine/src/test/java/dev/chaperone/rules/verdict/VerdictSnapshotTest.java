package dev.chaperone.rules.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.Corpus;
import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.text.Draft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every verdict over the corpus, so that a change of any rule shows as a difference to be read.
 *
 * <p>{@code mvn -pl rules-engine test -Dtest=VerdictSnapshotTest -Dverdicts=write} writes it anew.
 */
class VerdictSnapshotTest {

    private static final Path SNAPSHOT = Corpus.FOLDER.resolve("verdicts.txt");

    @Test
    void the_verdicts_are_those_last_agreed_on() throws Exception {
        StringBuilder now = new StringBuilder();
        try (Chaperone chaperone = Chaperone.of(Rulebook.read(Corpus.RESOURCES), List.of("on-rmt"), Proof.people())) {
            for (Map.Entry<String, Draft> d : Corpus.drafts().entrySet()) {
                Verdict verdict = chaperone.review(d.getValue());
                now.append(d.getKey()).append(verdict.crisis() ? " crisis" : "").append('\n');
                for (Finding f : verdict.findings()) {
                    now.append("  ").append(f.category().id()).append(' ').append(f.severity().id()).append(' ').append(f.rule())
                            .append(" [").append(f.span().of(d.getValue().text()).replace("\n", "\\n")).append("]\n");
                }
            }
        }
        if ("write".equals(System.getProperty("verdicts"))) Files.writeString(SNAPSHOT, now);
        assertEquals(Files.readString(SNAPSHOT), now.toString());
    }
}
