package dev.chaperone.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.command.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing packs, and the workbench of whoever writes one. */
class PacksTest {

    private static final String RULE = """
            category: unprofessional
            severity: caution
            trigger: { phrase: "gloomy gazebo" }
            message: { en: "A.", fr: "B." }
            instead: { en: "C.", fr: "D." }
            cite: [ { body: House, document: Policy } ]
            flagged:
              en: [ "Our [[gloomy gazebo]] is open.", "The gloomy gazebo again." ]
              fr:
                - "Voici le [[gloomy gazebo]]."
            clean:
              en: [ "The gazebo is bright.", "Gloomy weather." ]
              fr: [ "Le pavillon est clair." ]
            """;

    @TempDir
    Path temp;
    private Program program;
    private Path house;

    @BeforeEach
    void house() throws IOException {
        program = new Program(temp);
        house = Files.createDirectories(temp.resolve("house"));
        Files.writeString(house.resolve("no-gazebo.yaml"), RULE);
    }

    @Test
    void theChoiceIsKeptAndHolds() throws Exception {
        String praise = "Leave us a review on Google, it helps!";
        assertEquals(1, program.run(praise, "check", "-").code());
        assertEquals(0, program.run("", "packs", "use", "us-mt", "us-hipaa", house.toString()).code());
        Outcome list = program.run("", "packs", "list");
        for (String id : new String[] {"us-mt", "us-hipaa", "house"}) assertTrue(list.out().contains("* " + id), list.out());
        assertFalse(list.out().contains("* on-rmt"), list.out());
        assertEquals(0, program.run(praise, "check", "-").code(), "massage therapists in the United States may ask");
        assertEquals(1, program.run("See you at the gloomy gazebo.", "check", "-").code());
    }

    @Test
    void whatCannotBeChosenIsRefusedAndNothingIsKept() throws Exception {
        assertRefused("unknown-pack", program.run("", "packs", "use", "on-rmt", "nowhere"));
        assertRefused("not-a-choice", program.run("", "packs", "use", "advertising"));
        Path taken = Files.createDirectories(temp.resolve("on-rmt"));
        assertRefused("pack-name-taken", program.run("", "packs", "use", taken.toString()));
        Files.writeString(house.resolve("no-gazebo.yaml"), RULE.replace("The gazebo is bright", "The gloomy gazebo"));
        assertRefused("bad-pack", program.run("", "packs", "use", house.toString()));
        assertFalse(Files.exists(temp.resolve("data/settings.json")));
    }

    @Test
    void brokenSettingsAreSaidAndKept() throws Exception {
        Path settings = Files.createDirectories(temp.resolve("data")).resolve("settings.json");
        for (String broken : new String[] {"{\"packs\":", "{\"packs\":\"on-psy\"}", "[]", "{\"packs\":[1]}"}) {
            Files.writeString(settings, broken);
            Outcome outcome = program.run("Fresh bread.", "check", "-");
            assertEquals(5, outcome.code(), broken);
            assertTrue(outcome.err().startsWith("chaperone: [settings-broken] "), outcome.err());
            assertEquals(broken, Files.readString(settings));
        }
    }

    @Test
    void aFaultNamesItsFileAndLine() throws Exception {
        assertEquals(0, program.run("", "packs", "test", house.toString()).code());
        Files.writeString(house.resolve("no-gazebo.yaml"), RULE.replace("Voici le [[gloomy gazebo]]", "Voici le pavillon"));
        Files.writeString(house.resolve("broken.yaml"), "severity: [\n");
        Outcome outcome = program.run("", "packs", "test", house.toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.out().contains(house.resolve("no-gazebo.yaml") + ":10: [not-proved] (fr, post) not flagged: Voici le pavillon."), outcome.out());
        assertTrue(outcome.out().contains(house.resolve("broken.yaml") + ":"), outcome.out());
        assertRefused("no-such-file", program.run("", "packs", "test", temp.resolve("nowhere").toString()));
    }

    @Test
    void aDifferenceIsToldRuleByRuleAndDraftByDraft() throws Exception {
        Path corpus = Files.writeString(temp.resolve("drafts.jsonl"), """
                {"id":"d1","text":"Leave us a review on Google, it helps!","surface":"post"}
                {"id":"d2","text":"Fresh bread next door.","surface":"post"}
                """);
        Outcome outcome = program.run("", "packs", "diff", "on-rmt", "us-mt,us-hipaa", corpus.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.lines().contains("- rule testimonial-ask stop"), outcome.out());
        assertTrue(outcome.lines().contains("~ rule comment-thanks caution → stop"), outcome.out());
        assertTrue(outcome.out().contains("d1\n  - testimonial stop testimonial-ask [Leave us a review"), outcome.out());
        assertEquals("1 of 2 drafts change: 0 findings come, 1 go.", outcome.lines().getLast());
        Path edited = Files.createDirectories(temp.resolve("next/house"));
        Files.writeString(edited.resolve("no-gazebo.yaml"), RULE.replace("severity: caution", "severity: stop"));
        assertTrue(program.run("", "packs", "diff", house.toString(), edited.toString()).lines().contains("~ rule no-gazebo caution → stop"));
        Files.writeString(corpus, "{\"id\":1,\"text\":\"x\",\"surface\":\"wall\"}\n");
        Outcome bad = program.run("", "packs", "diff", "on-rmt", "uk", corpus.toString());
        assertRefused("bad-request", bad);
        assertTrue(bad.err().contains("drafts.jsonl:1:"), bad.err());
    }

    private static void assertRefused(String code, Outcome outcome) {
        assertTrue(outcome.err().startsWith("chaperone: [" + code + "] "), outcome.err());
        assertEquals(3, outcome.code());
    }
}
