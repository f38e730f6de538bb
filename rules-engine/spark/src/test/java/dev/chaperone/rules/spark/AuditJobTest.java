package dev.chaperone.rules.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark in this process, two tasks at a time, on Java 25: what it finds is what the engine finds, from both kinds of files. */
class AuditJobTest {

    private static final String[] TEXTS = {
        "The clinic opens at nine on Monday.", "My 9am today came in limping and left without her cane.",
        "Un patient m'a raconté son accident hier.", "This one stretch cures sciatica for good, guaranteed.", "Does anybody know a good plumber?",
        "Je vous souhaite une belle rentrée. 🍂"};
    private static final int POSTS = 3_000;
    private static SparkSession spark;

    @TempDir
    static Path temp;

    @BeforeAll
    static void posts() throws Exception {
        Path lines = Files.createDirectories(temp.resolve("lines"));
        for (int file = 0; file < 3; file++) {
            StringBuilder out = new StringBuilder();
            for (int i = file; i < POSTS; i += 3) {
                out.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(text(i)).append("\",\"surface\":\"").append(surface(i).id()).append("\"}\n");
            }
            Files.writeString(lines.resolve(file + ".jsonl"), out);
        }
        spark = SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.warehouse.dir", temp.resolve("warehouse").toString()).getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void findsWhatTheEngineFinds() {
        Map<String, List<String>> expected = new TreeMap<>();
        try (Chaperone chaperone = Chaperone.of(Rulebook.compiled(), List.of("on-rmt"), Roster.empty())) {
            for (int i = 0; i < POSTS; i++) {
                List<String> found = new ArrayList<>();
                for (var f : chaperone.review(Draft.of(text(i), surface(i))).findings()) {
                    found.add(f.category().id() + " " + f.severity().id() + " " + f.span().start() + " " + f.span().end() + " " + f.rule());
                }
                if (!found.isEmpty()) expected.put(String.valueOf(i), found);
            }
        }
        assertTrue(expected.size() > 500 && expected.size() < POSTS, expected.size() + " flagged");
        assertEquals(expected, found(AuditJob.review(spark, "jsonl", temp.resolve("lines").toString(), List.of("on-rmt"))));
        spark.read().json(temp.resolve("lines").toString()).write().parquet(temp.resolve("parquet").toString());
        assertEquals(expected, found(AuditJob.review(spark, "parquet", temp.resolve("parquet").toString(), List.of("on-rmt"))));
    }

    @Test
    void whatIsNoFolderOfPostsIsRefused() {
        spark.range(3).write().parquet(temp.resolve("other").toString());
        assertThrows(IllegalArgumentException.class, () -> AuditJob.review(spark, "parquet", temp.resolve("other").toString(), List.of("on-rmt")));
        assertThrows(IllegalArgumentException.class, () -> AuditJob.review(spark, "xml", temp.resolve("lines").toString(), List.of("on-rmt")));
    }

    private static Map<String, List<String>> found(Dataset<Row> lines) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Row line : lines.collectAsList()) {
            List<String> findings = new ArrayList<>();
            for (Row f : line.<Row>getList(1)) findings.add(f.mkString(" "));
            assertEquals(null, found.put(line.getString(0), findings), "twice");
        }
        return found;
    }

    private static String text(int i) {
        return TEXTS[i % TEXTS.length] + " " + TEXTS[i / 7 % TEXTS.length] + " (" + i + ")";
    }

    private static Surface surface(int i) {
        return i % 4 == 0 ? Surface.COMMENT : Surface.POST;
    }
}
