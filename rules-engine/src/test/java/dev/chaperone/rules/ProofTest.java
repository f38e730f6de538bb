package dev.chaperone.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.chaperone.rules.pack.Example;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule proved by its own examples: one test each, named by the rule and the example. */
class ProofTest {

    @TestFactory
    Stream<DynamicContainer> every_rule_holds_its_examples() throws PackError {
        Rulebook book = Rulebook.read(Corpus.RESOURCES);
        Proof proof = new Proof(book);
        assertFalse(book.rules().isEmpty());
        return book.rules().stream().map(rule -> {
            List<DynamicTest> tests = new ArrayList<>();
            tests.add(dynamicTest(rule.id() + ": discipline", () -> none(Proof.discipline(rule))));
            for (Example e : rule.flagged()) tests.add(dynamicTest(name(rule, "flags", e), () -> none(proof.flagged(rule, e))));
            for (Example e : rule.clean()) tests.add(dynamicTest(name(rule, "leaves", e), () -> none(proof.clean(rule, e))));
            return dynamicContainer(rule.id(), tests);
        });
    }

    @Test
    void the_compiled_rules_are_those_of_the_files() throws PackError {
        Rulebook files = Rulebook.read(Corpus.RESOURCES);
        Rulebook compiled = Rulebook.compiled();
        assertEquals(files.rules().stream().map(Rule::id).toList(), compiled.rules().stream().map(Rule::id).toList());
        assertEquals(files.concepts().keySet(), compiled.concepts().keySet());
        assertEquals(files.reminders().size(), compiled.reminders().size());
        try (Chaperone a = Chaperone.of(files, List.of("on-rmt"), Proof.people());
                Chaperone b = Chaperone.of(compiled, List.of("on-rmt"), Proof.people())) {
            for (Rule rule : files.rules()) {
                for (Example e : rule.flagged()) assertEquals(a.review(e.draft()), b.review(e.draft()));
            }
        }
    }

    @Test
    void words_of_crisis_are_seen_in_both_languages() throws PackError {
        try (Chaperone chaperone = Chaperone.of(Rulebook.read(Corpus.RESOURCES), List.of("on-rmt"), Proof.people())) {
            for (String text : List.of("He said he would end his life", "If you are in danger call 911", "I can't breathe",
                    "je n'ai plus envie de vivre", "Elle veut en finir", "il parle de se suicider")) {
                assertEquals(true, chaperone.review(Draft.of(text, Surface.MESSAGE)).crisis(), text);
            }
            for (String text : List.of("See you Thursday at nine", "On se voit jeudi à neuf heures", "My life ended up fine")) {
                assertEquals(false, chaperone.review(Draft.of(text, Surface.MESSAGE)).crisis(), text);
            }
        }
    }

    private static void none(List<Proof.Failure> failures) {
        if (!failures.isEmpty()) throw new AssertionError(failures.getFirst().toString());
    }

    private static String name(Rule rule, String verb, Example e) {
        return rule.id() + " " + verb + " (" + e.language() + ", " + e.draft().surface().id() + ") " + e.draft().text().replace('\n', ' ');
    }
}
