package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Corpus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packs that come with the program, against what their colleges are known to ask. */
class PacksTest {

    private static final Rulebook BOOK = book();

    @Test
    void the_packs_a_user_may_choose() {
        assertEquals(List.of("au", "bc-rcc", "on-psy", "on-pt", "on-rmt", "on-tcm", "qc-masso", "qc-psy", "uk", "us-couns", "us-mt"),
                professions().map(Pack::id).toList());
        assertTrue(BOOK.pack("us-hipaa").overlay());
    }

    @Test
    void a_stop_never_names_a_rule_that_was_learned() {
        List<Rule> learned = BOOK.rules().stream().filter(Rule::learned).toList();
        assertEquals(12, learned.size());
        learned.forEach(r -> assertEquals(Severity.CAUTION, r.with(Severity.STOP, r.cite()).severity(), r.id()));
    }

    @Test
    void every_finding_cites_the_users_own_college() {
        professions().forEach(pack -> {
            List<String> foreign = BOOK.rules(List.of(pack.id())).stream()
                    .filter(r -> r.cite().stream().noneMatch(c -> pack.bodies().contains(c.body()))).map(Rule::id).toList();
            assertEquals(List.of(), foreign, pack.id());
        });
    }

    @Test
    void nobody_is_shown_the_words_of_another_college() {
        professions().forEach(pack -> {
            List<String> others = professions().flatMap(p -> p.bodies().stream()).filter(b -> !pack.bodies().contains(b)).toList();
            List<String> shown = BOOK.rules(List.of(pack.id())).stream()
                    .filter(r -> r.cite().stream().anyMatch(c -> others.contains(c.body()))).map(Rule::id).toList();
            assertEquals(List.of(), shown, pack.id());
        });
    }

    @Test
    void praise_is_asked_for_quoted_and_counted_differently_next_door() {
        assertEquals("stop stop stop", praise("on-rmt"));
        assertEquals("stop stop stop", praise("on-psy"));
        assertEquals("stop stop stop", praise("on-tcm"));
        assertEquals("caution caution caution", praise("bc-rcc"));
        assertEquals("- - -", praise("on-pt"));
        assertEquals("stop - -", praise("qc-psy"));
        assertEquals("stop - -", praise("us-couns"));
        for (String open : List.of("us-mt", "qc-masso", "au", "uk")) assertEquals("- - -", praise(open), open);
        assertEquals("stop stop stop", praise("on-pt", "on-rmt"), "whoever is in both colleges obeys both");
        assertEquals("- - -", praise("us-mt", "us-hipaa"), "a law on privacy says nothing about praise");
    }

    private static String praise(String... packs) {
        return String.join(" ", Stream.of("testimonial-ask", "testimonial-quote", "testimonial-stars").map(id -> BOOK.rules(List.of(packs)).stream()
                .filter(r -> r.id().equals(id)).findFirst().map(r -> r.severity().id()).orElse("-")).toList());
    }

    private static Stream<Pack> professions() {
        return BOOK.packs().stream().map(BOOK::pack).filter(p -> !p.shelf() && !p.overlay() && !p.id().equals("common"));
    }

    private static Rulebook book() {
        try {
            return Rulebook.read(Corpus.RESOURCES);
        } catch (PackError e) {
            throw new IllegalStateException(e);
        }
    }
}
