package dev.chaperone.service.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.wire.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @Test
    void allColumnsInEnglish() throws Refusal {
        Client c = one("Client ID,First Name,Last Name,Preferred Name,E-mail,Mobile Phone,City,Instagram,Status,Last Visit\n"
                + "K7,Ottoline,Braithe,Otti,o@example.org,705-555-0101,Barrie,https://instagram.com/otti.b/?hl=en,Inactive,2024-05-06\n");
        assertEquals(new Client("K7", "Ottoline", "Braithe", "Otti", List.of("otti.b"), "o@example.org", "705-555-0101", "Barrie",
                new Standing.Former(Optional.of(LocalDate.of(2024, 5, 6)))), c);
    }

    @Test
    void allColumnsInFrenchWithSemicolons() throws Refusal {
        Client c = one("N° dossier;Prénom;Nom de famille;Surnom;Courriel;Téléphone;Ville;Réseaux sociaux;Statut;Dernière visite\n"
                + "12;Ysaline;Corbeil;Ysa;y@example.org;418-555-0101;Lévis;@ysa_c @ysaline;ancienne;06/05/2024\n");
        assertEquals(List.of("Ysaline", "Corbeil", "Ysa", "Lévis"), List.of(c.given(), c.family(), c.preferred(), c.city()));
        assertEquals(List.of("ysa_c", "ysaline"), c.handles());
        assertEquals(new Standing.Former(Optional.of(LocalDate.of(2024, 6, 5))), c.standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE"})
    void theUsualEncodings(String charset) throws Refusal {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        byte[] bytes = (mark + "prénom\tnom\nZoé\tGîrouard\n").getBytes(Charset.forName(charset));
        Client c = Intake.read(bytes).clients().getFirst();
        assertEquals("Zoé Gîrouard", c.given() + " " + c.family());
    }

    @Test
    void quotesLinesInsideCellsAndExcelsSeparatorLine() throws Refusal {
        Client c = one("sep=;\r\nid;name\r\n5;\"Braithe;\nOtto\"\"line\"\r\n");
        assertTrue(c.family().contains("Otto\"line") || c.given().contains("Otto\"line"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Braithe, Ottoline|Ottoline|Braithe", "Ottoline Mae Braithe|Ottoline Mae|Braithe", "Ottoline|Ottoline|''"})
    void wholeNames(String name, String given, String family) throws Refusal {
        Client c = one("nom\n\"" + name + "\"\n");
        assertEquals(given, c.given());
        assertEquals(family, c.family());
    }

    @Test
    void rowNumbersWhereThereAreNoIds() throws Refusal {
        Intake read = Intake.read("first,last\nA,B\n,\nC,D\n");
        assertEquals(List.of("1", "3"), read.clients().stream().map(Client::ref).toList());
        assertEquals(Set.of(), read.ids());
        assertEquals(1, read.leftOut());
    }

    @Test
    void theLaterOfTwoLinesWithOneIdHolds() throws Refusal {
        Intake read = Intake.read("id,first,last\n1,A,B\n1,A,C\n");
        assertEquals(List.of("C"), read.clients().stream().map(Client::family).toList());
    }

    @Test
    void aRowWithoutAnIdTakesNobodysPlace() throws Refusal {
        Intake read = Intake.read("id,first,last\n3,Ada,Quill\n4,Bo,Reed\n,Cy,Stone\n");
        assertEquals(List.of("Quill 3", "Reed 4"), named(read.clients()).subList(0, 2));
        assertEquals(List.of("Stone"), read.clients().subList(2, 3).stream().map(Client::family).toList());
        assertEquals(3, read.clients().stream().map(Client::ref).distinct().count());
        Merge nextMonth = Merge.of(read.clients(), Intake.read("id,first,last\n9,New,Comer\n,Dee,Marsh\n3,Ada,Quill\n4,Bo,Reed\n,Cy,Stone\n"));
        assertEquals(2, nextMonth.fresh());
        assertEquals(3, nextMonth.unchanged());
        assertEquals(Set.of("Quill", "Reed", "Stone", "Comer", "Marsh"),
                Set.copyOf(nextMonth.clients().stream().map(Client::family).toList()));
    }

    @Test
    void aHouseholdWithOneNumberIsEverybodyInIt() throws Refusal {
        Intake read = Intake.read("dossier,prénom,nom\n12,Ada,Quill\n12,Bo,Reed\n12,Ada,Stone\n");
        assertEquals(List.of("Ada Stone", "Bo Reed"), read.clients().stream().map(c -> c.given() + " " + c.family()).toList());
        assertEquals(new Merge(read.clients(), 0, 0, 2), Merge.of(read.clients(), read));
    }

    @Test
    void aNumberGivenAnewDoesNotTakeSomebodyAway() throws Refusal {
        List<Client> kept = Intake.read("id,first,last\n1,Ada,Quill\n2,Bo,Reed\n").clients();
        Merge merge = Merge.of(kept, Intake.read("id,first,last\n1,Cy,Stone\n2,Bo,Reed-Marsh\n"));
        assertEquals(List.of("Quill 1", "Reed-Marsh 2", "Stone 3"), named(merge.clients()));
        assertEquals(1, merge.fresh());
        assertEquals(1, merge.updated());
    }

    private static List<String> named(List<Client> clients) {
        return clients.stream().map(c -> c.family() + " " + c.ref()).toList();
    }

    @Test
    void shortRowsAreReadAndEmptyCellsTooManyDoNotMatter() throws Refusal {
        assertEquals(2, Intake.read("id,first,last,city\n1,A\n2,B,C,D,,\n").clients().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id,name,city~1,A B,X~2,\"C\" D,X~3,E F,X|3|name|QUOTE", "id,name,city~1,A B,X~2,C D,\"X~3,E F,X|3|city|QUOTE",
        "id,name,city~1,A B,X~2,C,D,X,Y~3,E F,X|3||MORE_CELLS", "id,name,city~1,A B,X~2,,X~3,E F,X|3||NO_NAME",
        "id,name,city~1,A B,X~~2,C D,\"X\"Y\"~3,E F,X|4|city|QUOTE", "id,name,city~1,\"A~ B\",X~2,\"C\" D,X~3,E F,X|4|name|QUOTE"})
    void aBadRowNamesItsLineAndColumnAndTheRestGoesIn(String csv, int line, String column, Trouble.Kind kind) throws Refusal {
        Intake read = Intake.read(csv.replace('~', '\n'));
        assertEquals(List.of(new Trouble(line, column == null ? "" : column, kind)), read.troubles());
        assertEquals(List.of("1", "3"), read.clients().stream().map(Client::ref).toList());
        assertEquals(1, read.leftOut());
    }

    @Test
    void aDateThatIsNoneCostsOnlyTheDate() throws Refusal {
        Intake read = Intake.read("id,name,status,last visit\n1,A B,former,soon\n");
        assertEquals(List.of(new Trouble(2, "last visit", Trouble.Kind.NO_DATE)), read.troubles());
        assertEquals(new Standing.Former(Optional.empty()), read.clients().getFirst().standing());
    }

    @Test
    void manyBadRowsAreEachNamed() throws Refusal {
        StringBuilder csv = new StringBuilder("id,name\n");
        for (int i = 1; i <= 400; i++) csv.append(i).append(i % 2 == 0 ? ",\"C\" D\n" : ",A B\n");
        Intake read = Intake.read(csv.toString());
        assertEquals(200, read.clients().size());
        assertEquals(200, read.troubles().size());
        assertEquals(401, read.troubles().getLast().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "colour,weight\nred,3\n", "Ottoline,Braithe\nYsaline,Corbeil\n"})
    void whatIsNoListIsRefusedWithoutBeingRepeated(String csv) {
        Refusal refusal = assertThrows(Refusal.class, () -> Intake.read(csv));
        assertEquals("csv-columns", refusal.code());
        assertFalse(refusal.sentence().contains("Ottoline") || refusal.sentence().contains("colour"));
    }

    @Test
    void anUnknownStatusIsAClientOfToday() throws Refusal {
        assertInstanceOf(Standing.Current.class, one("name,status\nOtto Braithe,VIP\n").standing());
        assertInstanceOf(Standing.Enquiry.class, one("name,statut\nOtto Braithe,Prospect\n").standing());
        assertInstanceOf(Standing.Student.class, one("name,statut\nOtto Braithe,Étudiante\n").standing());
        assertInstanceOf(Standing.Deceased.class, one("name,statut\nOtto Braithe,Décédé\n").standing());
    }

    @ParameterizedTest
    @CsvSource({"2024-05-06T10:00,2024-05-06", "13/02/2024,2024-02-13", "02/13/2024,2024-02-13", "03/04/2024,2024-04-03", "2024/5/6,2024-05-06"})
    void datesReadTheCarefulWay(String written, LocalDate date) {
        assertEquals(Optional.of(date), Dates.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last spring", "2024-13-45", "40/40/2024"})
    void whatIsNoDateIsNone(String written) {
        assertEquals(Optional.empty(), Dates.read(written));
    }

    @Test
    void anIdThatIsKeptIsUpdated() throws Refusal {
        List<Client> kept = Intake.read("id,first,last\n1,A,B\n2,C,D\n").clients();
        List<Client> merged = Merge.of(kept, Intake.read("id,first,last\n2,C,Married\n3,E,F\n")).clients();
        assertEquals(List.of("B", "Married", "F"), merged.stream().map(Client::family).toList());
    }

    @Test
    void aListWithoutIdsOverwritesNobody() throws Refusal {
        List<Client> kept = Intake.read("first,last\nA,B\nC,D\n").clients();
        List<Client> merged = Merge.of(kept, Intake.read("first,last\nX,Y\nA,B\n")).clients();
        assertEquals(List.of("B", "D", "Y"), merged.stream().map(Client::family).toList());
        assertEquals(3, merged.stream().map(Client::ref).distinct().count());
        assertEquals(3, Merge.of(merged, Intake.read("first,last\nX,Y\nA,B\n")).clients().size());
    }

    private static Client one(String csv) throws Refusal {
        List<Client> clients = Intake.read(csv.getBytes(StandardCharsets.UTF_8)).clients();
        assertEquals(1, clients.size());
        return clients.getFirst();
    }
}
