package dev.chaperone.rules.people;

import dev.chaperone.rules.text.Words;
import java.util.List;

/** Invented people for the tests of this package. */
final class People {

    static final Client OAKHURST = client("W", "Wilhelmina", "Oakhurst", "Billie", "Guelph", "billie_oak", "w.oak77@mail.test", "519-555-0199");
    static final Client GRACE = client("G", "Grace", "Tremblay-Nadeau", "", "Gatineau", "", "", "");
    static final Client DUCHESNEAU = client("J", "Jean-Philippe", "Duchesneau", "JP", "Trois-Rivières", "jpduch.velo", "", "");
    static final Client QURAISHI = client("Q", "Mohammed", "Al-Farouqi", "", "Ottawa", "", "", "");
    static final Client OBRIEN = client("O", "Siobhán", "O'Shaughnessy", "", "Kingston", "", "", "");
    static final Client DE_GROOT = client("D", "Anneke", "van der Zwaan", "", "London", "", "", "");
    static final Client THANH = client("T", "Thanh Trúc", "Đặng", "", "Toronto", "", "", "");
    static final Client HOPE = client("H", "Hope", "Marchbanks", "", "Halifax", "", "", "");
    static final Client LEE = client("L", "Chris", "Lee", "", "Toronto", "", "", "");
    static final Client ELIZABETH = client("E", "Elizabeth", "Brandvold", "", "Regina", "", "", "");
    static final Client RENEE = client("R", "Renée", "Ladouceur", "", "Sudbury", "", "", "");
    static final Client SOLO = client("S", "Amunet", "", "", "Windsor", "", "", "");

    static final List<Client> ALL = List.of(
            OAKHURST, GRACE, DUCHESNEAU, QURAISHI, OBRIEN, DE_GROOT, THANH, HOPE, LEE, ELIZABETH, RENEE, SOLO);
    static final Roster ROSTER = Roster.of(ALL);

    private People() {}

    static Client client(
            String ref, String given, String family, String preferred, String city, String handle, String email, String phone) {
        List<String> handles = handle.isEmpty() ? List.of() : List.of(handle);
        return new Client(ref, given, family, preferred, handles, email, phone, city, new Standing.Current());
    }

    static Likeness ask(String name, String handle, String location) {
        return ROSTER.recognise(new Requester("facebook", name, handle, "", location));
    }

    /** The mentions of a draft, each as typed and with a mark when sure. */
    static List<String> mentions(String text) {
        return ROSTER.mentions(Words.of(text)).stream()
                .map(m -> (m.sure() ? "!" : "?") + m.span().of(text)).toList();
    }
}
