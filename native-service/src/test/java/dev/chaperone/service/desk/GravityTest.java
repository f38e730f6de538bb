package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.wire.Request.Direction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GravityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "current, INCOMING, stop, note", "current, OUTGOING, stop, caution", "current, LIKE, caution, caution", "current, TAG, stop, stop",
        "current, MESSAGE, stop, caution", "student, INCOMING, stop, note", "enquiry, OUTGOING, stop, caution",
        "related, INCOMING, caution, note", "related, TAG, caution, caution", "related, LIKE, note, note", "deceased, INCOMING, caution, note",
        "2025-11-21, INCOMING, stop, note", "2025-11-20, INCOMING, caution, note", "2025-11-20, TAG, caution, caution", "unknown, INCOMING, stop, note"})
    void whoAndWhatJoinsThemDecideHowGraveItIs(String who, Direction direction, String personal, String professional) {
        assertEquals(personal, Gravity.of(standing(who), at(AccountRole.PERSONAL, direction, "on-rmt")).id());
        assertEquals(personal, Gravity.of(standing(who), at(AccountRole.UNKNOWN, direction, "on-rmt")).id());
        assertEquals(professional, Gravity.of(standing(who), at(AccountRole.PROFESSIONAL, direction, "on-rmt")).id());
    }

    @ParameterizedTest
    @CsvSource({"on-psy, 2025-12-01, stop", "on-psy, 2024-12-01, caution", "uk, 2015-12-01, stop", "bc-rcc, 2026-11-01, caution",
        "us-couns, 2026-01-01, stop"})
    void howLongAFormerClientCountsIsForThePackToSay(String pack, String since, String severity) {
        assertEquals(severity, Gravity.of(standing(since), at(AccountRole.PERSONAL, Direction.INCOMING, "common", pack)).id());
    }

    @Test
    void theStricterOfTwoPacksHolds() {
        assertEquals(Severity.STOP, Gravity.of(standing("2026-01-01"), at(AccountRole.PERSONAL, Direction.INCOMING, "bc-rcc", "on-psy")));
    }

    @Test
    void anEmployersPackSaysForHowLongAndWhy(@TempDir Path temp) throws Exception {
        Path clinic = Files.createDirectory(temp.resolve("clinic"));
        Files.writeString(clinic.resolve("pack.yaml"), """
                title: { en: "Our clinic", fr: "Notre clinique" }
                overlay: true
                connections:
                  former-years: 5
                  grounds:
                    - about: [connect, former]
                      cite:
                        - { body: "Our clinic", document: "Handbook", clause: "Five years", read: true }
                """);
        Encounter at = new Encounter(AccountRole.PERSONAL, Direction.INCOMING,
                Rulebook.compiled().and(clinic).layers(List.of("bc-rcc", "clinic")), TODAY, "en");
        assertEquals(Severity.STOP, Gravity.of(standing("2022-01-01"), at));
        assertEquals(Severity.CAUTION, Gravity.of(standing("2021-01-01"), at));
        assertEquals(List.of("BCACC", "Our clinic", "BCACC"), Grounds.of(standing("2022-01-01"), at).stream().map(Citation::body).toList());
        Files.writeString(clinic.resolve("pack.yaml"), "title: { en: a, fr: b }\noverlay: true\nconnections: { former-years: soon }\n");
        PackError e = assertThrows(PackError.class, () -> Rulebook.compiled().and(clinic));
        assertEquals("bad-value", e.code());
        assertEquals(3, e.line());
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aNameAloneStopsNobody(Direction direction) {
        assertTrue(Gravity.ofPerhaps(standing("current"), at(AccountRole.PERSONAL, direction, "on-rmt")) != Severity.STOP);
    }

    @ParameterizedTest
    @CsvSource({"on-rmt, CMTO", "bc-rcc, BCACC", "us-couns, ACA", "uk, NMC", "qc-psy, Therapists' practice guide"})
    void theUsersOwnRegulatorIsNamedFirst(String pack, String body) {
        assertEquals(body, Grounds.of(new Standing.Current(), at(AccountRole.PERSONAL, Direction.INCOMING, "common", pack)).getFirst().body());
    }

    @Test
    void aFormerClientsYearIsNamedInOntario() {
        assertTrue(Grounds.of(standing("2026-01-01"), at(AccountRole.PERSONAL, Direction.INCOMING, "on-rmt")).stream()
                .anyMatch(c -> c.document().equals("Post-termination relationships")));
    }

    private static Encounter at(AccountRole account, Direction direction, String... packs) {
        return new Encounter(account, direction, Rulebook.compiled().layers(List.of(packs)), TODAY, "en");
    }

    private static Standing standing(String who) {
        return switch (who) {
            case "current" -> new Standing.Current();
            case "student" -> new Standing.Student();
            case "enquiry" -> new Standing.Enquiry();
            case "related" -> new Standing.Related();
            case "deceased" -> new Standing.Deceased();
            case "unknown" -> new Standing.Former(Optional.empty());
            default -> new Standing.Former(Optional.of(LocalDate.parse(who)));
        };
    }
}
