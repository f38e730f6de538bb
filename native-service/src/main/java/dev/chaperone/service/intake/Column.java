package dev.chaperone.service.intake;

import dev.chaperone.rules.text.Fold;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of a client list can hold, and the headings that booking tools, address books and people give it, folded.
 * Headings that few tools share name theirs in {@link Source}.
 */
enum Column {
    REF("id", "client id", "patient id", "client no", "client number", "patient number", "numero", "numero client", "no client",
            "no dossier", "numero de dossier", "dossier", "file no", "file number", "identifiant", "ref", "reference",
            "reference number", "no", "guid", "patient guid", "client guid", "external id"),
    GIVEN("given", "given name", "given names", "first", "first name", "firstname", "forename", "prenom", "prenoms",
            "client first name", "patient first name", "legal first name", "prenom legal", "prenom du client"),
    MIDDLE("middle name", "middle names", "middle", "additional name", "deuxieme prenom", "autres prenoms"),
    FAMILY("family", "family name", "last", "last name", "lastname", "surname", "nom", "nom de famille", "nom famille",
            "client last name", "patient last name", "legal last name", "nom legal"),
    FULL("name", "full name", "fullname", "client", "client name", "patient", "patient name", "display name", "nom complet",
            "nom et prenom", "nom prenom", "prenom et nom", "nom du client", "nom client", "nom du patient", "nom d affichage"),
    PREFERRED("preferred", "preferred name", "preferred first name", "nickname", "nick name", "goes by", "known as",
            "what name do they go by", "name they go by", "chosen name", "surnom", "nom usuel", "prenom usuel",
            "prenom prefere", "nom prefere", "nom choisi"),
    EMAIL("email", "e mail", "email address", "e mail address", "email 1", "primary email", "mail", "e mail 1 value",
            "e mail 2 value", "e mail 2 address", "courriel", "courriel 1", "adresse courriel", "adresse electronique",
            "adresse de messagerie", "adresse e mail", "e mail 1 valeur", "adresse de messagerie 2"),
    PHONE("phone", "phone number", "mobile", "mobile phone", "mobile number", "mobile phone number", "cell", "cell phone",
            "cellphone", "cell number", "home phone", "home phone number", "primary phone", "phone 1", "phone 1 value",
            "phone 2 value", "telephone", "tel", "no de telephone", "numero de telephone", "cellulaire", "portable",
            "telephone mobile", "telephone cellulaire", "tel mobile", "telephone domicile", "tel domicile", "telephone 1 valeur"),
    CITY("city", "town", "city town", "municipality", "suburb", "home city", "address 1 city", "mailing city", "home address city",
            "address city", "ville", "municipalite", "localite", "ville domicile", "adresse 1 ville"),
    HANDLES("handles", "handle", "instagram", "facebook", "twitter", "x", "threads", "tiktok", "linkedin", "social",
            "social media", "username", "user name", "website 1 value", "website 2 value", "reseaux sociaux", "medias sociaux",
            "pseudo", "nom d utilisateur"),
    STATUS("status", "standing", "client status", "patient status", "client type", "statut", "etat", "statut du client"),
    /** Set when care is over: a date or a yes. */
    ENDED("archived", "archived at", "archived on", "discharged", "discharged at", "discharge date", "date discharged",
            "inactive", "inactive since", "archive", "archive le", "conge le", "date de fin"),
    /** A yes or a no. */
    ACTIVE("active", "is active", "actif", "active client"),
    LAST_SEEN("last seen", "last visit", "last appointment", "last session", "last visit date", "last appointment date",
            "last seen date", "date of last visit", "most recent appointment", "last appt", "derniere visite",
            "dernier rendez vous", "derniere seance", "date de derniere visite", "date de la derniere visite",
            "date du dernier rendez vous", "dernier rdv", "vu le"),
    DAYS_SINCE("days since last appointment", "days since last visit", "jours depuis le dernier rendez vous");

    private static final Map<String, Column> BY_HEADING = new HashMap<>();

    static {
        for (Column column : values()) for (String heading : column.headings) BY_HEADING.put(heading, column);
    }

    private final String[] headings;

    Column(String... headings) {
        this.headings = headings;
    }

    /** The column a heading stands for; case, accents and punctuation do not matter. */
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    /** A heading as headings are compared; a required one is often starred. */
    static String plain(String heading) {
        return Fold.fold(heading).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** How it is spoken of outside: {@code last-seen}. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Every heading is told by one column only; a test asks. */
    static long headings() {
        return Arrays.stream(values()).mapToLong(c -> c.headings.length).sum();
    }

    static int distinct() {
        return BY_HEADING.size();
    }
}
