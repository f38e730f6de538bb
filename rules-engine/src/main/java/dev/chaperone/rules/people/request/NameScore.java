package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.name.Handle;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.name.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How much speaks for a requester being a certain client: a sum of weights in the manner of record linkage, where
 * agreement on a rare name is worth more than on a common one and every unexplained part counts against.
 */
final class NameScore {

    /** Units are arbitrary, those of the name stand in {@link NameReading}; {@link #MAYBE} is where a question is worth asking. */
    private static final double TRADE = -7;
    private static final double TRADE_IN_FULL_NAME = -4;
    private static final double SAME_CITY = 3;
    private static final double SPELT_CITY = 2.5;
    private static final double SAME_AREA = 1.5;
    private static final double OTHER_CITY = -2;
    private static final double OTHER_PROVINCE = -4;
    private static final double SAME_HANDLE = 12;
    private static final double HANDLE_BUT_DIGITS = 6;
    private static final double MAILBOX = 7;
    private static final double TOLD_CONTACT = 13;
    private static final double[] FAMILY_IN_HANDLE = {0, 0, 0.8, 0, 0.6, 0.9};

    static final double MAYBE = 8;
    static final double CLIENT = 14.5;
    static final double FULL = 20;

    private final Asked asked;
    private final KnownPerson known;
    private final NameParts parts;
    private final Set<String> reasons = new LinkedHashSet<>();

    private NameScore(Asked asked, KnownPerson known, NameParts parts) {
        this.asked = asked;
        this.known = known;
        this.parts = parts;
    }

    static Found of(Asked asked, KnownPerson known, NameParts parts, int number) {
        return new NameScore(asked, known, parts).score(number);
    }

    private Found score(int number) {
        NameReading r = NameReading.of(asked, known, parts);
        double points = r.points();
        boolean contradicts = r.strangers() > 0 && !r.full();
        double contact = contact();
        Place.Nearness near = asked.place().to(known.place());
        if (contact < SAME_HANDLE) points = withHandle(r, points, contradicts);
        r.explain(reasons);
        if (asked.trade() && contact < SAME_HANDLE) points += r.full() && !ordinaryWords() ? TRADE_IN_FULL_NAME : TRADE;
        double where = switch (near) {
            case SAME -> SAME_CITY;
            case SPELT -> SPELT_CITY;
            case SAME_AREA -> SAME_AREA;
            case UNKNOWN -> 0;
            case OTHER_CITY -> OTHER_CITY;
            case OTHER_PROVINCE -> OTHER_PROVINCE;
        };
        if ((near == Place.Nearness.SAME || near == Place.Nearness.SPELT) && points + contact > 0) reasons.add("city");
        boolean common = r.full() && NameReading.weightOfFamily(known) + NameReading.weightOfGiven(known) <= 8;
        if (common) reasons.add("common-name");
        double total = (contact >= SAME_HANDLE ? Math.max(0, points) : points) + contact + where;
        boolean nameAndCity = r.full() && near == Place.Nearness.SAME && !common && total >= CLIENT
                && r.given().quality() >= 0.8 && r.family().quality() >= 0.8 && r.strangers() == 0 && !asked.generation() && !asked.trade()
                && !(r.swapped() && bothWays());
        if (total < MAYBE && isHousehold(near)) {
            reasons.clear();
            reasons.addAll(List.of("same-family", "city"));
            total = MAYBE;
        }
        boolean sameAccount = contact >= SAME_HANDLE && !contradicts && near != Place.Nearness.OTHER_PROVINCE;
        return new Found(number, known.ref(), total, nameAndCity || sameAccount, List.copyOf(reasons));
    }

    /** The family name in the same small place: the client under another name, or somebody close to them. */
    private boolean isHousehold(Place.Nearness near) {
        if (near != Place.Nearness.SAME && near != Place.Nearness.SPELT || !known.place().isSmall() || asked.trade()) return false;
        if (NameTables.known().familyFrequency(known.familyJoined()) == NameTables.Frequency.VERY_COMMON) return false;
        int n = asked.mainParts();
        for (int from = 0; from < n && n <= 4; from++) {
            for (int to = from + 1; to <= n; to++) {
                NameParts.Agreement f = parts.family(asked.joined(from, to), known);
                if (f != null && !f.initial() && f.quality() >= 0.8) return true;
            }
        }
        return false;
    }

    /** Whether the name is also two words, as a shop's may be. */
    private boolean ordinaryWords() {
        NameTables tables = NameTables.known();
        return tables.is("ordinary", known.givenJoined()) && tables.is("ordinary", known.familyJoined());
    }

    /** Whether the name turned round is somebody else's: Yusuf Abdi and Abdi Yusuf. */
    private boolean bothWays() {
        NameTables tables = NameTables.known();
        return tables.isGivenName(known.familyJoined())
                || tables.familyFrequency(known.givenJoined()) != NameTables.Frequency.RARE;
    }

    /** What the handle adds to a displayed name that does not say the family name itself. */
    private double withHandle(NameReading r, double points, boolean contradicts) {
        boolean asName = asked.parts().isEmpty() || asked.displayedCompact().equals(asked.handle().compact())
                || asked.displayedCompact().equals(asked.handle().letters());
        boolean motto = r.given() == null && r.family() == null
                && asked.parts().stream().noneMatch(p -> NameTables.known().isGivenName(p.text()));
        asName |= motto;
        if (asked.handle().letters().length() < 3) return points;
        if (r.full() || contradicts && !asName || known.family().isEmpty()) return points;
        Handle.Reading best = Handle.Reading.NOTHING;
        for (String g : known.givenForms()) {
            for (String f : known.familyForms()) {
                Handle.Reading found = asked.handle().read(g, f);
                if (found.compareTo(best) > 0) best = found;
            }
        }
        double family = FAMILY_IN_HANDLE[best.ordinal()] * NameReading.weightOfFamily(known);
        double given = switch (best) {
            case FULL, GIVEN_FAMILY_CUT, GIVEN_INITIAL, GIVEN_ONLY -> NameReading.weightOfGiven(known) * 0.9;
            case INITIAL_FAMILY -> NameReading.GIVEN_INITIAL;
            case NOTHING -> 0;
        };
        if (best == Handle.Reading.GIVEN_INITIAL) family = NameReading.FAMILY_INITIAL;
        double shownGiven = r.given() != null && !r.given().initial() ? r.given().quality() * NameReading.weightOfGiven(known) : 0;
        double combined = Math.max(given, shownGiven) + family + (best == Handle.Reading.FULL ? NameReading.BOTH : 0);
        if (family == 0 || combined <= points) return points;
        reasons.add("handle");
        return combined;
    }

    /** An account, an address or a number that is the client's. */
    private double contact() {
        Handle h = asked.handle();
        double best = 0;
        for (String own : known.handles()) {
            if (own.length() >= 4 && (own.equals(h.compact()) || own.equals(asked.displayedCompact()))) {
                best = SAME_HANDLE;
            } else if (h.letters().length() >= 6 && BlockingKeys.letters(own).equals(h.letters())) {
                best = Math.max(best, HANDLE_BUT_DIGITS);
            }
        }
        if (best > 0) reasons.add("handle");
        String mailbox = known.mailbox();
        if (best < SAME_HANDLE && mailbox.length() >= 6 && mailbox.equals(h.compact()) && !plainName(mailbox)) {
            best = Math.max(best, MAILBOX);
            reasons.add("email");
        }
        if (known.email().length() > 5 && asked.said().contains(known.email())) {
            best = Math.max(best, TOLD_CONTACT);
            reasons.add("email");
        }
        if (known.phone().length() >= 10 && asked.saidDigits().contains(known.phone())) {
            best = Math.max(best, TOLD_CONTACT);
            reasons.add("phone");
        }
        return best;
    }

    /** A mailbox that is just the name says no more than the name. */
    private boolean plainName(String mailbox) {
        for (String g : known.givenForms()) {
            for (String f : known.familyForms()) if (mailbox.equals(g + f) || mailbox.equals(f + g)) return true;
        }
        return false;
    }
}
