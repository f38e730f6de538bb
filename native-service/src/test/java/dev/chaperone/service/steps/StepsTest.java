package dev.chaperone.service.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.PolicyFile.Form;
import dev.chaperone.service.home.RecordFile.Kind;
import dev.chaperone.service.home.RecordFile.Step;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {

    private static final Rulebook BOOK = Rulebook.compiled();
    private static final List<String> RMT = List.of("on-rmt");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir Path temp;
    private Home home;

    @BeforeEach
    void home() {
        home = new Home(temp.resolve("data"));
    }

    @Test
    void theSameWordsKeepTheirVersionInEitherLanguageAndOtherWordsGetTheNext() throws Exception {
        Form form = new Form("Oak & Elm", "", "", List.of());
        assertTrue(issue(form, "en", TODAY).under().contains("Version 1 · 2026-11-21"));
        assertTrue(issue(form, "fr", TODAY.plusDays(40)).under().contains("Version 1 · 2026-11-21"));
        assertTrue(issue(new Form("Oak & Elm", "by phone", "", List.of()), "fr", TODAY.plusDays(41)).under().contains("Version 2 · 2027-01-01"));
        assertEquals(List.of("1 on-rmt, en", "1 on-rmt, fr", "2 on-rmt, fr"),
                home.record().read().stream().map(s -> s.what() + " " + s.where()).toList());
    }

    @Test
    void aDraftLeavesNoTrace() throws Exception {
        Issue.draft(BOOK, RMT, Form.EMPTY, "en");
        assertFalse(Files.exists(home.folder()));
    }

    @Test
    void whatTheUserWroteIsNotReadForSlots() throws Exception {
        String text = text(issue(new Form("{contact} & $1", "{say:elsewhere}", "", List.of("{exceptions}")), "en", TODAY));
        assertTrue(text.contains("{contact} & $1"), text);
        assertTrue(text.contains("{say:elsewhere}"));
        assertTrue(text.contains("- {exceptions}"));
        String plain = text(Issue.draft(BOOK, RMT, Form.EMPTY, "fr"));
        assertFalse(plain.contains("{"), plain);
        assertTrue(plain.contains("Il n’y a pas d’exception."));
    }

    @Test
    void aWipedRecordIsGoneWithItsOlderCopy() throws Exception {
        for (int i = 0; i < 3; i++) home.record().add(new Step(Kind.REMINDER, "trustindex", "oak.example", "done", TODAY));
        home.record().wipe();
        assertEquals(List.of(), home.record().read());
        try (Stream<Path> left = Files.list(home.folder())) {
            assertTrue(left.noneMatch(f -> f.getFileName().toString().startsWith("record.")));
        }
        home.record().add(new Step(Kind.WORDING, "r", "", "ignore", TODAY));
        assertEquals(1, home.record().read().size());
    }

    @Test
    void everyKindOfStepHasWordsInBothLanguages() {
        List<Step> steps = List.of(new Step(Kind.REMINDER, "trustindex", "oak.example", "done", TODAY.minusDays(3)),
                new Step(Kind.POLICY, "2", "on-rmt, fr", "issued", TODAY.minusDays(2)),
                new Step(Kind.REQUEST, "", "facebook", "not-client", TODAY.minusDays(1)),
                new Step(Kind.WORDING, "testimonial-ask", "", "ignore", TODAY), new Step(Kind.REMINDER, "gone-from-the-packs", "=x", "undo", TODAY));
        String fr = text(RecordPaper.of(steps, BOOK, "fr", TODAY));
        assertTrue(fr.contains("2026-11-18 – 2026-11-21 · imprimé le 2026-11-21"), fr);
        assertTrue(fr.contains("2026-11-20 | Demande | Une demande de mise en relation | facebook | pas un"), fr);
        assertTrue(fr.contains("gone-from-the-packs"));
        assertTrue(fr.contains("Mesures touchant les avis, les témoignages et les commentaires\u00A0: 2"), fr);
        String csv = RecordPaper.csv(steps, BOOK, "en");
        assertEquals("date,kind,id,step,where,decision", csv.lines().findFirst().orElseThrow());
        assertTrue(csv.contains("2026-11-21,reminder,gone-from-the-packs,gone-from-the-packs,'=x,undo"), csv);
        assertEquals(6, csv.lines().count());
    }

    private Paper issue(Form form, String lang, LocalDate day) throws Exception {
        return Issue.issue(home, BOOK, RMT, form, lang, day);
    }

    private static String text(Paper paper) {
        return new String(paper.as(Format.TXT), StandardCharsets.UTF_8);
    }
}
