package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.people.Likeness;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.service.wire.Request.Direction;
import dev.chaperone.service.wire.Request.Person;
import dev.chaperone.service.wire.Response.Known;
import java.time.LocalDate;
import java.util.List;

/** How a likeness is put to the user: how grave, in which words, and why. Never with a name; {@link Scripts} adds what to answer. */
final class Prompting {

    private static final Localised LIKE = new Localised("This looks like somebody on your list.",
            "Cette personne ressemble à quelqu’un de votre liste.");
    private static final Localised PERHAPS = new Localised("This may be somebody on your list. A name alone is never certain.",
            "C’est peut-être quelqu’un de votre liste. Un nom seul n’est jamais certain.");
    private static final Localised LINK = new Localised(" A request from you would show others that you know each other.",
            " Une demande de votre part montrerait aux autres que vous vous connaissez.");
    private static final List<Citation> WHY = List.of(new Citation("CMTO", "Social media and RMTs Q&A",
            "Keep accounts separate and do not connect with clients on personal accounts", "", "2024-08", true));

    private Prompting() {}

    static Known known(Person person, Likeness likeness, AccountRole account, Direction direction, String lang, LocalDate today) {
        return switch (likeness) {
            case Likeness.None _ -> none(person);
            case Likeness.Maybe maybe -> prompt(person, maybe, Severity.CAUTION, PERHAPS, account, direction, lang);
            case Likeness.IsClient client -> prompt(person, client,
                    severity(client.candidates().getFirst().client().standing(), account, today), LIKE, account, direction, lang);
        };
    }

    static Known none(Person person) {
        return new Known(person.key(), "none", Severity.NOTE, List.of(), "", "", List.of());
    }

    /** The user has said that this account is a client's; there is nothing left to guess. */
    static Known told(Person person, AccountRole account, Direction direction, String lang) {
        Severity severity = account == AccountRole.PROFESSIONAL ? Severity.CAUTION : Severity.STOP;
        return known(person, "client", List.of("told"), severity, LIKE, account, direction, lang);
    }

    private static Known prompt(Person person, Likeness likeness, Severity severity, Localised message, AccountRole account,
            Direction direction, String lang) {
        List<String> reasons = likeness.all().getFirst().reasons();
        return known(person, likeness.id(), reasons, severity, message, account, direction, lang);
    }

    private static Known known(Person person, String likeness, List<String> reasons, Severity severity, Localised message,
            AccountRole account, Direction direction, String lang) {
        boolean incoming = direction == Direction.INCOMING;
        return new Known(person.key(), likeness, severity, reasons, message.in(lang) + (incoming ? "" : LINK.in(lang)),
                "", WHY);
    }

    /**
     * On a personal account whoever is in care, was so within the year, or is about to be, asks for a second look; where
     * it is not known how long ago, it is taken as recent. A professional page has followers by its nature.
     */
    private static Severity severity(Standing standing, AccountRole account, LocalDate today) {
        boolean close = switch (standing) {
            case Standing.Current _, Standing.Student _, Standing.Enquiry _ -> true;
            case Standing.Former former -> former.since().map(date -> !date.isBefore(today.minusYears(1))).orElse(true);
            case Standing.Related _, Standing.Deceased _ -> false;
        };
        return close && account != AccountRole.PROFESSIONAL ? Severity.STOP : Severity.CAUTION;
    }
}
