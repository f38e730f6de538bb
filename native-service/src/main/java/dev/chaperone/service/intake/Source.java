package dev.chaperone.service.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which program wrote a list, told by headings that no other writes. It changes nothing about how the list is read; it is
 * shown, so that people see that the right file was chosen.
 *
 * <p>Where the headings are from: Google Contacts' export (the layout of 2024 and the one before it) and Outlook's, as their files
 * are; Acuity's client export and its "Days Since Last Appointment"; Cliniko's help, "Find patients with account credit", which
 * names the export's column, and its interface's fields; SimplePractice's help on statuses and the name a client goes by.
 * Jane and Noterro publish no list of their exports' columns: theirs are told by the fields their screens name, and
 * whatever else they write is read by the same common headings as any table.
 */
public enum Source {
    GOOGLE("Google Contacts", List.of(Set.of("e mail 1 value"), Set.of("phone 1 value"), Set.of("given name", "family name", "yomi name"))),
    OUTLOOK("Outlook", List.of(Set.of("e mail address", "business street"), Set.of("e mail address", "home city"),
            Set.of("e mail address", "first name", "company"), Set.of("adresse de messagerie", "prenom"))),
    ACUITY("Acuity", List.of(Set.of("days since last appointment"))),
    CLINIKO("Cliniko", List.of(Set.of("unapplied account credit"), Set.of("reference number", "date of birth", "appointment notes"),
            Set.of("preferred first name", "medicare"))),
    SIMPLE_PRACTICE("SimplePractice", List.of(Set.of("what name do they go by"), Set.of("client status", "billing type"),
            Set.of("legal first name", "client type"), Set.of("client status", "primary clinician"))),
    JANE("Jane App", List.of(Set.of("patient guid"), Set.of("guid", "preferred first name"), Set.of("preferred first name", "patient number"),
            Set.of("health number", "preferred first name"), Set.of("phn", "preferred first name"))),
    NOTERRO("Noterro", List.of(Set.of("noterro id"), Set.of("client id", "primary therapist"), Set.of("primary therapist", "last appointment"))),
    CARDS("vCard", List.of()),
    TABLE("", List.of());

    private final String title;
    private final List<Set<String>> signs;

    Source(String title, List<Set<String>> signs) {
        this.title = title;
        this.signs = signs;
    }

    /** The program's own name; empty for a table of unknown origin. */
    public String title() {
        return title;
    }

    /** @param headings as {@link Column#plain} makes them */
    static Source of(Set<String> headings) {
        return Arrays.stream(values()).filter(s -> s.signs.stream().anyMatch(headings::containsAll)).findFirst().orElse(TABLE);
    }
}
