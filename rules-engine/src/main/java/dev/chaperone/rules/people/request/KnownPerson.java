package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.name.Letters;
import dev.chaperone.rules.people.name.Listed;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.name.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A client as the comparison sees them: plain words, parted and joined, worked out once.
 *
 * @param given plain given names
 * @param family plain family names without particles; all of them when nothing else is left
 * @param givenJoined given names run together
 * @param familyJoined family names with their particles run together
 * @param preferred run together, perhaps empty
 * @param handles letters and digits only
 * @param mailbox letters and digits before the {@code @}
 */
record KnownPerson(
        String ref, List<String> given, List<String> family, String givenJoined, String familyJoined, String preferred,
        List<String> handles, String email, String mailbox, String phone, Place place) {

    static KnownPerson of(Listed c) {
        List<String> given = Letters.words(c.given());
        List<String> family = Letters.words(c.family());
        if (family.isEmpty() && given.size() > 1) {
            family = given.subList(given.size() - 1, given.size());
            given = given.subList(0, given.size() - 1);
        }
        List<String> core = new ArrayList<>();
        for (String f : family) if (!NameTables.known().is("particle", f)) core.add(f);
        if (core.isEmpty()) core.addAll(family);
        List<String> handles = new ArrayList<>();
        for (String h : c.handles()) if (!Letters.compact(h).isEmpty()) handles.add(Letters.compact(h));
        String email = c.email().strip().toLowerCase(Locale.ROOT);
        int at = email.indexOf('@');
        return new KnownPerson(c.ref(), List.copyOf(given), List.copyOf(core), String.join("", given), String.join("", family),
                Letters.compact(c.preferred()), List.copyOf(handles), email,
                at > 0 ? Letters.compact(email.substring(0, at)) : "", Letters.digits(c.phone()), Place.of(c.city()));
    }

    /** Every given form that a handle or a displayed name may carry, best known first. */
    Set<String> givenForms() {
        Set<String> out = new LinkedHashSet<>();
        if (!givenJoined.isEmpty()) out.add(givenJoined);
        if (!preferred.isEmpty()) out.add(preferred);
        if (!given.isEmpty()) {
            out.add(given.getFirst());
            out.addAll(NameTables.known().standIns(given.getFirst()));
            if (given.size() > 1) out.addAll(NameTables.known().standIns(String.join("-", given)));
        }
        return out;
    }

    /** The family name whole, and each of its parts. */
    Set<String> familyForms() {
        Set<String> out = new LinkedHashSet<>();
        if (!familyJoined.isEmpty()) out.add(familyJoined);
        out.add(String.join("", family));
        out.addAll(family);
        out.remove("");
        return out;
    }

    @Override
    public String toString() {
        return "KnownPerson[" + ref + "]";
    }
}
