package dev.chaperone.rules.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a finding is about. The ids are the same in packs, on the wire and in tests. */
public enum Category {
    CLIENT_NAME, CLIENT_DISCUSSION, IDENTIFYING_DETAILS, CELEBRITY_CLIENT, GOSSIP_COMPLAINT, TESTIMONIAL, ENDORSEMENT,
    TREATMENT_MEDIA, MISLEADING_CLAIM, PEER_CONSULTATION, CONFIRMS_RELATIONSHIP, DM_ADVICE, UNPROFESSIONAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> of(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }
}
