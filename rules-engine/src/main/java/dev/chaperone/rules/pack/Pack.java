package dev.chaperone.rules.pack;

import java.util.List;
import java.util.Optional;

/**
 * A folder of rules for one profession in one place, layered over another.
 *
 * @param base the pack it stands on, none for {@code common}
 * @param shelf whether it only holds rules for packs to take and is chosen by nobody
 * @param overlay whether it only adds to the packs it is chosen with: a law beside a college, an employer on top
 * @param effective ISO date from which what it says is in force, perhaps empty; told beside its name, since no clock switches rules
 * @param until ISO date on which that ends, perhaps empty; told likewise
 * @param place where it holds, such as {@code ca-on} or {@code us}; perhaps empty
 * @param bodies whose words it speaks with; a citation of such a body is shown only where this pack holds
 * @param says what it says about rules of other packs, in the order of its file
 * @param connections what it says of being joined with clients
 */
public record Pack(
        String id, Localised title, Optional<String> base, boolean shelf, boolean overlay, String effective, String until,
        String place, List<String> bodies, List<Say> says, Connections connections) {

    /**
     * One decision about rules that are not its own, and why.
     *
     * @param rules ids of rules or of categories; ids of reminders, or {@link #REMINDERS} for those of the shelves
     * @param to the other severity, for {@code SEVERITY} alone
     */
    public record Say(Kind kind, List<String> rules, Optional<Severity> to, List<Citation> cite) {

        static final String REMINDERS = "reminders";

        /** Takes a rule, leaves it out, weighs it otherwise, or only gives this pack's own reason for it. */
        public enum Kind { ON, OFF, SEVERITY, CITES }

        boolean names(Rule rule) {
            return rules.contains(rule.id());
        }

        boolean namesKind(Rule rule) {
            return rules.contains(rule.category().id());
        }
    }

    /** A folder without a {@code pack.yaml}: rules that somebody puts on top of whatever holds. */
    static Pack plain(String id) {
        boolean common = id.equals("common");
        return new Pack(id, new Localised(id, id), common ? Optional.empty() : Optional.of("common"), false, !common, "", "", "",
                List.of(), List.of(), Connections.NONE);
    }
}
