package dev.chaperone.service.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientRowsTest {

    private static final List<Client> CLIENTS = List.of(
            client("1", "Zoë \"Zed\"", List.of("zoe.z", "z_z"), new Standing.Current()),
            client("2", "", List.of(), new Standing.Former(Optional.of(LocalDate.of(2025, 2, 28)))),
            client("3", "Ann,\n[1]", List.of(""), new Standing.Former(Optional.empty())),
            client("4", "Émile", List.of(), new Standing.Enquiry()),
            client("5", "Émile", List.of(), new Standing.Student()),
            client("6", "🙂", List.of(), new Standing.Related()),
            client("7", "Ottoline", List.of(), new Standing.Deceased()));

    @Test
    void whatWasWrittenIsRead() {
        assertEquals(CLIENTS, ClientRows.read(ClientRows.write(CLIENTS)));
        assertEquals(List.of(), ClientRows.read(ClientRows.write(List.of())));
        assertEquals(List.of(), ClientRows.read(new byte[0]));
    }

    @Test
    void listsSealedAtFirstAreRead() {
        String first = """
                {"clients":[{"ref":"2","given":"","family":"Oakhurst","preferred":"P","email":"e@mail.test","phone":"519","city":"Guelph",
                "standing":"former","since":"2025-02-28","handles":[]}]}""";
        assertEquals(CLIENTS.subList(1, 2), ClientRows.read(first.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void listsSealedAsRowsOfJsonAreRead() {
        String rows = """
                {"rows":[["2","","Oakhurst","P","e@mail.test","519","Guelph","former","2025-02-28"],
                ["1","Zoë \\"Zed\\"","Oakhurst","P","e@mail.test","519","Guelph","current","","zoe.z","z_z"]]}""";
        assertEquals(List.of(CLIENTS.get(1), CLIENTS.get(0)), ClientRows.read(rows.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLongListIsPackedSmallAndReadWhole() {
        List<Client> many = IntStream.range(0, 3000).mapToObj(i -> client("ref" + i, "Given" + i % 300, List.of(), new Standing.Current())).toList();
        byte[] sealed = ClientRows.write(many);
        assertEquals(many, ClientRows.read(sealed));
        assertTrue(sealed.length < 3000 * 10, sealed.length + " bytes");
    }

    @Test
    void whateverIsCutOrTurnedIsRefused() {
        byte[] sealed = ClientRows.write(CLIENTS);
        // The last few bytes are a sum that nobody asks for: what was sealed is authenticated.
        for (int length = 1; length < sealed.length - 8; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(UncheckedIOException.class, () -> ClientRows.read(cut), "cut at " + length);
        }
        byte[] later = sealed.clone();
        later[0] = 3;
        assertThrows(UncheckedIOException.class, () -> ClientRows.read(later));
    }

    @Test
    void aFormOfAnotherVersionIsNotTakenForAnEmptyList() {
        byte[] shortRow = "{\"rows\":[[\"1\",\"Secretname\"]]}".getBytes(StandardCharsets.UTF_8);
        String said = assertThrows(UncheckedIOException.class, () -> ClientRows.read(shortRow)).toString();
        assertFalse(said.contains("Secretname"));
    }

    private static Client client(String ref, String given, List<String> handles, Standing standing) {
        return new Client(ref, given, "Oakhurst", "P", handles, "e@mail.test", "519", "Guelph", standing);
    }
}
