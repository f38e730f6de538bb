package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {

    static final String SOUND = """
            category: testimonial
            severity: caution
            surfaces: [ad, post]
            trigger:
              near: { within: 4, all: [ {concept: praise}, {phrase: "our clinic"} ] }
            unless: [ {phrase: "book review"} ]
            message: { en: "A.", fr: "B." }
            instead: { en: "C.", fr: "D." }
            cite: [ { body: X, document: Y } ]
            flagged:
              en: [ "They [[adore our]] clinic" ]
            """;

    @TempDir Path root;

    @BeforeEach
    void concept() throws IOException {
        write("concepts/en/praise.yaml", "words: [adore, \"love*\"]\n");
    }

    @Test
    void a_sound_rule_is_read() throws Exception {
        write("packs/common/kind-words.yaml", SOUND);
        Rule rule = Rulebook.read(root).rules().getFirst();
        assertEquals("kind-words", rule.id());
        assertEquals("ad", rule.flagged().getFirst().draft().surface().id(), "the first surface of the rule");
        assertEquals("They adore our clinic", rule.flagged().getFirst().draft().text());
        assertEquals("adore our", rule.flagged().getFirst().marked().getFirst().of("They adore our clinic"));
    }

    @Test
    void broken_yaml_says_where() throws IOException {
        refused("broken-yaml", 2, "category: testimonial\nseverity: [caution\nsurfaces: [ad]\n".replace("[caution\n", "[,caution]\n"));
    }

    @Test
    void the_same_key_twice() throws IOException {
        refused("duplicate-key", 2, "severity: note\nseverity: stop\n");
    }

    @Test
    void an_unknown_key() throws IOException {
        refused("unknown-key", 4, SOUND.replace("trigger:", "triger:"));
    }

    @Test
    void an_unknown_trigger() throws IOException {
        refused("unknown-key", 5, SOUND.replace("near: {", "close: {"));
    }

    @Test
    void an_unknown_concept() throws IOException {
        refused("unknown-concept", 5, SOUND.replace("concept: praise", "concept: prase"));
    }

    @Test
    void a_message_without_french() throws IOException {
        refused("missing-message", 7, SOUND.replace("{ en: \"A.\", fr: \"B.\" }", "{ en: \"A.\" }"));
    }

    @Test
    void no_message() throws IOException {
        refused("missing-message", 1, SOUND.replace("message: { en: \"A.\", fr: \"B.\" }\n", ""));
    }

    @Test
    void no_citation() throws IOException {
        refused("no-citation", 1, SOUND.replace("cite: [ { body: X, document: Y } ]\n", ""));
    }

    @Test
    void a_trigger_that_any_draft_meets() throws IOException {
        refused("match-all", 5, SOUND.replace("all: [ {concept: praise}, {phrase: \"our clinic\"} ]", "all: []"));
        refused("match-all", 5, SOUND.replace("near: { within: 4, all: [ {concept: praise}, {phrase: \"our clinic\"} ] }",
                "at-least: { count: 0, of: [ {concept: praise} ] }"));
    }

    @Test
    void a_whole_draft_inside_a_window() throws IOException {
        refused("not-a-place", 5, SOUND.replace("{phrase: \"our clinic\"}", "{all: [ {concept: praise} ]}"));
    }

    @Test
    void a_value_nobody_knows() throws IOException {
        refused("bad-value", 2, SOUND.replace("caution", "grave"));
        refused("bad-value", 3, SOUND.replace("[ad, post]", "[ad, poster]"));
        refused("bad-value", 11, SOUND.replace("our]]", "our"));
    }

    @Test
    void two_rules_of_one_name() throws IOException {
        write("packs/another/kind-words.yaml", SOUND);
        refused("duplicate-id", 1, SOUND);
    }

    @Test
    void a_broken_pattern_in_a_lexicon() throws IOException {
        write("concepts/en/praise.yaml", "words:\n  - adore\n  - /ad(ore/\n");
        PackError e = assertThrows(PackError.class, () -> Rulebook.read(root));
        assertEquals("bad-pattern", e.code());
        assertEquals(3, e.line());
    }

    @Test
    void the_others_are_read_all_the_same() throws IOException {
        write("packs/common/kind-words.yaml", SOUND);
        write("packs/common/broken.yaml", "severity: [");
        Rulebook.Reading reading = Rulebook.readAll(root);
        assertEquals(1, reading.rulebook().rules().size());
        assertEquals(1, reading.errors().size());
    }

    @Test
    void a_pack_switches_off_and_changes_rules_of_its_base() throws Exception {
        write("packs/common/kind-words.yaml", SOUND);
        write("packs/common/other-words.yaml", SOUND);
        write("packs/local/pack.yaml", """
                title: { en: Local, fr: Local }
                extends: common
                off:
                  - { rules: [other-words], cite: [ { body: L, document: M } ] }
                severity:
                  - { rules: [kind-words], to: stop, cite: [ { body: L, document: N } ] }
                """);
        Rulebook book = Rulebook.read(root);
        assertEquals(2, book.rules(java.util.List.of()).size());
        assertEquals(1, book.rules(java.util.List.of("local")).size());
        assertEquals(Severity.STOP, book.rules(java.util.List.of("local")).getFirst().severity());
    }

    @Test
    void a_users_pack_leans_on_the_concepts_that_are_there() throws Exception {
        write("packs/common/kind-words.yaml", SOUND);
        Path own = root.resolve("mine");
        Files.createDirectories(own);
        Files.writeString(own.resolve("my-words.yaml"), SOUND);
        Rulebook both = Rulebook.read(root).and(own);
        assertEquals(2, both.rules().size());
        assertTrue(both.packs().contains("mine"));
    }

    @Test
    void a_users_pack_cannot_widen_a_concept_by_which_others_stay_silent() throws Exception {
        write("packs/common/kind-words.yaml", SOUND);
        Path own = root.resolve("mine");
        Path concept = Files.createDirectories(own.resolve("concepts/en")).resolve("praise.yaml");
        Files.writeString(concept, "words: [client]\n");
        PackError e = assertThrows(PackError.class, () -> Rulebook.read(root).and(own));
        assertEquals("duplicate-id", e.code());
        Files.move(concept, concept.resolveSibling("our-praise.yaml"));
        assertTrue(Rulebook.read(root).and(own).concepts().containsKey("our-praise"));
    }

    @Test
    void what_was_compiled_reads_the_same() throws Exception {
        write("packs/common/kind-words.yaml", SOUND);
        Path file = root.resolve("out/rulebook.json");
        assertTrue(Rulebook.compile(root, file).isEmpty());
        assertTrue(Files.readString(file).contains("kind-words") && !Files.readString(file).contains("They"));
    }

    private void refused(String code, int line, String rule) throws IOException {
        write("packs/common/kind-words.yaml", rule);
        PackError e = assertThrows(PackError.class, () -> Rulebook.read(root));
        assertEquals(code, e.code(), e.getMessage());
        assertEquals(line, e.line(), e.getMessage());
        assertEquals("kind-words.yaml", e.file().getFileName().toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
