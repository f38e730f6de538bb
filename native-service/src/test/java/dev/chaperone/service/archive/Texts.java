package dev.chaperone.service.archive;

import java.time.Instant;
import java.util.List;

/** Invented posts, each told by its number: most of them harmless, some not, in two languages, with all that breaks encodings. */
public final class Texts {

    private static final List<String> HARMLESS = List.of(
            "The clinic opens at nine on Monday and the kettle is already on.",
            "A short walk after lunch does more for a stiff back than most people expect.",
            "We painted the waiting room last weekend and it finally looks like spring.",
            "Please bring loose clothes and give yourself ten minutes to find parking.",
            "La clinique sera fermée vendredi; bonne fin de semaine à tous!",
            "I am reading a book about posture and it is better than its cover.",
            "Does anybody know a good plumber near the market?",
            "Sleep, water and a slower evening: none of it is new and all of it helps.",
            "Thank you to everyone who came to the open house on Saturday ☕",
            "Our course on the shoulder was full again, so we added a second evening.",
            "The snow has closed two roads, so the afternoon runs late.",
            "Nothing beats the first warm day by the river with a thermos of coffee.",
            "Je vous souhaite une belle rentrée et beaucoup de repos. 🍂",
            "The new table is lighter, quieter and, best of all, it \"folds\".",
            "Le café du coin a changé de propriétaire; leurs muffins sont <encore> meilleurs & moins chers.",
            "New music for the studio: send me your favourite quiet albums.");
    private static final List<String> RISKY = List.of(
            "My 9am today came in limping and left without her cane.",
            "Un patient m'a raconté son accident hier, et je n'en reviens toujours pas.",
            "This one stretch cures sciatica for good, guaranteed.",
            "Saw Odalys Fenwright at the market and we talked about her knee after last week's treatment.");
    /** The first of January 2014. */
    private static final long FIRST = 1_388_534_400L;

    private Texts() {}

    /** One in twelve has something in it. */
    public static String of(long i) {
        long mixed = mixed(i);
        StringBuilder out = new StringBuilder();
        int sentences = 1 + (int) (mixed & 3);
        for (int s = 0; s < sentences; s++) {
            if (s > 0) out.append(s == 2 ? "\n" : " ");
            out.append(HARMLESS.get((int) (mixed >>> 8 + 6 * s & 15)));
        }
        if (risky(i)) out.append(' ').append(RISKY.get((int) (mixed >>> 40 & 3)));
        return out.append(" (").append(i).append(')').toString();
    }

    public static boolean risky(long i) {
        return mixed(i) % 12 == 0;
    }

    /** Some hours apart. */
    public static Instant when(long i) {
        return Instant.ofEpochSecond(FIRST + (i * 4_507L) % 380_000_000L);
    }

    private static long mixed(long i) {
        long x = (i + 1) * 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        return (x ^ x >>> 27) & Long.MAX_VALUE;
    }
}
