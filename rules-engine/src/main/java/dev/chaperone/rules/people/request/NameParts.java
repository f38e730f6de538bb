package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.alike.Alike;
import dev.chaperone.rules.people.name.Distance;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.name.Sound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well one part of a displayed name agrees with a client's given or family name. One for each requester: those whom they
 * could be share names with each other, and a pair of names is compared once.
 */
final class NameParts {

    private static final NameTables TABLES = NameTables.known();
    private static final Set<String> PROLONGED = Set.of("s", "er", "son");
    private static final Set<String> OF_A_WOMAN = Set.of("e", "a", "le", "ne", "te", "ette", "ine", "ina", "ia", "se");

    /**
     * @param quality 1 for the very name, less for a short form, a spelling, a part
     * @param reason what it is called
     * @param initial whether it is only a letter or two
     */
    record Agreement(double quality, String reason, boolean initial) {}

    /** A part that was shown, and the client's names it is compared with. */
    private record Pair(String shown, List<String> names, String more) {}

    private final Map<Pair, Optional<Agreement>> givens = new HashMap<>();
    private final Map<Pair, Optional<Agreement>> families = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    @Nullable Agreement given(String r, KnownPerson k) {
        return givens.computeIfAbsent(new Pair(r, k.given(), k.preferred()), _ -> Optional.ofNullable(givenOf(r, k))).orElse(null);
    }

    @Nullable Agreement family(String r, KnownPerson k) {
        return families.computeIfAbsent(new Pair(r, k.family(), k.familyJoined()), _ -> Optional.ofNullable(familyOf(r, k))).orElse(null);
    }

    private @Nullable Agreement givenOf(String r, KnownPerson k) {
        if (k.given().isEmpty()) return null;
        String first = k.given().getFirst();
        if (r.length() == 1) {
            boolean it = first.startsWith(r) || k.preferred().startsWith(r);
            return it ? new Agreement(1, "initials", true) : null;
        }
        if (r.equals(k.givenJoined())) return new Agreement(1, "full-name", false);
        if (r.equals(k.preferred())) return new Agreement(1, "nickname", false);
        if (r.equals(first)) return new Agreement(0.95, "full-name", false);
        boolean tied = TABLES.isTied(r);
        if (tied) {
            String hyphened = k.given().size() == 1 ? first : String.join("-", k.given());
            if (TABLES.isShortForm(r, first) || TABLES.isShortForm(r, hyphened) || TABLES.isShortForm(r, k.preferred())) {
                return new Agreement(0.85, "nickname", false);
            }
            if (TABLES.sameGiven(r, first) || TABLES.sameGiven(r, k.givenJoined()) || TABLES.sameGiven(r, k.preferred())) {
                return new Agreement(0.85, "spelling", false);
            }
        }
        if (k.given().size() > 1 && r.length() == k.given().size() && r.equals(initials(k.given()))) {
            return new Agreement(0.7, "initials", false);
        }
        if (Alike.isShortForm(r, first)) return new Agreement(0.7, "nickname", false);
        if (tied && (TABLES.shareFullForm(r, first) || TABLES.shareFullForm(r, k.preferred()))) {
            return new Agreement(0.7, "nickname", false);
        }
        for (String other : k.given().subList(1, k.given().size())) {
            if (r.equals(other)) return new Agreement(0.6, "given-only", false);
        }
        if (isSpelling(r, first) || k.given().size() > 1 && isSpelling(r, k.givenJoined())) return new Agreement(0.65, "spelling", false);
        boolean cut = r.length() >= 3 && first.length() >= r.length() + 3 && first.startsWith(r) && !TABLES.isGivenName(r);
        if (cut) return new Agreement(0.55, "nickname", false);
        return isMisspelt(r, first) || k.given().size() > 1 && isMisspelt(r, k.givenJoined()) ? new Agreement(0.5, "spelling", false) : null;
    }

    private @Nullable Agreement familyOf(String r, KnownPerson k) {
        if (k.family().isEmpty()) return null;
        if (r.length() == 1) {
            for (String part : k.family()) if (part.startsWith(r)) return new Agreement(1, "initials", true);
            return k.familyJoined().startsWith(r) ? new Agreement(1, "initials", true) : null;
        }
        String core = String.join("", k.family());
        if (r.equals(k.familyJoined()) || r.equals(core)) return new Agreement(1, "full-name", false);
        if (k.family().size() > 1) {
            for (String part : k.family()) if (r.equals(part)) return new Agreement(0.8, "full-name", false);
            if (r.length() == k.family().size() && r.equals(initials(k.family()))) return new Agreement(1.5, "initials", true);
        }
        if (TABLES.sameFamily(r, k.familyJoined()) || TABLES.sameFamily(r, core)) return new Agreement(0.85, "spelling", false);
        if (isFamilySpelling(r, k.familyJoined()) || !core.equals(k.familyJoined()) && isFamilySpelling(r, core)) return new Agreement(0.7, "spelling", false);
        boolean cut = r.length() >= 4 && core.length() >= r.length() + 3 && core.startsWith(r)
                && TABLES.familyFrequency(r) == NameTables.Frequency.RARE;
        if (cut) return new Agreement(0.5, "spelling", false);
        if (k.family().size() > 1) {
            for (String part : k.family()) {
                if (TABLES.sameFamily(r, part) || isFamilySpelling(r, part)) return new Agreement(0.55, "spelling", false);
            }
        }
        // Shared particles make no likeness: van den Berg is not van den Oever.
        String particles = k.familyJoined().endsWith(core) ? k.familyJoined().substring(0, k.familyJoined().length() - core.length()) : "";
        if (isFamilyMisspelt(r.startsWith(particles) ? r.substring(particles.length()) : r, core)) return new Agreement(0.5, "spelling", false);
        return isSlip(r, core) ? new Agreement(0.35, "spelling", false) : null;
    }

    /** A slip or another spelling, but never two names that both exist, nor a man's name for a woman's. */
    private boolean isSpelling(String a, String b) {
        if (TABLES.isGivenName(a) && TABLES.isGivenName(b) || genders(a, b)) return false;
        if (endsInA(a) != endsInA(b)) return false;
        return alike(a, b);
    }

    private boolean isFamilySpelling(String a, String b) {
        boolean bothExist = TABLES.familyFrequency(a) != NameTables.Frequency.RARE
                && TABLES.familyFrequency(b) != NameTables.Frequency.RARE;
        return !bothExist && !prolonged(a, b) && alike(a, b);
    }

    /** What spelling does not explain a slow look at the letters may; only where it costs little to try. */
    private static boolean isMisspelt(String a, String b) {
        boolean near = mayBeOne(a, b);
        boolean fiveLetters = Math.min(a.length(), b.length()) >= 5;
        if (!near && !fiveLetters || TABLES.isGivenName(a) && TABLES.isGivenName(b) || genders(a, b)) return false;
        return fiveLetters && Alike.isTransliterated(a, b) || near && Alike.given(a, b) > Alike.SAME;
    }

    private static boolean isFamilyMisspelt(String a, String b) {
        if (!mayBeOne(a, b)) return false;
        boolean bothExist = TABLES.familyFrequency(a) != NameTables.Frequency.RARE
                && TABLES.familyFrequency(b) != NameTables.Frequency.RARE;
        return !bothExist && !prolonged(a, b) && Alike.family(a, b) > Alike.SAME;
    }

    /** A finger beside the key: worth little by itself, and nothing between two names that exist. */
    private static boolean isSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || !Distance.within(a, b, shorter >= 6 ? 2 : 1)) return false;
        boolean bothExist = TABLES.familyFrequency(a) != NameTables.Frequency.RARE
                && TABLES.familyFrequency(b) != NameTables.Frequency.RARE;
        return !bothExist && !prolonged(a, b) && !TABLES.isGivenName(a);
    }

    /** Most letters of either are in the other. */
    private static boolean mayBeOne(String a, String b) {
        if (Math.min(a.length(), b.length()) < 3 || Math.abs(a.length() - b.length()) > 3) return false;
        return Distance.lettersApart(a, b) <= 4;
    }

    private boolean alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 3 || !Sound.mayBegin(a.charAt(0), b.charAt(0))) return false;
        if (Math.abs(a.length() - b.length()) <= 3 && spelling(a).equals(spelling(b))) return true;
        if (shorter < 5 || a.charAt(0) != b.charAt(0)) return false;
        int most = shorter >= 8 ? 2 : 1;
        if (!Distance.within(a, b, most)) return Sound.of(a).equals(Sound.of(b)) && Distance.within(a, b, shorter >= 6 ? 3 : 2);
        return true;
    }

    private String spelling(String name) {
        return spellings.computeIfAbsent(name, Sound::spelling);
    }

    /** Fields is not Field, Winters is not Winter. */
    private static boolean prolonged(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.startsWith(shorter) && PROLONGED.contains(longer.substring(shorter.length()));
    }

    private static boolean genders(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (longer.length() == shorter.length()) {
            int last = longer.length() - 1;
            return longer.substring(0, last).equals(shorter.substring(0, last))
                    && "oaei".indexOf(longer.charAt(last)) >= 0 && "oaei".indexOf(shorter.charAt(last)) >= 0
                    && (longer.charAt(last) == 'a' || shorter.charAt(last) == 'a');
        }
        return longer.startsWith(shorter) && OF_A_WOMAN.contains(longer.substring(shorter.length()));
    }

    /** In most languages of the list an a at the end makes the name a woman's. */
    private static boolean endsInA(String name) {
        return name.endsWith("a") || name.endsWith("ah");
    }

    private static String initials(List<String> names) {
        StringBuilder out = new StringBuilder();
        for (String n : names) out.append(n.charAt(0));
        return out.toString();
    }
}
