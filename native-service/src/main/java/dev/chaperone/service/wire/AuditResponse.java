package dev.chaperone.service.wire;

import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Span;
import java.util.List;

/** Answers about the past. Excerpts of what the user wrote go only to the options page. */
public sealed interface AuditResponse extends Response {

    /**
     * How far it is.
     *
     * @param phase {@code idle}, {@code reading}, {@code done} or {@code failed}
     * @param read bytes
     * @param room bytes that may be sent now
     * @param code why it failed, with a sentence; else both empty
     */
    record Audit(long id, String phase, long read, long size, int room, long posts, int stop, int caution, int note, List<Trouble> troubles,
            String code, String message) implements AuditResponse {}

    record Trouble(String code, String file, String where) {}

    /** @param total how many there are with these filters */
    record Posts(long id, List<Post> posts, int offset, int total) implements AuditResponse {}

    /**
     * @param date an ISO instant, or empty
     * @param text the part to show
     * @param marks with their places in that part
     */
    record Post(String post, boolean handled, Severity severity, String platform, String surface, String date, String link, String file,
            String text, List<Mark> marks) {}

    record Mark(String rule, String category, Severity severity, Span span, String message, String instead) {}

    /** @param total characters of the whole */
    record Report(long id, String html, int offset, int total) implements AuditResponse {}
}
