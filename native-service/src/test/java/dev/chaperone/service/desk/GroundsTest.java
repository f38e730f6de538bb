package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.wire.Request.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever profession, whoever it is, whatever joins them: why it matters is told in both languages. */
class GroundsTest {

    @Test
    void everyGroundIsToldInFrenchToo() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        List<Standing> standings = List.of(new Standing.Current(), new Standing.Former(Optional.of(today.minusYears(2))), new Standing.Enquiry(),
                new Standing.Student(), new Standing.Related(), new Standing.Deceased());
        Set<String> asInEnglish = new TreeSet<>();
        for (String pack : Rulebook.compiled().packs()) {
            for (Direction direction : Direction.values()) {
                for (Standing standing : standings) {
                    List<Citation> grounds = Grounds.of(standing, new Encounter(AccountRole.UNKNOWN, direction, Rulebook.compiled().layers(List.of(pack)), today, "fr"));
                    assertFalse(grounds.isEmpty(), pack + " " + direction);
                    for (Citation c : grounds) if (c.in("fr").clause().equals(c.clause())) asInEnglish.add(c.clause());
                }
            }
        }
        assertEquals(Set.of(), asInEnglish);
    }
}
