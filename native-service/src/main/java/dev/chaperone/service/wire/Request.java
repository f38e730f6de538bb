package dev.chaperone.service.wire;

import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import java.util.List;
import java.util.Set;

/** What the extension may ask. */
public sealed interface Request permits Request.Hello, Request.Review, Request.Recognise, Request.Reminders, Request.SettleReminder,
        Request.SettleRequest, Request.SettleWording, Request.ListPacks, Request.UsePacks, Request.Status, Request.Doctor, Request.Media,
        RosterRequest, StepsRequest, JudgementRequest, AuditRequest, KeyRequest {

    /** The asker's number for it; the answer carries the same. */
    long id();

    /** First on every line: which versions the extension speaks. */
    record Hello(long id, Versions protocol, String version, String lang) implements Request {}

    /**
     * @param key the extension's name for the editor
     * @param revision how often its text had changed; sent back so that a late answer can be dropped
     * @param packs which hold on this page, where they differ from those chosen; else empty
     */
    record Review(long id, String key, long revision, Draft draft, List<String> packs, String lang) implements Request {}

    record Recognise(long id, AccountRole account, Direction direction, List<Person> people, String lang) implements Request {}

    record Reminders(long id, String host, String path, Set<String> signs, String lang) implements Request {}

    /**
     * A reminder was dealt with, put off or silenced on one site.
     *
     * @param days after which it is asked about again, as the user chose; 0 for the usual
     */
    record SettleReminder(long id, String key, String host, String decision, int days) implements Request {}

    /** The user says who a requester is. */
    record SettleRequest(long id, String platform, String handle, String decision) implements Request {}

    /** The user does not want to hear of these words from this rule again. */
    record SettleWording(long id, String rule, String text, String decision) implements Request {}

    /** Which packs there are to choose from, and which are chosen. */
    record ListPacks(long id, String lang) implements Request {}

    /** @param packs by id; a folder that was chosen at the command line by its name */
    record UsePacks(long id, List<String> packs, String lang) implements Request {}

    record Status(long id) implements Request {}

    /** Every link from browser to list, looked at now; takes a second or, where a program does not answer, some twenty. */
    record Doctor(long id, String lang) implements Request {}

    /** A picture, a video or a sound was attached: what the packs ask then. Nothing of the file is sent. */
    record Media(long id, Surface surface, AccountRole account, String lang) implements Request {}

    /** What joins the two: a request from or to the person, or something smaller that others can see, or a private message. */
    enum Direction { INCOMING, OUTGOING, LIKE, TAG, MESSAGE }

    /** @param key the extension's name for the place on the page */
    record Person(String key, Requester requester) {}
}
