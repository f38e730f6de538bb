package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Fold;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the words of booking tools about a client's status mean here. */
final class Statuses {

    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "non", "faux", "never", "jamais");

    private Statuses() {}

    /** Whoever has no status, or one that is not known, is taken for a client of today: the careful reading. */
    static Standing standing(String status, boolean ended, Optional<LocalDate> lastSeen) {
        Standing standing = switch (Fold.fold(status).strip()) {
            case "former", "inactive", "past", "discharged", "archived", "closed", "ancien", "ancienne", "ancien client",
                    "ancienne cliente", "inactif", "inactive client", "archive", "archivee", "ferme", "termine" -> new Standing.Former(lastSeen);
            case "enquiry", "inquiry", "lead", "prospect", "demande", "prospective", "waitlist", "waiting list",
                    "liste d'attente", "client potentiel", "cliente potentielle" -> new Standing.Enquiry();
            case "student", "etudiant", "etudiante", "eleve", "supervisee", "stagiaire" -> new Standing.Student();
            case "related", "family", "relative", "proche", "famille", "parent" -> new Standing.Related();
            case "deceased", "dead", "decede", "decedee", "defunt", "defunte" -> new Standing.Deceased();
            default -> new Standing.Current();
        };
        return ended && standing instanceof Standing.Current ? new Standing.Former(lastSeen) : standing;
    }

    /** Of a column that says whether care is over: a yes, or a date. */
    static boolean yes(String cell) {
        return !NO.contains(Fold.fold(cell).strip());
    }

    static boolean no(String cell) {
        return !cell.isBlank() && NO.contains(Fold.fold(cell).strip());
    }
}
