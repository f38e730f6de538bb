package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds under one pack, under several, and with something on top. */
class LayersTest {

    private static final String HEAD = "title: { en: T, fr: T }\n";

    @TempDir Path root;

    @BeforeEach
    void rules() throws IOException {
        write("concepts/en/praise.yaml", "words: [adore, \"love*\"]\n");
        rule("common", "never-tell", "Shared");
        rule("shelf", "kind-words", "College A");
        pack("shelf", "shelf: true\n");
        pack("a", "extends: shelf\nbodies: [College A]\n");
        pack("b", """
                bodies: [College B]
                on:
                  - { rules: [testimonial], cite: [ { body: College B, document: Praise } ] }
                severity:
                  - { rules: [kind-words], to: note, cite: [ { body: College B, document: Quiet } ] }
                """);
        pack("free", """
                extends: a
                off:
                  - { rules: [kind-words], cite: [ { body: College C, document: Allowed } ] }
                """);
    }

    @Test
    void a_shelf_is_taken_from_and_not_there_for_all() throws Exception {
        assertEquals("never-tell caution", held("common"));
        assertEquals("never-tell caution, kind-words caution", held("a"));
        assertEquals("never-tell caution, kind-words note", held("b"));
        assertEquals("never-tell caution", held("free"));
    }

    @Test
    void between_packs_the_stricter_decides_whatever_their_order() throws Exception {
        for (String two : List.of("free,b", "b,free")) assertEquals("never-tell caution, kind-words note", held(two.split(",")));
        for (String two : List.of("a,b", "b,a", "a,b,free")) assertEquals("never-tell caution, kind-words caution", held(two.split(",")));
    }

    @Test
    void the_reasons_are_those_of_the_users_own_college() throws Exception {
        assertEquals("College A", bodies("kind-words", "a"));
        assertEquals("College B, College B", bodies("kind-words", "b"));
        assertEquals("College A, College B, College B", bodies("kind-words", "a", "b"));
        assertEquals("Shared", bodies("never-tell", "a"));
    }

    @Test
    void an_overlay_raises_and_adds_and_never_brings_back() throws Exception {
        rule("law", "no-numbers", "Law");
        pack("law", """
                overlay: true
                severity:
                  - { rules: [kind-words, never-tell], to: stop, cite: [ { body: Law, document: L } ] }
                """);
        assertEquals("never-tell stop, kind-words stop, no-numbers caution", held("b", "law"));
        assertEquals("never-tell stop, no-numbers caution", held("free", "law"));
        assertEquals("never-tell stop, no-numbers caution", held("law"));
        assertEquals("College B, College B, Law", bodies("kind-words", "b", "law"));
    }

    @Test
    void an_employers_folder_brings_the_profession_it_names() throws Exception {
        Path own = Files.createDirectories(root.resolve("clinic"));
        Files.writeString(own.resolve("pack.yaml"), HEAD + "extends: b\noverlay: true\nseverity:\n"
                + "  - { rules: [kind-words], to: stop, cite: [ { body: Clinic, document: Policy } ] }\n");
        Rulebook book = Rulebook.read(root).and(own);
        assertEquals("never-tell caution, kind-words stop", held(book, "clinic"));
    }

    @Test
    void faults_name_their_line() throws Exception {
        refused("overlay-off", 3, "overlay: true\noff:\n  - { rules: [never-tell], cite: [ { body: X, document: Y } ] }\n");
        refused("unknown-rule", 3, "off:\n  - { rules: [ever-tell], cite: [ { body: X, document: Y } ] }\n");
        refused("not-held", 3, "off:\n  - { rules: [kind-words], cite: [ { body: X, document: Y } ] }\n");
        refused("no-citation", 3, "off:\n  - { rules: [never-tell] }\n");
        refused("unknown-pack", 2, "extends: nobody\n");
        refused("bad-value", 3, "severity:\n  - { rules: [never-tell], to: grave, cite: [ { body: X, document: Y } ] }\n");
    }

    private void refused(String code, int line, String rest) throws IOException {
        pack("wrong", rest);
        PackError e = assertThrows(PackError.class, () -> Rulebook.read(root));
        assertEquals(code, e.code(), e.getMessage());
        assertEquals(line, e.line(), e.getMessage());
    }

    private String held(String... packs) throws PackError {
        return held(Rulebook.read(root), packs);
    }

    private static String held(Rulebook book, String... packs) {
        return String.join(", ", book.rules(List.of(packs)).stream().map(r -> r.id() + " " + r.severity().id()).sorted(
                java.util.Comparator.comparing((String s) -> List.of("never-tell", "kind-words", "no-numbers").indexOf(s.split(" ")[0]))).toList());
    }

    private String bodies(String rule, String... packs) throws PackError {
        return String.join(", ", Rulebook.read(root).rules(List.of(packs)).stream().filter(r -> r.id().equals(rule)).findFirst()
                .orElseThrow().cite().stream().map(Citation::body).toList());
    }

    private void rule(String pack, String id, String body) throws IOException {
        write("packs/" + pack + "/" + id + ".yaml", PackReaderTest.SOUND.replace("body: X", "body: " + body));
    }

    private void pack(String id, String rest) throws IOException {
        write("packs/" + id + "/pack.yaml", HEAD + rest);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
