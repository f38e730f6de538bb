package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.name.PersonName;
import dev.chaperone.rules.people.request.NameParts.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A displayed name read as a certain client's: which of its parts are the given name and which the family name, and what
 * the others say. Of all ways to divide it the one that speaks most for the client.
 *
 * @param strangers how many parts are somebody else's name
 */
record NameReading(
        double points, @Nullable Agreement given, @Nullable Agreement family, boolean swapped, boolean maiden, int strangers) {

    private static final double[] FAMILY = {4, 6, 8};
    private static final double[] GIVEN = {3, 4, 5.5};
    static final double FAMILY_INITIAL = 1.5;
    static final double GIVEN_INITIAL = 1;
    static final double BOTH = 2;
    private static final double FAMILY_WITHOUT_GIVEN = 0.6;
    private static final double ONE_WORD_NAME = 0.5;
    private static final double OTHER_NAME = -6;
    private static final double NAME_BEFORE = -3;
    private static final double NAME_BETWEEN = -0.5;
    private static final double NAME_AFTER = -1;
    private static final double STRAY_LETTER = -0.3;

    boolean full() {
        return given != null && family != null && !given.initial() && !family.initial();
    }

    static NameReading of(Asked asked, KnownPerson known, NameParts parts) {
        return new Reader(asked, known, parts).best();
    }

    void explain(Set<String> reasons) {
        if (given != null && family != null) {
            reasons.add(full() && given.reason().equals("full-name") && family.quality() >= 0.8 ? "full-name" : given.reason());
            reasons.add(family.reason());
            if (swapped) reasons.add("swapped-order");
            if (maiden) reasons.add("maiden-name");
            if (!full()) reasons.remove("full-name");
        } else if (given != null) {
            reasons.add("given-only");
        }
    }

    /** What a name is worth: agreement on a rare one more than on a common one. */
    static double weightOfGiven(KnownPerson known) {
        if (known.given().isEmpty()) return 0;
        NameTables tables = NameTables.known();
        NameTables.Frequency f = tables.givenFrequency(known.givenJoined());
        if (known.given().size() > 1) {
            NameTables.Frequency hyphened = tables.givenFrequency(String.join("-", known.given()));
            if (hyphened.compareTo(f) < 0) f = hyphened;
        }
        return GIVEN[f.ordinal()];
    }

    static double weightOfFamily(KnownPerson known) {
        if (known.family().isEmpty()) return 0;
        return FAMILY[NameTables.known().familyFrequency(known.familyJoined()).ordinal()];
    }

    private record Reader(Asked asked, KnownPerson known, NameParts parts) {

        NameReading best() {
            int n = asked.parts().size();
            List<int[]> spans = new ArrayList<>();
            List<Agreement> givens = new ArrayList<>();
            List<Agreement> families = new ArrayList<>();
            for (int from = 0; from < n; from++) {
                for (int to = from + 1; to <= Math.min(n, from + 4); to++) {
                    String joined = asked.joined(from, to);
                    Agreement g = parts.given(joined, known);
                    Agreement f = parts.family(joined, known);
                    if (g == null && f == null) continue;
                    spans.add(new int[] {from, to});
                    givens.add(g);
                    families.add(f);
                }
            }
            NameReading best = new NameReading(0, null, null, false, false, n);
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

        private static NameReading better(NameReading a, NameReading b) {
            return b.points > a.points ? b : a;
        }

        private static boolean overlap(int[] a, int[] b) {
            return a[0] < b[1] && b[0] < a[1];
        }

        private NameReading read(int @Nullable [] g, @Nullable Agreement given, int @Nullable [] f, @Nullable Agreement family) {
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
            return new NameReading(points, given, family, swapped, maiden, strangers);
        }

        private static boolean inside(int i, int @Nullable [] span) {
            return span != null && span[0] <= i && i < span[1];
        }

        private double weightGiven(int @Nullable [] span) {
            String shown = span == null ? "" : asked.joined(span[0], span[1]);
            return Math.min(weightOfGiven(known), shown.isEmpty() ? 99 : GIVEN[NameTables.known().givenFrequency(shown).ordinal()]);
        }

        private double weightFamily(int @Nullable [] span) {
            if (span == null || known.family().size() < 2) return weightOfFamily(known);
            String shown = asked.joined(span[0], span[1]);
            return FAMILY[NameTables.known().familyFrequency(shown).ordinal()];
        }
    }
}
