package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.name.Handle;
import dev.chaperone.rules.people.name.Letters;
import dev.chaperone.rules.people.name.PersonName;
import dev.chaperone.rules.people.name.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the page shows of a requester, ready to be compared.
 *
 * @param parts displayed name, then what stood in parentheses or quotes
 * @param asides how many of the last parts stood in parentheses or quotes
 * @param generation whether "Jr", "Sr" or the like stands behind the name: a father and a son share all the rest
 * @param displayedCompact the displayed name run together, for those who show their handle as their name
 */
public record Asked(
        List<PersonName.Part> parts, int asides, boolean trade, boolean generation, Handle handle, Place place, String displayedCompact,
        String said, String saidDigits) {

    private static final Pattern GENERATION = Pattern.compile(" (jr|sr|junior|senior|ii|iii|iv|pere|fils)$");

    public static Asked of(String platform, String displayName, String handle, String bio, String location) {
        PersonName name = PersonName.of(displayName);
        List<PersonName.Part> parts = new ArrayList<>(name.parts());
        parts.addAll(name.asides());
        String said = (displayName + " " + bio).toLowerCase(Locale.ROOT);
        return new Asked(List.copyOf(parts), name.asides().size(), name.trade(), GENERATION.matcher(Letters.plain(displayName)).find(),
                Handle.of(platform, handle),
                Place.of(location), Letters.compact(name.parts().stream().map(PersonName.Part::text)
                        .reduce("", String::concat)), said, Letters.digits(said));
    }

    int mainParts() {
        return parts.size() - asides;
    }

    /** Parts {@code from} to {@code to} run together. */
    String joined(int from, int to) {
        if (to == from + 1) return parts.get(from).text();
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) out.append(parts.get(i).text());
        return out.toString();
    }

    @Override
    public String toString() {
        return "Asked[" + parts.size() + " parts]";
    }
}
