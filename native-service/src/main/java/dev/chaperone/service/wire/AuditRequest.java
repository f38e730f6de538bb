package dev.chaperone.service.wire;

import dev.chaperone.rules.pack.Severity;
import java.util.List;
import java.util.Set;

/** What the options page may ask about the past: an export is handed over in slices, in their order, and looked through as it comes. */
public sealed interface AuditRequest extends Request {

    /**
     * Begins; whatever was begun before is thrown away.
     *
     * @param name of the file
     * @param size in bytes
     * @param since an ISO day, or empty
     * @param messages whether the owner's private messages are looked at
     */
    record Begin(long id, String name, long size, String since, boolean messages) implements AuditRequest {}

    record Slice(long id, byte[] bytes) implements AuditRequest {}

    /** There are no more slices. */
    record Finish(long id) implements AuditRequest {}

    record Progress(long id) implements AuditRequest {}

    /** Stops, and forgets what was found. */
    record Cancel(long id) implements AuditRequest {}

    /** One page of what was found, gravest first. @param severities which are wanted; empty for all */
    record Listed(long id, Set<Severity> severities, String category, boolean hideHandled, int offset, int limit, String lang) implements AuditRequest {}

    /** Ticks. */
    record Handled(long id, List<String> posts, boolean handled) implements AuditRequest {}

    /** The report as a page of its own, from a character on: it is longer than one answer may be. */
    record Report(long id, String lang, int offset) implements AuditRequest {}
}
