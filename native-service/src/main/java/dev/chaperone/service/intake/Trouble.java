package dev.chaperone.service.intake;

/**
 * Something in a list that could not be used. It says where, and repeats nothing of what stands there.
 *
 * @param line of the file, from 1
 * @param column the heading as the file writes it; empty where the whole line is meant
 * @param kind what is wrong
 */
public record Trouble(int line, String column, Kind kind) {

    /** What is wrong, and whether the line is left out for it. */
    public enum Kind {
        NO_NAME("no-name", true, "has no name"),
        MORE_CELLS("more-cells", true, "has more cells than there are headings"),
        QUOTE("quote", true, "has a quotation mark that is out of place or never closed"),
        TOO_LONG("too-long", true, "has a text that is too long for what it should be"),
        NO_DATE("no-date", false, "has no date that can be read"),
        CARD("card", true, "begins a card that does not end");

        private final String id;
        private final boolean leftOut;
        private final String words;

        Kind(String id, boolean leftOut, String words) {
            this.id = id;
            this.leftOut = leftOut;
            this.words = words;
        }

        /** The word on the wire. */
        public String id() {
            return id;
        }

        public boolean leftOut() {
            return leftOut;
        }
    }

    /** For a terminal. */
    public String sentence() {
        return "Line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"") + " " + kind.words
                + (kind.leftOut ? "; it is left out." : "; it is taken in without.");
    }
}
