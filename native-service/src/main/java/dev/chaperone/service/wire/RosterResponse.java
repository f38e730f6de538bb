package dev.chaperone.service.wire;

import java.util.List;

/** Answers about the list of clients: the only ones with names in them, and only for the options page. */
public sealed interface RosterResponse extends Response {

    /**
     * One page of the list.
     *
     * @param total how many were found
     * @param all how many there are
     * @param degraded {@code roster-previous} when the newest copy is damaged and this is the one before; else empty
     */
    record Clients(long id, List<Row> clients, int offset, int total, int all, String degraded) implements RosterResponse {}

    record Row(String ref, RosterRequest.Entry entry) {}

    /** @param ref of whom; empty when it was everybody */
    record Changed(long id, String ref, int all) implements RosterResponse {}

    /**
     * An import, finished or under way.
     *
     * @param phase {@code reading}, {@code keeping}, {@code done} or {@code failed}
     * @param percent of the reading
     * @param code why it failed, with a sentence; else both empty
     */
    record Intake(long id, String phase, int percent, boolean dryRun, Counted counted, String code, String message)
            implements RosterResponse {}

    /**
     * What an import found.
     *
     * @param source the program that wrote the file, or empty
     * @param more how many troubles are not listed here
     * @param all how many the list has, or would have, afterwards
     */
    record Counted(String source, List<Kept> kept, List<String> dropped, int rows, int fresh, int updated, int unchanged,
            int duplicates, int leftOut, List<Trouble> troubles, int more, int all) {

        public static final Counted NOTHING = new Counted("", List.of(), List.of(), 0, 0, 0, 0, 0, 0, List.of(), 0, 0);
    }

    record Kept(String heading, String as) {}

    record Trouble(int line, String column, String kind) {}
}
