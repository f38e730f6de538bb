package dev.chaperone.rules.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a client's name is met on a profile, one client on the list; beside each the stranger who comes nearest. */
class KindsOfNameTest {

    /** {@code given, family, city} on the list, the name and the place that the page shows, and a reason that is given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        // nicknames, English and French
        "Katharine, Ashdown, Brandon | Kitty Ashdown | Brandon, MB | nickname",
        "Frederick, Ashdown, Brandon | Freddie Ashdown | Brandon, MB | nickname",
        "Geneviève, Lacoursière, Laval | Gen Lacoursière | Laval, QC | nickname",
        "Frédérique, Lacoursière, Laval | Fred Lacoursière | Laval | nickname",
        "Wilhelmina, Ashdown, Brandon | Minnie Ashdown | Brandon | nickname",
        // compound and hyphenated
        "Anne-Sophie, Lacoursière-Whitlock, Laval | Anne-Sophie Lacoursière | Laval | full-name",
        "Anne-Sophie, Lacoursière-Whitlock, Laval | Anne Sophie Whitlock | Laval | full-name",
        "Anne-Sophie, Lacoursière Whitlock, Laval | Anne-Sophie Lacoursière-Whitlock | Laval | full-name",
        "Ramona, Ashdown, Brandon | Ramona Ashdown-Petrescu | Brandon | full-name",
        // particles
        "Joost, van den Oever, Guelph | Joost Oever | Guelph | full-name",
        "Joost, van den Oever, Guelph | Joost Vandenoever | Guelph | full-name",
        "Mairead, O'Donoghue, Halifax | Mairead Donoghue | Halifax | full-name",
        "Salma, Al-Karaki, Windsor | Salma Karaki | Windsor | full-name",
        "Luc, St-Hilaire, Laval | Luc Saint-Hilaire | Laval | full-name",
        // maiden names
        "Ramona, Ashdown, Brandon | Ramona Petrescu (née Ashdown) | Brandon | maiden-name",
        "Ramona, Ashdown, Brandon | Ramona Petrescu (Ashdown) | Brandon | maiden-name",
        // Arabic, South Asian, East Asian
        "Noureddine, Bouchareb, Laval | Nureddin Bushareb | Laval | spelling",
        "Abdelhakim, Zaghloul, Ottawa | Abdulhakeem Zaghlul | Ottawa | spelling",
        "Sukhvinder, Sohota, Brampton | Sukhwinder Sahota | Brampton | spelling",
        "Lakshmi, Narayanaswamy, Markham | Laxmi Narayanaswami | Markham | spelling",
        "Xiaoyun, Ouyang, Richmond | Ouyang Xiaoyun | Richmond, BC | swapped-order",
        "Ji-hye, Namgoong, Burnaby | Namgoong Jihye | Burnaby | swapped-order",
        "Quoc Bao, Trịnh, Toronto | Trinh Quoc Bao | Toronto | swapped-order",
        // diacritics and slips
        "Zdeněk, Škvorecký, Calgary | Zdenek Skvorecky | Calgary | full-name",
        "Ramona, Ashdown, Brandon | Ramnoa Ashdown | Brandon | spelling",
        "Ramona, Ashdown, Brandon | Ramona Ashdwon | Brandon | spelling",
        // decorated
        "Ramona, Ashdown, Brandon | ✨ Ｒａｍｏｎａ ✨ ᴀꜱʜᴅᴏᴡɴ, BScN RN 🌸 | Brandon | full-name",
        "Ramona, Ashdown, Brandon | Ra\u200Bmona A\u200Dshdown | Brandon | full-name",
        "Ramona, Ashdown, Brandon | Dr. Ramona Ashdown | Brandon | full-name",
        "Ramona, Ashdown, Brandon | Ⓡⓐⓜⓞⓝⓐ 𝐀𝐬𝐡𝐝𝐨𝐰𝐧 | Brandon | full-name",
        "Ramona, Ashdown, Brandon | RamonaAshdown | Brandon | full-name",
        // initials
        "Luc-Olivier, Lacoursière, Laval | L.-O. Lacoursière | Laval | initials",
        "Ramona, Ashdown, Brandon | Ramona A. | Brandon | initials",
        // a small place, misspelt
        "Ramona, Ashdown, Kapuskasing | Ramona Ashdown | Kapuskasng | city",
    })
    void isNoticed(String listed, String shown, String where, String reason) {
        Likeness found = ask(listed, shown.replace("\\u200B", "\u200B").replace("\\u200D", "\u200D"), where);
        assertTrue(!found.all().isEmpty(), shown);
        assertTrue(found.all().getFirst().reasons().contains(reason), shown + " " + found.all().getFirst().reasons());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "Katharine, Ashdown, Brandon | Kitty Ashworth | Brandon, MB",
        "Frederick, Ashdown, Brandon | Alfreda Ashdown | Brandon, MB",
        "Geneviève, Lacoursière, Laval | Gen Lachapelle | Laval, QC",
        "Geneviève, Lacoursière, Laval | Gaétan Lacoursière | Laval, QC",
        "Anne-Sophie, Lacoursière-Whitlock, Laval | Sophie-Anne Lachance | Laval",
        "Anne-Sophie, Lacoursière-Whitlock, Laval | Bruno Whitlock | Laval",
        "Joost, van den Oever, Guelph | Joost van den Berg | Guelph",
        "Mairead, O'Donoghue, Halifax | Mairead O'Sullivan | Halifax",
        "Ramona, Ashdown, Brandon | Ramona Petrescu (née Ashby) | Brandon",
        "Noureddine, Bouchareb, Laval | Nureddin Benhamou | Laval",
        "Abdelhakim, Zaghloul, Ottawa | Abdelkader Zaghdoudi | Ottawa",
        "Xiaoyun, Ouyang, Richmond | Ouyang Meiling | Richmond, BC",
        "Quoc Bao, Trịnh, Toronto | Trinh Thi Lan | Toronto",
        "Kevin, Ashdown, Brandon | ✨ Kevin ✨ | Brandon",
        "Ramona, Ashdown, Brandon | Ashdown Realty | Brandon",
        "Ramona, Ashdown, Brandon | Roland Ashdown | Oslo",
        "Marc-André, Lacoursière, Laval | M. Lachapelle | Laval",
    })
    void isSomebodyElse(String listed, String shown, String where) {
        assertInstanceOf(Likeness.None.class, ask(listed, shown, where), shown);
    }

    @ParameterizedTest
    @CsvSource({
        "ramonaashdown, handle", "ramona.ashdown84, handle", "ashdown_ramona, handle", "r_ashdown, handle", "rashdown, handle",
        "mona.runs.far77, email",
    })
    void aHandleIsReadAsAName(String handle, String reason) {
        Client client = People.client("A", "Ramona", "Ashdown", "", "Brandon", "", "mona.runs.far77@mail.test", "");
        Likeness found = Roster.of(List.of(client)).recognise(new Requester("instagram", "✨", handle, "", "Brandon, MB"));
        assertTrue(!found.all().isEmpty(), handle);
        assertTrue(found.all().getFirst().reasons().contains(reason), handle + found.all().getFirst().reasons());
    }

    @ParameterizedTest
    @CsvSource({"ramonaashby", "smashdown", "ramona", "romana_dashdown", "mona.runs"})
    void aHandleOfSomebodyElse(String handle) {
        Client client = People.client("A", "Ramona", "Ashdown", "", "Brandon", "", "mona.runs.far77@mail.test", "");
        Likeness found = Roster.of(List.of(client)).recognise(new Requester("instagram", "✨", handle, "", "Brandon, MB"));
        assertInstanceOf(Likeness.None.class, found, handle);
    }

    /** In a small place a rare family name is a household; in a large one it is not, and a common one never. */
    @ParameterizedTest
    @CsvSource({
        "Ashdown, Kapuskasing, maybe", "Ashdown, Toronto, none", "Smith, Kapuskasing, none",
    })
    void aHousehold(String family, String city, String answer) {
        Roster roster = Roster.of(List.of(People.client("A", "Ramona", family, "", city, "", "", "")));
        Likeness found = roster.recognise(new Requester("facebook", "Gustavo " + family, "", "", city + ", ON"));
        assertEquals(answer, found.id());
        if (answer.equals("maybe")) assertEquals(List.of("same-family", "city"), found.all().getFirst().reasons());
    }

    private static Likeness ask(String listed, String shown, String where) {
        List<String> cells = Arrays.stream(listed.split(",")).map(String::strip).toList();
        Client client = People.client("A", cells.get(0), cells.get(1), "", cells.get(2), "", "", "");
        return Roster.of(List.of(client)).recognise(new Requester("facebook", shown, "", "", where));
    }
}
