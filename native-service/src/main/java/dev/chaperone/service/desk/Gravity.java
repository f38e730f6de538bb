package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.people.Standing;
import java.util.List;

/**
 * How grave it is to be joined with somebody on the list: one table of who they are and what joins the two.
 *
 * <p>Facts behind it: requests are declined and not made on personal accounts (CMTO; BCACC; practice guide); clients may follow a
 * professional page, but are not followed back; a like, a share or a name shown to others tells as much as words (practice
 * guide; COTO); messages through social media are no place for clients (practice guide, COTO). For how long after the last contact somebody
 * counts as in care, the packs say ({@code connections} in their {@code pack.yaml}). Consent makes none of it lighter (COTO).
 */
final class Gravity {

    /** In years, where a pack says nothing else. */
    private static final int USUAL = 1;

    private Gravity() {}

    private enum Tie { CLOSE, LOOSE }

    static Severity of(Standing standing, Encounter at) {
        return of(tie(standing, at), at);
    }

    /** Of somebody whom the user has called a client. */
    static Severity ofClient(Encounter at) {
        return of(Tie.CLOSE, at);
    }

    /** A name alone never stops anybody; and a like that may be of somebody else is not worth a question. */
    static Severity ofPerhaps(Standing standing, Encounter at) {
        return switch (at.direction()) {
            case LIKE -> Severity.NOTE;
            case INCOMING, OUTGOING, TAG, MESSAGE -> of(standing, at) == Severity.STOP ? Severity.CAUTION : of(standing, at);
        };
    }

    private static Severity of(Tie tie, Encounter at) {
        boolean close = tie == Tie.CLOSE;
        return switch (at.direction()) {
            case INCOMING -> at.professional() ? Severity.NOTE : close ? Severity.STOP : Severity.CAUTION;
            case OUTGOING -> at.professional() ? (close ? Severity.CAUTION : Severity.NOTE) : close ? Severity.STOP : Severity.CAUTION;
            case LIKE -> close ? Severity.CAUTION : Severity.NOTE;
            case TAG -> close ? Severity.STOP : Severity.CAUTION;
            case MESSAGE -> at.professional() ? (close ? Severity.CAUTION : Severity.NOTE) : close ? Severity.STOP : Severity.CAUTION;
        };
    }

    /** Whoever is in care, was so not long ago, or is about to be; where it is not known how long ago, it is taken as recent. */
    private static Tie tie(Standing standing, Encounter at) {
        return switch (standing) {
            case Standing.Current _, Standing.Student _, Standing.Enquiry _ -> Tie.CLOSE;
            case Standing.Former former -> {
                int years = years(at.packs());
                if (years == 0) yield Tie.LOOSE;
                yield former.since().map(date -> !date.isBefore(at.today().minusYears(years))).orElse(true) ? Tie.CLOSE : Tie.LOOSE;
            }
            case Standing.Related _, Standing.Deceased _ -> Tie.LOOSE;
        };
    }

    /** Whoever answers to several holds to the strictest. A profession whose pack does not say counts as the usual. */
    private static int years(List<Pack> packs) {
        return packs.stream().filter(p -> !p.id().equals("common")).filter(p -> p.connections().years().isPresent() || !p.shelf() && !p.overlay())
                .mapToInt(p -> p.connections().years().orElse(USUAL)).max().orElse(USUAL);
    }
}
