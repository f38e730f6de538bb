package dev.chaperone.rules.people.alike;

import dev.chaperone.rules.people.name.Distance;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.people.name.Sound;
import java.util.List;

/**
 * How likely two written names, plain and in one word each, are one name. Above {@link #SAME} they are more likely one than
 * two.
 */
public final class Alike {

    /** Where one name and two are about equally likely among pairs that look alike. */
    public static final double SAME = -0.25;
    /** For {@link #either}, where it is not known which side a name is from. */
    public static final double SAME_EITHER_SIDE = 4.45;

    /** What is known to be one name is one however it looks. */
    private static final double LISTED = 0.5;
    private static final double TRANSLITERATED = 4;
    /** Short names have many neighbours that are other names. */
    private static final double FOR_LENGTH = 0.6;
    private static final int LONG = 7;
    private static final int PARTICLE_LEAVES = 4;
    private static final List<String> PARTICLES = List.of(
            "vander", "saint", "van", "von", "del", "des", "mac", "ten", "de", "du", "la", "le", "mc", "st", "te");

    private static final class Holder {
        static final Alike GIVEN = new Alike(0);
        static final Alike FAMILY = new Alike(1);
    }

    private final boolean family;
    private final Weights weights;
    private final double bias;
    private final double distance;
    private final double share;
    private final double consonants;
    private final double shorter;
    private final double longerBy;
    private final double sound;
    private final double skeleton;
    private final double within;
    private final double edits;
    private final double start;
    private final double middle;
    private final double known;
    private final double listed;

    private Alike(int column) {
        family = column == 1;
        weights = new Weights(column);
        bias = weights.of("bias");
        distance = weights.of("distance");
        share = weights.of("distance-share");
        consonants = weights.of("consonants-exchanged");
        shorter = weights.of("shorter");
        longerBy = weights.of("longer-by");
        sound = weights.of("same-sound");
        skeleton = weights.of("same-consonants");
        within = weights.of("within");
        edits = weights.of("edits-share");
        start = weights.of("same-start");
        middle = weights.of("middle");
        known = weights.of("known");
        listed = weights.of("listed");
    }

    /** Two given names; a short form is alike too. */
    public static double given(String a, String b) {
        return Holder.GIVEN.score(a, b);
    }

    /** Two family names; a particle run together with one of them is passed over. */
    public static double family(String a, String b) {
        return Holder.FAMILY.score(a, b);
    }

    /** Two names of which it is not known whether they are given or family names; weigh it against {@link #SAME_EITHER_SIDE}. */
    public static double either(String a, String b) {
        double points = given(a, b) + family(a, b) + FOR_LENGTH * Math.min(Math.min(a.length(), b.length()), LONG);
        return isTransliterated(a, b) ? points + TRANSLITERATED : points;
    }

    /** Whether one is known as a short form of the other, be it one that is seldom met. */
    public static boolean isShortForm(String a, String b) {
        return KnownNames.isShortForm(a, b);
    }

    /** Whether both may be one name of another script, as two writers spell it. */
    public static boolean isTransliterated(String a, String b) {
        return Transliteration.isSame(a, b);
    }

    private double score(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) return Double.NEGATIVE_INFINITY;
        String x = a;
        String y = b;
        Edits e = Edits.between(a, b, weights);
        if (family) {
            String[] ca = {a, core(a), a, core(a)};
            String[] cb = {b, b, core(b), core(b)};
            for (int i = 1; i < ca.length; i++) {
                if (ca[i].equals(a) && cb[i].equals(b)) continue;
                Edits other = Edits.between(ca[i], cb[i], weights);
                if (other.distance() < e.distance() - 0.01) {
                    e = other;
                    x = ca[i];
                    y = cb[i];
                }
            }
        }
        return measured(a, b, x, y, e);
    }

    private double measured(String a, String b, String x, String y, Edits e) {
        String longer = x.length() > y.length() ? x : y;
        String less = x.length() > y.length() ? y : x;
        int rest = longer.length() - less.length();
        int front = 0;
        while (front < less.length() && x.charAt(front) == y.charAt(front)) front++;
        int end = 0;
        while (end < less.length() - front && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) end++;
        double points = bias + e.weight() + distance * e.distance() + share * 2 * e.distance() / (x.length() + y.length())
                + consonants * e.consonants() + shorter * less.length() / 10 + longerBy * rest / less.length()
                + edits * Distance.of(x, y) / longer.length() + start * Math.min(front, 4) + middle * (longer.length() - front - end);
        if (Sound.of(x).equals(Sound.of(y))) points += sound;
        if (Sound.skeleton(x).equals(Sound.skeleton(y))) points += skeleton;
        if (rest >= 3 && longer.contains(less)) points += within;
        points += known * ((KnownNames.has(a) ? 1 : 0) + (KnownNames.has(b) ? 1 : 0));
        return isListed(a, b) ? Math.max(points + listed, LISTED) : points;
    }

    private boolean isListed(String a, String b) {
        NameTables tables = NameTables.known();
        if (family) return tables.sameFamily(a, b);
        return tables.sameGiven(a, b) || KnownNames.isShortForm(a, b) || KnownNames.shareFullForm(a, b);
    }

    private static String core(String name) {
        for (String p : PARTICLES) {
            if (name.startsWith(p) && name.length() - p.length() >= PARTICLE_LEAVES) return name.substring(p.length());
        }
        return name;
    }
}
