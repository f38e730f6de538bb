package dev.chaperone.service.command;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.wire.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be told of a client at the command line. */
final class ClientFields {

    /** As the words of {@link ClientsFile#id}. */
    enum Word { current, former, enquiry, student, related, deceased }

    @Option(names = "--given", paramLabel = "NAME")
    private @Nullable String given;

    @Option(names = "--family", paramLabel = "NAME")
    private @Nullable String family;

    @Option(names = "--preferred", paramLabel = "NAME", description = "What the person is called.")
    private @Nullable String preferred;

    @Option(names = "--handle", paramLabel = "ACCOUNT", description = "An account's name; may be given several times.")
    private @Nullable List<String> handles;

    @Option(names = "--email", paramLabel = "ADDRESS")
    private @Nullable String email;

    @Option(names = "--phone", paramLabel = "NUMBER")
    private @Nullable String phone;

    @Option(names = "--city", paramLabel = "CITY")
    private @Nullable String city;

    @Option(names = "--standing", paramLabel = "WORD", description = "${COMPLETION-CANDIDATES}")
    private @Nullable Word standing;

    @Option(names = "--since", paramLabel = "DATE", description = "When a former client was last seen, such as 2026-03-31.")
    private @Nullable String since;

    /** The client with what was told put over what is kept. */
    Client over(@Nullable Client kept) throws Refusal {
        Client before = kept == null ? new Client("", "", "", "", List.of(), "", "", "", new Standing.Current()) : kept;
        Client after = new Client(before.ref(), or(given, before.given()), or(family, before.family()), or(preferred, before.preferred()),
                handles == null ? before.handles() : handles.stream().map(h -> h.startsWith("@") ? h.substring(1) : h).toList(),
                or(email, before.email()), or(phone, before.phone()), or(city, before.city()), standing(before.standing()));
        if ((after.given() + after.family() + after.preferred()).isBlank()) throw new Refusal("no-name", "A client needs a name.");
        return after;
    }

    private Standing standing(Standing before) throws Refusal {
        if (standing == null && since == null) return before;
        String date = since != null ? date(since)
                : before instanceof Standing.Former(Optional<LocalDate> was) ? was.map(LocalDate::toString).orElse("") : "";
        return ClientsFile.standing(standing == null ? "former" : standing.name(), date);
    }

    private static String date(String typed) throws Refusal {
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeParseException e) {
            throw new Refusal("no-date", "A date is written such as 2026-03-31.");
        }
    }

    private static String or(@Nullable String told, String kept) {
        return told == null ? kept : told.replaceAll("\\p{Cc}+", " ").strip();
    }
}
