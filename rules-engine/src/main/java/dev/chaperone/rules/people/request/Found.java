package dev.chaperone.rules.people.request;

import java.util.List;

/**
 * Somebody on the list whom a requester may be.
 *
 * @param number on the list, from 0
 * @param ref what the list calls them; decides between equals, so that the order of the list does not
 * @param total what speaks for it; arbitrary units, {@link NameScore#MAYBE} is where a question is worth asking
 * @param certain whether more than a name speaks for it, and nothing against
 * @param reasons stable codes
 */
public record Found(int number, String ref, double total, boolean certain, List<String> reasons) {

    /** The total as a share of the most that a name and a city can say. */
    public double score() {
        return Math.clamp(total / NameScore.FULL, 0, 1);
    }
}
