package dev.chaperone.rules.people;

import java.util.List;

/** Whether a requester is somebody on the roster. Worded as a question on screen: a name alone is never certain. */
public sealed interface Likeness {

    /** @param candidates best first, at least one */
    record IsClient(List<Candidate> candidates) implements Likeness {}

    /** @param candidates best first, at least one */
    record Maybe(List<Candidate> candidates) implements Likeness {}

    record None() implements Likeness {}

    /**
     * @param score 0 to 1
     * @param reasons stable codes such as {@code full-name}, {@code nickname}, {@code handle}, {@code city}
     */
    record Candidate(Client client, double score, List<String> reasons) {}

    /** {@code client}, {@code maybe} or {@code none}: the word on the wire. */
    default String id() {
        return switch (this) {
            case IsClient _ -> "client";
            case Maybe _ -> "maybe";
            case None _ -> "none";
        };
    }

    default List<Candidate> all() {
        return switch (this) {
            case IsClient c -> c.candidates();
            case Maybe m -> m.candidates();
            case None _ -> List.of();
        };
    }
}
