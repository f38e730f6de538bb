package dev.chaperone.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads French is told in French what a regulator says. */
class ClausesTest {

    @Test
    void everyClauseThatIsShownHasItsFrench() {
        Rulebook book = Rulebook.compiled();
        List<String> packs = book.packs();
        Stream<Citation> shown = Stream.of(
                book.rules(packs).stream().flatMap(r -> r.cite().stream()),
                packs.stream().flatMap(p -> book.rules(List.of(p)).stream()).flatMap(r -> r.cite().stream()),
                packs.stream().flatMap(p -> book.reminders(List.of(p)).stream()).flatMap(r -> r.cite().stream()),
                packs.stream().flatMap(p -> book.checklists(List.of(p)).stream()).flatMap(l -> l.cite().stream()))
                .flatMap(s -> s);
        assertEquals("", shown.map(Citation::clause).filter(c -> !c.isEmpty() && !Clauses.knows(c)).distinct().sorted()
                .collect(Collectors.joining("\n")));
    }

    @Test
    void aClauseIsReadInTheLanguageAskedFor() {
        Citation c = new Citation("CMTO", "Social Media and Ethics", "Take steps to separate accounts", "", "2024-08-01", true);
        assertEquals(c, c.in("en-CA"));
        assertEquals("Prendre des mesures pour séparer les comptes", c.in("fr-CA").clause());
        Citation own = new Citation("Clinic", "Handbook", "Page 3", "", "", true);
        assertEquals(own, own.in("fr"), "an employer's own words stay as they are");
    }
}
