package dev.chaperone.rules.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.Corpus;
import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.Example;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Draft;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is flagged stays flagged however it is typed: every flagged example that earns a warning, changed in one way.
 *
 * <p>A change of dress alone (capitals, accents, emoji, look-alikes, drawn-out letters) may hide next to nothing. One that takes
 * something away (a letter, all full stops) may hide a few, and how many is kept here, so that it only becomes fewer.
 */
class MutationTest {

    private static final String LATIN = "aeopcxyi";
    private static final String CYRILLIC = "аеорсхуі";

    enum Change {
        CAPITALS(0, s -> s.toUpperCase(Locale.ROOT)),
        SMALL(40, s -> s.toLowerCase(Locale.ROOT)),
        NO_ACCENTS(0, s -> Normalizer.normalize(s, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
        EMOJI(10, s -> "✨ " + s.replace(" ", "  ") + " 💕"),
        LOOK_ALIKES(5, MutationTest::lookAlikes),
        DRAWN_OUT(5, s -> s.replaceAll("(?<![aeo])([aeo])([b-df-hj-np-tv-z])(?=[a-z])", "$1$1$1$1$2")),
        ZERO_WIDTH(10, s -> s.replaceAll("(\\p{L}{3})(\\p{L}{2})", "$1\u200B$2")),
        NO_STOPS(40, s -> s.replaceAll("[.!?…,;:]", "")),
        TYPO(200, MutationTest::typo);

        private final int perThousand;
        private final UnaryOperator<String> how;

        Change(int perThousand, UnaryOperator<String> how) {
            this.perThousand = perThousand;
            this.how = how;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_flagged_stays_flagged(Change change) throws Exception {
        Rulebook book = Rulebook.read(Corpus.RESOURCES);
        List<String> hidden = new ArrayList<>();
        int all = 0;
        try (Chaperone chaperone = Chaperone.of(book, List.of("on-rmt"), Proof.people())) {
            for (Rule rule : book.rules(List.of("on-rmt"))) {
                for (Example e : rule.flagged()) {
                    if (!warns(chaperone, e.draft())) continue;
                    all++;
                    String text = change.how.apply(e.draft().text());
                    if (!warns(chaperone, new Draft(text, e.draft().surface(), e.draft().account()))) hidden.add(rule.id() + ": " + text);
                }
            }
        }
        System.getLogger("mutations").log(System.Logger.Level.INFO, "{0}: {1} of {2} hidden", change, hidden.size(), all);
        assertTrue(hidden.size() * 1000 <= change.perThousand * all,
                change + " hides " + hidden.size() + " of " + all + ":\n" + String.join("\n", hidden));
    }

    private static boolean warns(Chaperone chaperone, Draft draft) {
        return chaperone.review(draft).findings().stream().anyMatch(f -> f.severity() != Severity.NOTE);
    }

    /** Every third letter that has a twin. */
    private static String lookAlikes(String s) {
        StringBuilder out = new StringBuilder(s);
        int met = 0;
        for (int i = 0; i < out.length(); i++) {
            int at = LATIN.indexOf(out.charAt(i));
            if (at >= 0 && ++met % 3 == 0) out.setCharAt(i, CYRILLIC.charAt(at));
        }
        return out.toString();
    }

    /** Two letters of one word changed over, in a word chosen by the text itself. */
    private static String typo(String s) {
        Random dice = new Random(s.hashCode());
        for (int tries = 0; tries < 50; tries++) {
            int i = dice.nextInt(Math.max(1, s.length() - 3));
            boolean inside = i > 0 && s.substring(i - 1, i + 3).chars().allMatch(Character::isLetter) && s.charAt(i) != s.charAt(i + 1);
            if (inside) return s.substring(0, i) + s.charAt(i + 1) + s.charAt(i) + s.substring(i + 2);
        }
        return s;
    }
}
