package dev.chaperone.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.service.archive.Archive;
import dev.chaperone.service.archive.Archives;
import dev.chaperone.service.archive.Export;
import dev.chaperone.service.archive.Texts;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.JournalFile;
import dev.chaperone.service.home.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    private static final Audit.Plan ALL = new Audit.Plan(null, false, AccountRole.UNKNOWN);
    private static Chaperone chaperone;

    @TempDir
    Path temp;

    @BeforeAll
    static void open() {
        chaperone = Chaperone.of(Rulebook.compiled(), List.of("on-rmt"), Roster.of(List.of(new Client("T1", "Odalys", "Fenwright", "", List.of(), "", "",
                "", new Standing.Current()))));
    }

    @AfterAll
    static void close() {
        chaperone.close();
    }

    @Test
    void findsWhatReviewFindsPostByPost() throws Exception {
        Path file = Export.JSONL.write(temp, 700);
        try (JournalFile journal = journal("one")) {
            List<Flagged> found = found(run(journal, ALL, file));
            int at = 0;
            for (long i = 0; i < 700; i++) {
                Surface surface = i % 5 == 0 ? Surface.COMMENT : Surface.POST;
                var expected = chaperone.review(Draft.of(Texts.of(i), surface)).findings();
                if (expected.isEmpty()) continue;
                Flagged f = found.get(at++);
                assertEquals(String.valueOf(i), f.ref());
                assertEquals(Texts.of(i), f.text());
                assertEquals(Texts.when(i), f.when());
                assertEquals(expected.stream().map(e -> new Flagged.Mark(e.rule(), e.category().id(), e.severity(), e.span())).toList(), f.marks());
            }
            assertEquals(at, found.size());
            assertTrue(at > 40, "only " + at);
        }
    }

    @Test
    void stoppedAnywhereItGoesOnAndNothingIsLostOrDoubled() throws Exception {
        Path first = Export.FACEBOOK.write(temp, 900);
        Path second = Export.X.write(temp, 900);
        List<Flagged> whole;
        try (JournalFile journal = journal("whole")) {
            whole = found(run(journal, ALL, first, second));
        }
        int stops = 0;
        boolean done = false;
        long posts = 0;
        while (!done) {
            // Each run is stopped a little further on, as by pulling the plug: what was not written is gone.
            int after = 1 + stops * 3;
            try (JournalFile journal = journal("stopped")) {
                Findings findings = Findings.of(journal);
                try {
                    int[] told = {0};
                    Audit.run(chaperone, ALL, opened(first, second), new Home(temp).handled().names(), findings, (_, _) -> {
                        if (++told[0] > after) throw new Unplugged();
                    });
                    done = true;
                    assertEquals(whole, found(findings));
                    posts = findings.posts();
                } catch (Unplugged e) {
                    stops++;
                }
            }
            tear("stopped");
        }
        assertTrue(stops > 2, "stopped only " + stops + " times");
        assertEquals(1_800, posts);
    }

    private static final class Unplugged extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The entry that was being written is there by half. */
    private void tear(String name) throws IOException {
        Files.write(temp.resolve(name + ".journal"), new byte[] {0, 0, 1, 0, 7, 7, 7}, StandardOpenOption.APPEND);
    }

    @Test
    void theJournalIsUnreadableAndForOneAtATime() throws Exception {
        Path file = Export.CSV.write(temp, 300);
        try (JournalFile journal = journal("sealed")) {
            assertTrue(found(run(journal, ALL, file)).size() > 10);
            assertEquals("audit-running", assertThrows(StoreException.class, () -> journal("sealed")).code());
        }
        String bytes = Files.readString(temp.resolve("sealed.journal"), StandardCharsets.ISO_8859_1);
        for (String plain : List.of("limping", "sciatica", "Odalys", "blog.example", "misleading", "2014")) assertFalse(bytes.contains(plain), plain);
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("sealed.journal"))));
    }

    @Test
    void anEntryThatWasMovedOrChangedDoesNotOpen() throws Exception {
        try (JournalFile journal = journal("two")) {
            journal.replay((_, _) -> {});
            journal.append("first one".getBytes(StandardCharsets.UTF_8));
            journal.append("other one".getBytes(StandardCharsets.UTF_8));
        }
        Path path = temp.resolve("two.journal");
        byte[] bytes = Files.readAllBytes(path);
        int head = 10;
        int one = (bytes.length - head) / 2;
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, head, swapped, head + one, one);
        System.arraycopy(bytes, head + one, swapped, head, one);
        assertEquals(List.of("first one", "other one"), entries(path, bytes));
        assertEquals(List.of(), entries(path, swapped));
        byte[] changed = bytes.clone();
        changed[bytes.length - 3] ^= 1;
        assertEquals(List.of("first one"), entries(path, changed));
    }

    private List<String> entries(Path path, byte[] bytes) throws Exception {
        Files.write(path, bytes);
        List<String> read = new ArrayList<>();
        try (JournalFile journal = journal("two")) {
            journal.replay((_, entry) -> read.add(new String(entry, StandardCharsets.UTF_8)));
        }
        return read;
    }

    @Test
    void sinceLeavesOutWhatIsOlderAndKeepsWhatHasNoDate() throws Exception {
        Path file = Files.writeString(temp.resolve("a.jsonl"), """
                {"text":"My 9am today came in limping.","date":"2015-01-01","id":"old"}
                {"text":"My 9am today came in limping.","date":"2020-01-01","id":"new"}
                {"text":"My 9am today came in limping.","id":"undated"}
                """);
        try (JournalFile journal = journal("since")) {
            Findings findings = run(journal, new Audit.Plan(Instant.parse("2019-01-01T00:00:00Z"), false, AccountRole.UNKNOWN), file);
            assertEquals(List.of("new", "undated"), found(findings).stream().map(Flagged::ref).toList());
            assertEquals(2, findings.posts());
        }
    }

    @Test
    void aReplyToAReviewIsNeverComparedWithTheList() throws Exception {
        String text = "Odalys Fenwright came by yesterday.";
        Path file = Files.writeString(temp.resolve("a.jsonl"), "{\"text\":\"" + text + "\",\"surface\":\"post\",\"id\":\"post\"}\n{\"text\":\"" + text
                + "\",\"surface\":\"review-reply\",\"id\":\"reply\"}\n");
        try (JournalFile journal = journal("reviews")) {
            List<Flagged> found = found(run(journal, ALL, file));
            assertTrue(found.stream().filter(f -> f.ref().equals("post")).anyMatch(f -> f.marks().stream().anyMatch(m -> m.category().equals("client-name"))));
            assertTrue(found.stream().filter(f -> f.ref().equals("reply")).flatMap(f -> f.marks().stream()).noneMatch(m -> m.category().equals("client-name")));
        }
    }

    @Test
    void aBookIsReviewedInPartsAndTheOffsetsAreThoseOfTheBook() throws Exception {
        String filler = "A short walk after lunch does more for a stiff back than most people expect. ".repeat(1_000);
        String text = filler + "This one stretch cures sciatica for good, guaranteed. " + filler;
        try (JournalFile journal = journal("book")) {
            Findings findings = Findings.of(journal);
            byte[] bytes = ("text\n\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8);
            Audit.run(chaperone, ALL, List.of(() -> Archives.streamed("a.csv", new ByteArrayInputStream(bytes), bytes.length)),
                    new Home(temp).handled().names(), findings, (_, _) -> {});
            Flagged f = found(findings).getFirst();
            assertTrue(f.text().contains("cures sciatica") && f.text().length() < 2_000, f.text());
            Flagged.Mark mark = f.marks().stream().filter(m -> m.category().equals("misleading-claim")).findFirst().orElseThrow();
            String flagged = text.substring(mark.span().start(), mark.span().end());
            assertTrue("This one stretch cures sciatica for good, guaranteed.".contains(flagged), flagged);
            assertEquals(text.substring(f.at(), f.at() + f.text().length()), f.text());
        }
    }

    @Test
    void nothingThatWeKnowIsAFault() throws Exception {
        Path file = Files.writeString(temp.resolve("a.txt"), "colour,weight\nred,3\n");
        try (JournalFile journal = journal("none")) {
            assertEquals("archive-unknown", assertThrows(Damage.class, () -> run(journal, ALL, file)).code());
        }
    }

    @Test
    void anArchiveThatChangedIsAnother() throws Exception {
        Path file = Export.CSV.write(temp, 10);
        String before = Fingerprint.of(List.of(file), List.of("x"));
        assertEquals(before, Fingerprint.of(List.of(file), List.of("x")));
        assertFalse(before.equals(Fingerprint.of(List.of(file), List.of("y"))));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 9] ^= 1;
        var time = Files.getLastModifiedTime(file);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
        assertFalse(before.equals(Fingerprint.of(List.of(file), List.of("x"))));
    }

    private JournalFile journal(String name) throws Exception {
        return new Home(temp).journal(name);
    }

    private Findings run(JournalFile journal, Audit.Plan plan, Path... files) throws Exception {
        Findings findings = Findings.of(journal);
        Audit.run(chaperone, plan, opened(files), new Home(temp).handled().names(), findings, (_, _) -> {});
        return findings;
    }

    private static List<Audit.Opened> opened(Path... files) {
        List<Audit.Opened> opened = new ArrayList<>();
        for (Path file : files) {
            Audit.Opened one = () -> {
                Archive archive = Archives.open(file);
                return archive;
            };
            opened.add(one);
        }
        return opened;
    }

    private static List<Flagged> found(Findings findings) throws IOException {
        List<Flagged> found = new ArrayList<>();
        findings.inOrder(found::add);
        return found;
    }
}
