package dev.chaperone.service.wire;

import java.util.Optional;

/** The versions of the protocol both sides speak, and which side must catch up when they share none. */
public record Versions(int min, int max) {

    /** What this service speaks. */
    public static final Versions OURS = new Versions(1, 1);

    /** Version of the product, the same in all its parts. */
    public static final String PRODUCT = "0.1.0";

    /** The newest version both speak. */
    public Optional<Integer> common(Versions theirs) {
        int newest = Math.min(max, theirs.max);
        return newest >= Math.max(min, theirs.min) ? Optional.of(newest) : Optional.empty();
    }

    /** Where nothing is shared, the side that must update: {@code update-extension} or {@code update-service}. */
    public String blame(Versions theirs) {
        return theirs.max < min ? "update-extension" : "update-service";
    }
}
