package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.wire.Request.Direction;
import java.util.ArrayList;
import java.util.List;

/** What regulators say about being joined with clients: the user's own first, each with its source. */
final class Grounds {

    private static final Citation CMTO = new Citation("CMTO", "Social media and RMTs Q&A",
            "Keep accounts separate and do not connect with clients on personal accounts", "", "2024-08", true);
    private static final Citation CMTO_INVITE = new Citation("CMTO", "Social media and RMTs Q&A",
            "Allowing or inviting a client to interact with you on your personal accounts blurs boundaries", "", "2024-08", true);
    private static final Citation CMTO_FORMER = new Citation("CMTO", "Post-termination relationships",
            "For at least one year after the last contact a former client counts as a client",
            "https://www.cmto.com/about-the-profession/policies/position-statement/post-termination-relationships/", "", true);
    private static final Citation BCACC = new Citation("BCACC", "Social media policy",
            "Friend invitations are neither accepted nor issued", "", "", true);
    private static final Citation BCACC_FORMER = new Citation("BCACC", "Social media policy",
            "Consider very carefully before friending a student, client or former client", "", "", true);
    private static final Citation BCACC_KIN = new Citation("BCACC", "Social media policy",
            "It is your job to monitor the appropriateness of interactions with clients or individuals connected with clients", "", "", true);
    private static final Citation ACA = new Citation("ACA", "Social media: an ethics tip sheet for professional counselors",
            "A.5.e: no personal virtual relationship with current clients",
            "https://docslib.org/doc/8789783/social-media-an-ethics-tip-sheet-for-professional-counselors", "", true);
    private static final Citation NMC = new Citation("NMC", "Guidance on using social media responsibly",
            "Do not build or pursue relationships with patients, including former ones",
            "https://www.nmc.org.uk/standards/guidance/social-media-guidance/read-social-media-guidance-online/", "", true);
    private static final Citation COTO = new Citation("COTO", "Use of social media",
            "Friending, liking, commenting, tagging or private messaging a client can cross a boundary; consent is never a defence",
            "https://coto.org/standards-and-resources/resources/use-of-social-media", "", true);
    private static final Citation GUIDE_CONNECT = new Citation("Therapists' practice guide", "Six best practices for therapists",
            "Never accept friend requests or otherwise follow clients", "", "", true);
    private static final Citation GUIDE_ACTIVITY = new Citation("Therapists' practice guide", "Six best practices for therapists",
            "Never assume your activity is private: likes, comments, shares", "", "", true);
    private static final Citation GUIDE_MESSAGES = new Citation("Therapists' practice guide", "Six best practices for therapists",
            "Never communicate with clients through social media, including direct messages", "", "", true);

    private Grounds() {}

    static List<Citation> of(Standing standing, Encounter at) {
        List<Citation> grounds = new ArrayList<>();
        for (String pack : at.packs()) own(pack, at.direction()).stream().filter(c -> !grounds.contains(c)).forEach(grounds::add);
        if (grounds.isEmpty() || !connects(at.direction())) shared(at.direction()).forEach(grounds::add);
        switch (standing) {
            case Standing.Former _ when at.packs().contains("bc-rcc") -> grounds.add(BCACC_FORMER);
            case Standing.Former _ when at.packs().stream().anyMatch(p -> p.startsWith("on-")) -> grounds.add(CMTO_FORMER);
            case Standing.Student _ when at.packs().contains("bc-rcc") -> grounds.add(BCACC_FORMER);
            case Standing.Related _ when at.packs().contains("bc-rcc") -> grounds.add(BCACC_KIN);
            case Standing.Former _, Standing.Student _, Standing.Related _, Standing.Current _, Standing.Enquiry _, Standing.Deceased _ -> { }
        }
        return List.copyOf(grounds);
    }

    private static List<Citation> own(String pack, Direction direction) {
        boolean connects = connects(direction);
        return switch (pack) {
            case "on-rmt" -> connects ? List.of(CMTO) : List.of(CMTO_INVITE);
            case "bc-rcc" -> connects ? List.of(BCACC) : List.of();
            case "us-couns" -> connects ? List.of(ACA) : List.of();
            case "uk" -> List.of(NMC);
            default -> List.of();
        };
    }

    private static boolean connects(Direction direction) {
        return direction == Direction.INCOMING || direction == Direction.OUTGOING;
    }

    private static List<Citation> shared(Direction direction) {
        return switch (direction) {
            case INCOMING, OUTGOING -> List.of(GUIDE_CONNECT, COTO);
            case LIKE, TAG -> List.of(GUIDE_ACTIVITY, COTO);
            case MESSAGE -> List.of(GUIDE_MESSAGES, COTO);
        };
    }
}
