package dev.chaperone.rules.people;

import dev.chaperone.rules.people.NameParts.Agreement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for a requester being a certain client: a sum of weights in the manner of record linkage, where
 * agreement on a rare name is worth more than on a common one and every unexplained part counts against.
 */
final class NameScore {

    /** The one table of weights; units are arbitrary, {@link #MAYBE} is where a question is worth asking. */
    private static final double[] FAMILY = {4, 6, 8};
    private static final double[] GIVEN = {3, 4, 5.5};
    private static final double FAMILY_INITIAL = 1.5;
    private static final double GIVEN_INITIAL = 1;
    private static final double BOTH = 2;
    private static final double FAMILY_WITHOUT_GIVEN = 0.6;
    private static final double ONE_WORD_NAME = 0.5;
    private static final double OTHER_NAME = -6;
    private static final double NAME_BEFORE = -3;
    private static final double NAME_BETWEEN = -0.5;
    private static final double NAME_AFTER = -1;
    private static final double STRAY_LETTER = -0.3;
    private static final double TRADE = -7;
    private static final double TRADE_IN_FULL_NAME = -4;
    private static final double SAME_CITY = 3;
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
    private static final double FULL = 20;

    /** @param certain whether more than a name speaks for it, and nothing against */
    record Scored(Likeness.Candidate candidate, double total, boolean certain) {}

    private final Asked asked;
    private final KnownPerson known;
    private final Set<String> reasons = new LinkedHashSet<>();

    private NameScore(Asked asked, KnownPerson known) {
        this.asked = asked;
        this.known = known;
    }

    static Scored of(Asked asked, KnownPerson known) {
        return new NameScore(asked, known).score();
    }

    /** One way to read the displayed name. */
    private record Reading(
            double points, @Nullable Agreement given, @Nullable Agreement family, boolean swapped, boolean maiden, int strangers) {

        boolean full() {
            return given != null && family != null && !given.initial() && !family.initial();
        }
    }

    private Scored score() {
        Reading r = displayed();
        double points = r.points;
        boolean contradicts = r.strangers > 0 && !r.full();
        double contact = contact();
        Place.Nearness near = asked.place().to(known.place());
        if (contact < SAME_HANDLE) points = withHandle(r, points, contradicts);
        explain(r);
        if (asked.trade() && contact < SAME_HANDLE) points += r.full() && !ordinaryWords() ? TRADE_IN_FULL_NAME : TRADE;
        double where = switch (near) {
            case SAME -> SAME_CITY;
            case SAME_AREA -> SAME_AREA;
            case UNKNOWN -> 0;
            case OTHER_CITY -> OTHER_CITY;
            case OTHER_PROVINCE -> OTHER_PROVINCE;
        };
        if (near == Place.Nearness.SAME && points + contact > 0) reasons.add("city");
        boolean common = r.full() && weightFamily() + weightGiven() <= 8;
        if (common) reasons.add("common-name");
        double total = (contact >= SAME_HANDLE ? Math.max(0, points) : points) + contact + where;
        boolean nameAndCity = r.full() && near == Place.Nearness.SAME && !common && total >= CLIENT
                && r.given.quality() >= 0.8 && r.family.quality() >= 0.8 && r.strangers == 0 && !asked.generation() && !asked.trade()
                && !(r.swapped && bothWays());
        boolean sameAccount = contact >= SAME_HANDLE && !contradicts && near != Place.Nearness.OTHER_PROVINCE;
        Likeness.Candidate candidate = new Likeness.Candidate(
                known.client(), Math.clamp(total / FULL, 0, 1), List.copyOf(reasons));
        return new Scored(candidate, total, nameAndCity || sameAccount);
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

    private void explain(Reading r) {
        if (r.given != null && r.family != null) {
            reasons.add(r.full() && r.given.reason().equals("full-name") && r.family.quality() >= 0.8 ? "full-name" : r.given.reason());
            reasons.add(r.family.reason());
            if (r.swapped) reasons.add("swapped-order");
            if (r.maiden) reasons.add("maiden-name");
            if (!r.full()) reasons.remove("full-name");
        } else if (r.given != null) {
            reasons.add("given-only");
        }
    }

    private Reading displayed() {
        int n = asked.parts().size();
        List<int[]> spans = new ArrayList<>();
        List<Agreement> givens = new ArrayList<>();
        List<Agreement> families = new ArrayList<>();
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to <= Math.min(n, from + 4); to++) {
                String joined = asked.joined(from, to);
                Agreement g = NameParts.given(joined, known);
                Agreement f = NameParts.family(joined, known);
                if (g == null && f == null) continue;
                spans.add(new int[] {from, to});
                givens.add(g);
                families.add(f);
            }
        }
        Reading best = new Reading(0, null, null, false, false, n);
        for (int i = 0; i < spans.size(); i++) {
            if (givens.get(i) != null) best = better(best, read(spans.get(i), givens.get(i), null, null));
            if (families.get(i) != null) best = better(best, read(null, null, spans.get(i), families.get(i)));
            for (int j = 0; j < spans.size(); j++) {
                if (givens.get(i) == null || families.get(j) == null || overlap(spans.get(i), spans.get(j))) continue;
                best = better(best, read(spans.get(i), givens.get(i), spans.get(j), families.get(j)));
            }
        }
        return best;
    }

    private static Reading better(Reading a, Reading b) {
        return b.points > a.points ? b : a;
    }

    private static boolean overlap(int[] a, int[] b) {
        return a[0] < b[1] && b[0] < a[1];
    }

    private Reading read(int @Nullable [] g, @Nullable Agreement given, int @Nullable [] f, @Nullable Agreement family) {
        double points = 0;
        if (given != null) points += given.initial() ? GIVEN_INITIAL : given.quality() * weightGiven(g);
        if (family != null) points += family.initial() ? FAMILY_INITIAL * family.quality() : family.quality() * weightFamily(f);
        boolean both = given != null && family != null;
        boolean full = both && !given.initial() && !family.initial();
        if (full) points += BOTH;
        else if (given == null && family != null) points *= FAMILY_WITHOUT_GIVEN;
        else if (given != null && known.family().isEmpty()) points += ONE_WORD_NAME;
        int strangers = 0;
        int start = Math.min(g == null ? 99 : g[0], f == null ? 99 : f[0]);
        int end = Math.max(g == null ? 0 : g[1], f == null ? 0 : f[1]);
        for (int i = 0; i < asked.parts().size(); i++) {
            if (inside(i, g) || inside(i, f)) continue;
            PersonName.Part part = asked.parts().get(i);
            if (part.text().codePointAt(0) > 0x24F || i >= asked.mainParts()) continue;
            if (NameTables.known().is("particle", part.text()) || NameTables.known().is("noise", part.text())) continue;
            if (part.text().length() == 1) {
                points += both ? STRAY_LETTER : STRAY_LETTER * 4;
                continue;
            }
            // The other half of a compound given name agrees too.
            if (given != null && known.given().contains(part.text())) continue;
            if (family != null && known.family().contains(part.text())) continue;
            boolean tied = part.joined() && i > 0 || i + 1 < asked.parts().size() && asked.parts().get(i + 1).joined();
            if (full && (tied || i > start && i < end || f != null && f[0] >= asked.mainParts())) {
                points += NAME_BETWEEN;
            } else if (full && i >= end) {
                points += NAME_AFTER;
            } else if (full) {
                points += NAME_BEFORE;
                strangers++;
            } else {
                points += OTHER_NAME;
                strangers++;
            }
        }
        boolean swapped = g != null && f != null && f[0] < g[0] && f[0] < asked.mainParts();
        boolean maiden = f != null && f[0] >= asked.mainParts();
        return new Reading(points, given, family, swapped, maiden, strangers);
    }

    private static boolean inside(int i, int @Nullable [] span) {
        return span != null && span[0] <= i && i < span[1];
    }

    private double weightGiven(int @Nullable [] span) {
        String shown = span == null ? "" : asked.joined(span[0], span[1]);
        return Math.min(weightGiven(), shown.isEmpty() ? 99 : GIVEN[NameTables.known().givenFrequency(shown).ordinal()]);
    }

    private double weightGiven() {
        if (known.given().isEmpty()) return 0;
        NameTables tables = NameTables.known();
        NameTables.Frequency f = tables.givenFrequency(known.givenJoined());
        if (known.given().size() > 1) {
            NameTables.Frequency hyphened = tables.givenFrequency(String.join("-", known.given()));
            if (hyphened.compareTo(f) < 0) f = hyphened;
        }
        return GIVEN[f.ordinal()];
    }

    private double weightFamily(int @Nullable [] span) {
        if (span == null || known.family().size() < 2) return weightFamily();
        String shown = asked.joined(span[0], span[1]);
        return FAMILY[NameTables.known().familyFrequency(shown).ordinal()];
    }

    private double weightFamily() {
        if (known.family().isEmpty()) return 0;
        return FAMILY[NameTables.known().familyFrequency(known.familyJoined()).ordinal()];
    }

    /** What the handle adds to a displayed name that does not say the family name itself. */
    private double withHandle(Reading r, double points, boolean contradicts) {
        boolean asName = asked.parts().isEmpty() || asked.displayedCompact().equals(asked.handle().compact())
                || asked.displayedCompact().equals(asked.handle().letters());
        boolean motto = r.given == null && r.family == null
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
        double family = FAMILY_IN_HANDLE[best.ordinal()] * weightFamily();
        double given = switch (best) {
            case FULL, GIVEN_FAMILY_CUT, GIVEN_INITIAL, GIVEN_ONLY -> weightGiven() * 0.9;
            case INITIAL_FAMILY -> GIVEN_INITIAL;
            case NOTHING -> 0;
        };
        if (best == Handle.Reading.GIVEN_INITIAL) family = FAMILY_INITIAL;
        double shownGiven = r.given != null && !r.given.initial() ? r.given.quality() * weightGiven() : 0;
        double combined = Math.max(given, shownGiven) + family + (best == Handle.Reading.FULL ? BOTH : 0);
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
            } else if (h.letters().length() >= 6 && own.replaceAll("\\d", "").equals(h.letters())) {
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
