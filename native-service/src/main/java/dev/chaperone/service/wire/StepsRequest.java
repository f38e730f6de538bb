package dev.chaperone.service.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the options page may ask about reasonable steps: checklists, the record, the policy. */
public sealed interface StepsRequest extends Request {

    /** @param sites when the extension last checked its knowledge of each platform */
    record Checklists(long id, Map<String, LocalDate> sites, String lang) implements StepsRequest {}

    /** @param state {@code done}, {@code not-for-me} or {@code open} */
    record Tick(long id, String item, String state, Map<String, LocalDate> sites, String lang) implements StepsRequest {}

    record ShowRecord(long id, String lang) implements StepsRequest {}

    /** @param format {@code html}, {@code pdf}, {@code docx}, {@code txt} or {@code csv} */
    record ExportRecord(long id, String format, String lang) implements StepsRequest {}

    record WipeRecord(long id) implements StepsRequest {}

    /** What was filled in for the policy. */
    record PolicyForm(long id) implements StepsRequest {}

    record FillPolicy(long id, String practice, String contact, String platforms, List<String> exceptions) implements StepsRequest {}

    /** To look at: no version, nothing on record. */
    record DraftPolicy(long id, String lang) implements StepsRequest {}

    record IssuePolicy(long id, String format, String lang) implements StepsRequest {}
}
