package dev.chaperone.service.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.wire.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings as each program writes them, with invented people under them. */
class SourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GOOGLE|First Name,Middle Name,Last Name,Nickname,Organization Name,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City|Ottoline,,Braithe,Otti,,1980-01-01,n,p,l,Home,o@example.org ::: o2@example.org,Mobile,705-555-0101,Barrie",
        "GOOGLE|Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - City|Ottoline Braithe,Ottoline,,Braithe,,Otti,Home,o@example.org,Mobile,705-555-0101,Barrie",
        "OUTLOOK|Title,First Name,Middle Name,Last Name,Suffix,Company,Business Street,Business City,Home City,Mobile Phone,E-mail Address,E-mail 2 Address,Nickname|,Ottoline,,Braithe,,,,Toronto,Barrie,705-555-0101,o@example.org,,Otti",
        "OUTLOOK|Titre,Prénom,Deuxième prénom,Nom,Société,Ville (domicile),Tél. mobile,Adresse de messagerie,Surnom|,Ottoline,,Braithe,,Barrie,705-555-0101,o@example.org,Otti",
        "ACUITY|First Name,Last Name,Phone,Email,Notes,Days Since Last Appointment,City,Nickname|Ottoline,Braithe,705-555-0101,o@example.org,sore knee,12,Barrie,Otti",
        "CLINIKO|Id,First name,Last name,Preferred first name,Date of birth,Email,Phone number,City,Reference number,Appointment notes,Unapplied Account Credit,Archived at|7,Ottoline,Braithe,Otti,1980-01-01,o@example.org,705-555-0101,Barrie,R1,n,0,",
        "SIMPLE_PRACTICE|Legal first name,Legal last name,What name do they go by?,Client status,Billing type,Email,Phone,City|Ottoline,Braithe,Otti,Active,Self-pay,o@example.org,705-555-0101,Barrie",
        "JANE|Patient GUID,First Name,Last Name,Preferred First Name,Email,Mobile Phone,City,Health Number|g7,Ottoline,Braithe,Otti,o@example.org,705-555-0101,Barrie,123",
        "NOTERRO|Client ID,First Name,Last Name,Preferred Name,Email,Cell Phone,City,Primary Therapist|7,Ottoline,Braithe,Otti,o@example.org,705-555-0101,Barrie,M",
    })
    void everyProgramsListIsReadToTheSameClient(Source source, String headings, String row) throws Refusal {
        Intake read = Intake.read(headings + "\n" + row + "\n", Intake.Progress.QUIET, TODAY);
        assertEquals(source, read.source());
        Client c = read.clients().getFirst();
        assertEquals(List.of("Ottoline", "Braithe", "Otti", "o@example.org", "705-555-0101", "Barrie"),
                List.of(c.given(), c.family(), c.preferred(), c.email(), c.phone(), c.city()));
        assertEquals(new Standing.Current(), c.standing());
        assertFalse(read.kept().stream().anyMatch(k -> List.of("Notes", "Birthday", "Date of birth", "Health Number").contains(k.heading())));
    }

    @Test
    void endedCareMakesAFormerClientWithTheDateThatIsKnown() throws Refusal {
        Intake read = Intake.read("First Name,Last Name,Discharged,Last Visit\nA,B,2026-01-05,2025-12-24\nC,D,,2026-11-01\n", Intake.Progress.QUIET, TODAY);
        assertEquals(new Standing.Former(Optional.of(LocalDate.of(2025, 12, 24))), read.clients().get(0).standing());
        assertEquals(new Standing.Current(), read.clients().get(1).standing());
        Intake days = Intake.read("name,active,Days Since Last Appointment\nA B,no,10\n", Intake.Progress.QUIET, TODAY);
        assertEquals(new Standing.Former(Optional.of(LocalDate.of(2026, 11, 11))), days.clients().getFirst().standing());
    }

    @Test
    void noHeadingStandsForTwoThings() {
        assertEquals(Column.headings(), Column.distinct());
    }

    @Test
    void twoOfOneNameAreOneOnlyWhereNothingSpeaksAgainstIt() throws Refusal {
        Intake read = Intake.read("name,email,phone,city\nA B,a@x.example,,\nA B,,416-555-0101,\nA B,other@x.example,,\nC D,,,Guelph\nC D,,,Sudbury\n");
        assertEquals(List.of("a@x.example", "other@x.example", "", ""), read.clients().stream().map(Client::email).toList());
        assertEquals("416-555-0101", read.clients().getFirst().phone());
        assertEquals(1, read.duplicates());
    }

    @Test
    void importingAgainUpdatesAndTakesNothingAway() throws Refusal {
        List<Client> kept = Intake.read("id,first,last,email,status,handles\n1,A,B,a@x.example,former,@ab\n").clients();
        Merge merge = Merge.of(kept, Intake.read("id,first,last,phone\n1,A,Married,416-555-0101\n2,C,D,\n"));
        Client c = merge.clients().getFirst();
        assertEquals(List.of("Married", "a@x.example", "416-555-0101", "ab"), List.of(c.family(), c.email(), c.phone(), c.handles().getFirst()));
        assertTrue(c.standing() instanceof Standing.Former, "a list that says nothing of standing changes none");
        assertEquals(List.of(1, 1, 0), List.of(merge.fresh(), merge.updated(), merge.unchanged()));
        assertEquals(2, Merge.of(merge.clients(), Intake.read("id,first,last,phone\n1,A,Married,416-555-0101\n2,C,D,\n")).unchanged());
    }
}
