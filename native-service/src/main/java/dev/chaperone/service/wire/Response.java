package dev.chaperone.service.wire;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Span;
import java.util.List;

/** What the service may answer. Texts are already in the asker's language. */
public sealed interface Response permits Response.Hello, Response.Reviewed, Response.Recognised, Response.Reminded, Response.Settled,
        Response.Packs, Response.Status, Response.Examined, Response.Media, Response.Refused, Response.Key, RosterResponse, StepsResponse,
        JudgementResponse, AuditResponse {

    long id();

    record Hello(long id, int protocol, String version, List<String> packs) implements Response {}

    /** @param degraded why the list of clients was not consulted as it should be; empty when all is well */
    record Reviewed(long id, String draft, long revision, boolean crisis, List<Mark> findings, String degraded)
            implements Response {}

    /** A finding as the page shows it. */
    record Mark(String rule, String category, Severity severity, Span span, String message, String instead,
            List<Citation> why, List<Span> pieces) {}

    record Recognised(long id, List<Known> people, String degraded) implements Response {}

    /**
     * How alike a requester is to somebody on the list. Never says to whom.
     *
     * @param likeness {@code client}, {@code maybe} or {@code none}
     * @param decline wording to copy; empty where there is nobody to answer
     */
    record Known(String key, String likeness, Severity severity, List<String> reasons, String message, String decline,
            List<Citation> why) {}

    record Reminded(long id, List<Prompt> reminders) implements Response {}

    record Prompt(String id, String title, String text, String action, String link, List<String> steps, String checked,
            List<Citation> why) {}

    record Settled(long id) implements Response {}

    record Packs(long id, List<Choice> packs) implements Response {}

    /**
     * A pack to choose.
     *
     * @param kind {@code profession}, {@code overlay} or, for a folder, {@code own}
     */
    record Choice(String id, String title, String kind, String effective, boolean chosen) {}

    record Status(long id, String version, List<String> packs, int rules, int clients, String store, String degraded)
            implements Response {}

    record Examined(long id, List<Check> checks) implements Response {}

    /**
     * @param state {@code ok}, {@code idle} (not in use here) or {@code broken}
     * @param mend what the person can do; empty when nothing
     */
    record Check(String link, String state, String seen, String mend) {}

    /**
     * @param place {@code nowhere}, {@code file}, {@code keychain} or {@code passphrase}
     * @param locked whether the passphrase must be told first
     */
    record Key(long id, String place, boolean locked) implements Response {}

    /** What the packs say of pictures and recordings; {@code why} is empty where they say nothing. */
    record Media(long id, String instead, List<Citation> why) implements Response {}

    record Refused(long id, String code, String message) implements Response {}
}
