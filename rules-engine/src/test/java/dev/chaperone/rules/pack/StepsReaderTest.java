package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsReaderTest {

    private static final String REMINDER = """
            signs: [a-widget]
            action: detach
            title: { en: "A", fr: "B" }
            text: { en: "C", fr: "D" }
            link: "https://{host}/wp-admin/"
            steps: { en: ["One."], fr: ["Un."] }
            checked: "2026-11-20"
            cite: [ { body: X, document: Y } ]
            """;
    private static final String CHECKLIST = """
            platform: facebook
            order: 3
            title: { en: "A", fr: "B" }
            checked: "2026-11-20"
            items:
              - id: one
                title: { en: "A", fr: "B" }
                why: { en: "C", fr: "D" }
                link: ""
            cite: [ { body: X, document: Y } ]
            """;

    @TempDir Path root;

    @Test
    void sound_ones_are_read() throws Exception {
        write("reminders/widget.yaml", REMINDER);
        write("checklists/fb.yaml", CHECKLIST);
        Rulebook book = Rulebook.read(root);
        assertEquals("detach", book.reminders().getFirst().action());
        assertEquals("one", book.checklists(List.of("common")).getFirst().items().getFirst().id());
    }

    @Test
    void a_link_that_a_browser_would_not_open_in_confidence() throws IOException {
        for (String link : List.of("http://example.ca", "javascript:alert(1)", "https://ex ample.ca", "example.ca")) {
            refused("reminders/widget.yaml", "bad-link", 5, REMINDER.replace("https://{host}/wp-admin/", link));
        }
    }

    @Test
    void steps_of_unknown_age() throws IOException {
        refused("reminders/widget.yaml", "bad-value", 7, REMINDER.replace("2026-11-20", "last week"));
    }

    @Test
    void a_list_of_unknown_age() throws IOException {
        refused("checklists/fb.yaml", "bad-value", 4, CHECKLIST.replace("2026-11-20", "2026-13-01"));
    }

    @Test
    void an_answer_that_nobody_knows() throws IOException {
        refused("reminders/widget.yaml", "bad-value", 2, REMINDER.replace("detach", "explode"));
    }

    @Test
    void a_step_in_one_language() throws IOException {
        refused("reminders/widget.yaml", "missing-message", 6, REMINDER.replace("fr: [\"Un.\"]", "fr: []"));
    }

    @Test
    void the_same_item_twice() throws IOException {
        String twice = CHECKLIST.replace("cite:", "  - { id: one, title: { en: \"A\", fr: \"B\" }, why: { en: \"C\", fr: \"D\" } }\ncite:");
        refused("checklists/fb.yaml", "duplicate-id", 10, twice);
    }

    @Test
    void every_item_of_ours_has_a_name_of_its_own_and_every_answer_is_in_use() throws PackError {
        Rulebook ours = Rulebook.read(Path.of("src/main/resources/dev/chaperone/rules"));
        Set<String> ids = new HashSet<>();
        for (Checklist list : ours.checklists()) for (Checklist.Item item : list.items()) assertTrue(ids.add(list.id() + "/" + item.id()), item.id());
        assertTrue(ids.size() > 40, "only " + ids.size());
        Set<String> used = new HashSet<>();
        ours.reminders().forEach(r -> used.add(r.action()));
        assertEquals(Reminder.ACTIONS, used);
    }

    private void write(String file, String yaml) throws IOException {
        Path path = root.resolve("packs/common").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, yaml);
    }

    private void refused(String file, String code, int line, String yaml) throws IOException {
        write(file, yaml);
        PackError error = assertThrows(PackError.class, () -> Rulebook.read(root));
        assertEquals(code + " at " + line, error.code() + " at " + error.line());
    }
}
