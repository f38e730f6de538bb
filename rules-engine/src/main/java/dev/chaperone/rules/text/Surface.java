package dev.chaperone.rules.text;

import java.util.Arrays;
import java.util.Optional;

/** Where a draft will appear. The same words can be harmless in a post and a breach in a review reply. */
public enum Surface {
    POST("post"),
    COMMENT("comment"),
    GROUP_POST("group-post"),
    REVIEW_REPLY("review-reply"),
    MESSAGE("message"),
    BIO("bio"),
    AD("ad");

    private final String id;

    Surface(String id) {
        this.id = id;
    }

    /** The word used in packs, on the wire and on screen. */
    public String id() {
        return id;
    }

    /** Reads an id; {@code dm} is accepted for {@code message} since labelled data uses it. */
    public static Optional<Surface> of(String id) {
        String wanted = id.equals("dm") ? "message" : id;
        return Arrays.stream(values()).filter(s -> s.id.equals(wanted)).findFirst();
    }
}
