package dev.chaperone.service.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.people.Client;
import dev.chaperone.service.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {

    @Test
    void version21WithQuotedPrintableAndFoldedPhoto() throws Refusal {
        Client c = one("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Br=C3=BBl=C3=A9;=C3=89lo=\r\n=C3=AFse;;;\r\n"
                + "TEL;CELL;VOICE:705-555-0101\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJ\r\n RgABAQAA\r\n\r\nADR;HOME:;;12 Elm;Barrie;ON;L4M;Canada\r\nEND:VCARD\r\n");
        assertEquals(List.of("Éloïse", "Brûlé", "705-555-0101", "Barrie"), List.of(c.given(), c.family(), c.phone(), c.city()));
    }

    @Test
    void version21InWindowsLetters() throws Refusal {
        assertEquals("Zoé", one("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Roy;Zo=E9\nEND:VCARD\n").given());
    }

    @Test
    void version30WithGroupsFoldsEscapesAndApplesProfiles() throws Refusal {
        Client c = one("BEGIN:VCARD\nVERSION:3.0\nN:Oakh\n urst\\, Jr;Wilhelmina;Mae;;\nFN:Wilhelmina Mae Oakhurst\nNICKNAME:Billie,Bill\n"
                + "item1.EMAIL;type=INTERNET;type=pref:billie@example.org\nEMAIL:second@example.org\nitem2.ADR;type=HOME:;;1 Rue;Trois-Rivières;QC;;\n"
                + "X-SOCIALPROFILE;type=instagram;x-user=billie_oak:https://instagram.com/billie_oak\nURL;type=pref:https://www.facebook.com/billie.oak?x=1\n"
                + "URL:https://her-own-shop.example\nNOTE:her knee\nEND:VCARD\n");
        assertEquals(List.of("Wilhelmina Mae", "Oakhurst, Jr", "Billie", "billie@example.org", "Trois-Rivières"),
                List.of(c.given(), c.family(), c.preferred(), c.email(), c.city()));
        assertEquals(List.of("billie_oak", "billie.oak"), c.handles());
    }

    @Test
    void version40WithUris() throws Refusal {
        Client c = one("BEGIN:VCARD\nVERSION:4.0\nFN:Ottoline Braithe\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+1-705-555-0101\n"
                + "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=\"otti\":https://m.example/@otti\nEND:VCARD\n");
        assertEquals(List.of("Ottoline", "Braithe", "+1-705-555-0101"), List.of(c.given(), c.family(), c.phone()));
        assertEquals(List.of("otti"), c.handles());
    }

    @Test
    void aCardThatIsBrokenOrHasNoNameIsNamedAndTheRestGoesIn() throws Refusal {
        Intake read = Intake.read("BEGIN:VCARD\nVERSION:3.0\nFN:A B\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:C D\nBEGIN:VCARD\nORG:Shop\nEND:VCARD\n"
                + "BEGIN:VCARD\nFN:E F\nEND:VCARD\nBEGIN:VCARD\nFN:G");
        assertEquals(List.of(new Trouble(5, "", Trouble.Kind.CARD), new Trouble(8, "", Trouble.Kind.NO_NAME), new Trouble(14, "", Trouble.Kind.CARD)),
                read.troubles());
        assertEquals(List.of("B", "F"), read.clients().stream().map(Client::family).toList());
    }

    @Test
    void unneededPropertiesAreNamedAndNotKept() throws Refusal {
        Intake read = Intake.read("BEGIN:VCARD\nFN:A B\nBDAY:1980-01-01\nNOTE:anxious\nEND:VCARD\n");
        assertEquals(List.of("BDAY", "NOTE"), read.dropped());
        assertTrue(read.source() == Source.CARDS && !read.standings());
    }

    @Test
    void noCardAtAllIsRefused() {
        assertEquals("no-cards", assertThrows(Refusal.class, () -> Intake.read("BEGIN:VCARD\nORG:Shop\nEND:VCARD\n")).code());
    }

    private static Client one(String cards) throws Refusal {
        List<Client> clients = Intake.read(cards.getBytes(StandardCharsets.UTF_8)).clients();
        assertEquals(1, clients.size());
        return clients.getFirst();
    }
}
