package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Connections.About;
import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.people.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the packs say about being joined with clients: the user's own first, each with its source. */
final class Grounds {

    private Grounds() {}

    static List<Citation> of(Standing standing, Encounter at) {
        About joins = switch (at.direction()) {
            case INCOMING, OUTGOING -> About.CONNECT;
            case LIKE, TAG -> About.SHOW;
            case MESSAGE -> About.MESSAGE;
        };
        Set<Citation> grounds = new LinkedHashSet<>(own(joins, at));
        // What every practice owes is told where nobody says it better.
        if (grounds.isEmpty() || joins != About.CONNECT) {
            at.packs().stream().filter(Grounds::isCommon).flatMap(p -> p.connections().grounds(joins)).forEach(grounds::add);
        }
        about(standing).ifPresent(who -> grounds.addAll(own(who, at)));
        return List.copyOf(grounds);
    }

    private static List<Citation> own(About about, Encounter at) {
        List<Citation> own = new ArrayList<>();
        at.packs().stream().filter(p -> !isCommon(p)).flatMap(p -> p.connections().grounds(about)).forEach(own::add);
        return own;
    }

    private static boolean isCommon(Pack pack) {
        return pack.id().equals("common");
    }

    private static Optional<About> about(Standing standing) {
        return switch (standing) {
            case Standing.Former _ -> Optional.of(About.FORMER);
            case Standing.Student _ -> Optional.of(About.STUDENT);
            case Standing.Related _ -> Optional.of(About.RELATED);
            case Standing.Current _, Standing.Enquiry _, Standing.Deceased _ -> Optional.empty();
        };
    }
}
