package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {

    private static Rulebook book;

    @TempDir Path temp;

    @BeforeAll
    static void read() throws PackError {
        book = Rulebook.read(Path.of("src/main/resources/dev/chaperone/rules"));
    }

    @Test
    void every_choice_of_packs_says_one_thing_about_reviews_and_one_about_a_crisis() {
        for (String id : book.packs()) {
            if (book.pack(id).shelf() || id.equals("common")) continue;
            List<String> ids = Policy.of(book, List.of(id)).passages().stream().map(Passage::id).toList();
            assertEquals(1, ids.stream().filter(i -> i.startsWith("reviews-")).count(), id + " " + ids);
            assertEquals(1, ids.stream().filter(i -> i.startsWith("crisis-")).count(), id + " " + ids);
        }
    }

    @Test
    void what_it_says_of_reviews_is_what_the_rules_forbid() {
        assertTrue(ids("on-rmt").contains("reviews-none"));
        assertTrue(ids("on-psy").contains("reviews-none"));
        assertTrue(ids("qc-psy").contains("reviews-unasked"));
        assertTrue(ids("us-couns").contains("reviews-unasked"));
        assertTrue(ids("on-pt").contains("reviews-free"));
        assertTrue(ids("on-pt", "on-rmt").contains("reviews-none"), "of two colleges the stricter decides");
    }

    @Test
    void the_numbers_to_call_are_those_of_the_place() {
        assertTrue(text("on-rmt").contains("9-8-8"));
        assertTrue(text("qc-psy").contains("1 866 APPELLE"));
        assertTrue(text("us-mt").contains("988, the Suicide"));
        assertTrue(text("uk").contains("116 123"));
        assertTrue(text("au").contains("13 11 14"));
        assertFalse(text("au").contains("9-8-8"));
    }

    @Test
    void a_college_is_cited_to_its_own_members_alone() {
        assertTrue(bodies("on-rmt").contains("CMTO"));
        assertFalse(bodies("on-rmt").contains("BCACC"));
        assertTrue(bodies("bc-rcc").contains("BCACC"));
        assertFalse(bodies("qc-psy").contains("CMTO"));
    }

    @Test
    void every_slot_can_be_filled() {
        Set<String> known = Set.of("practice", "contact", "platforms", "exceptions");
        Policy policy = Policy.of(book, List.of("on-rmt"));
        for (Passage p : book.passages()) {
            for (Localised text : p.text()) {
                for (String one : List.of(text.en(), text.fr())) {
                    Matcher slot = Pattern.compile("\\{([^}]*)}").matcher(one);
                    while (slot.find()) {
                        String name = slot.group(1);
                        assertTrue(known.contains(name) || policy.scripts().containsKey(name.replaceFirst("^say:", "")), p.id() + ": " + name);
                    }
                }
            }
        }
    }

    @Test
    void what_is_sent_to_decline_tells_nobody_that_two_people_know_each_other() {
        for (String id : List.of("decline-personal", "decline-professional", "elsewhere")) {
            Localised said = Policy.script(book, List.of("on-rmt"), id).orElseThrow();
            assertFalse((said.en() + said.fr()).toLowerCase().matches(".*\\b(client|patient|session|séance|therap|appointment|rendez-vous).*"), id);
        }
    }

    @Test
    void an_employers_section_takes_the_place_of_ours() throws Exception {
        Path pack = Files.createDirectories(temp.resolve("house/policy"));
        Files.writeString(pack.resolve("following.yaml"), """
                order: 40
                title: { en: "Our pages", fr: "Nos pages" }
                text: { en: ["The front desk answers."], fr: ["L’accueil répond."] }
                cite: [ { body: House, document: Handbook } ]
                """);
        Rulebook both = book.and(pack.getParent());
        Policy policy = Policy.of(both, List.of("on-rmt", "house"));
        assertEquals(List.of("The front desk answers."), policy.passages().stream().filter(p -> p.id().equals("following"))
                .flatMap(p -> p.text().stream()).map(Localised::en).toList());
    }

    @Test
    void a_section_that_is_longer_in_one_language_is_refused() throws Exception {
        Path pack = Files.createDirectories(temp.resolve("house/policy"));
        Files.writeString(pack.resolve("more.yaml"), """
                order: 1
                title: { en: "A", fr: "B" }
                text: { en: ["One.", "Two."], fr: ["Un."] }
                cite: [ { body: House, document: Handbook } ]
                """);
        assertEquals("missing-message", assertThrows(PackError.class, () -> book.and(pack.getParent())).code());
    }

    private static Set<String> ids(String... packs) {
        return Policy.of(book, List.of(packs)).passages().stream().map(Passage::id).collect(Collectors.toSet());
    }

    private static String text(String pack) {
        return Policy.of(book, List.of(pack)).passages().stream().flatMap(p -> p.text().stream()).map(Localised::en).collect(Collectors.joining(" "));
    }

    private static Set<String> bodies(String pack) {
        return Policy.of(book, List.of(pack)).passages().stream().flatMap(p -> p.cite().stream()).map(Citation::body).collect(Collectors.toSet());
    }
}
