package dev.chaperone.service.wire;

import java.util.List;

/** What the options page may ask about the list of clients. A content script is refused each of these by the extension. */
public sealed interface RosterRequest extends Request {

    /** @param find part of a name, city, address, account or ref; empty for everybody */
    record Listed(long id, String find, int offset, int limit) implements RosterRequest {}

    /** @param dryRun only tell what would happen */
    record Import(long id, byte[] file, boolean dryRun) implements RosterRequest {}

    /** How far a long import has come. */
    record ImportProgress(long id) implements RosterRequest {}

    record Add(long id, Entry entry) implements RosterRequest {}

    record Edit(long id, String ref, Entry entry) implements RosterRequest {}

    record Remove(long id, String ref) implements RosterRequest {}

    /** The whole list, with its older copies. */
    record Wipe(long id) implements RosterRequest {}

    /**
     * One client as typed.
     *
     * @param standing {@code current}, {@code former} and so on
     * @param since a date, or empty
     */
    record Entry(String given, String family, String preferred, List<String> handles, String email, String phone, String city,
            String standing, String since) {}
}
