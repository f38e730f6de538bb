package dev.chaperone.service.csv;

import dev.chaperone.rules.text.Fold;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a column of a client list can hold, and the headings booking systems and people give it, folded. */
enum Column {
    REF("id", "client id", "patient id", "client no", "client number", "numero", "numero client", "no client", "no dossier",
            "dossier", "file no", "file number", "identifiant", "ref", "reference", "no", "guid"),
    GIVEN("given", "given name", "given names", "first", "first name", "firstname", "forename", "prenom", "prenoms",
            "client first name", "legal first name"),
    FAMILY("family", "family name", "last", "last name", "lastname", "surname", "nom", "nom de famille", "nom famille",
            "client last name", "legal last name"),
    FULL("name", "full name", "fullname", "client", "client name", "patient", "patient name", "nom complet", "nom et prenom",
            "nom prenom", "nom du client", "nom client"),
    PREFERRED("preferred", "preferred name", "nickname", "nick name", "goes by", "known as", "surnom", "nom usuel",
            "prenom usuel", "prenom prefere", "nom prefere"),
    EMAIL("email", "e mail", "email address", "e mail address", "mail", "courriel", "adresse courriel", "adresse electronique"),
    PHONE("phone", "phone number", "mobile", "mobile phone", "mobile number", "cell", "cell phone", "cellphone", "home phone",
            "telephone", "tel", "no de telephone", "numero de telephone", "cellulaire", "portable", "telephone mobile"),
    CITY("city", "town", "city town", "municipality", "suburb", "ville", "municipalite", "localite"),
    HANDLES("handles", "handle", "instagram", "facebook", "twitter", "x", "threads", "tiktok", "linkedin", "social",
            "social media", "username", "user name", "reseaux sociaux", "medias sociaux", "pseudo", "nom d utilisateur"),
    STATUS("status", "standing", "client status", "statut", "etat", "statut du client"),
    LAST_SEEN("last seen", "last visit", "last appointment", "last session", "last visit date", "last appointment date",
            "date of last visit", "derniere visite", "dernier rendez vous", "derniere seance", "date de derniere visite",
            "date de la derniere visite", "dernier rdv", "vu le");

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Set.of(headings);
    }

    /** The column a heading stands for; case, accents and punctuation do not matter. */
    static Optional<Column> of(String heading) {
        String plain = Fold.fold(heading).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return Arrays.stream(values()).filter(c -> c.headings.contains(plain)).findFirst();
    }
}
