package dev.chaperone.rules.pack;

import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Surface;
import java.util.List;
import java.util.Set;

/**
 * One rule of a pack, with its evidence.
 *
 * @param id the file's name without its ending, unique over all packs
 * @param pack the pack it belongs to
 * @param surfaces where it holds, in the order of the pack
 * @param accounts for which roles it holds
 * @param trigger what sets it off
 * @param unless what, anywhere in the draft, keeps it silent
 * @param languages in which it must be proved, {@code en}, {@code fr} or both
 * @param message what was seen, in plain words
 * @param instead what would be fine; safer wording where there is one
 */
public record Rule(
        String id, String pack, Category category, Severity severity, Set<Surface> surfaces, Set<AccountRole> accounts,
        Trigger trigger, List<Trigger> unless, List<String> languages, Localised message, Localised instead, List<Citation> cite,
        List<Example> flagged, List<Example> clean) {

    /** Whether it speaks for the second opinion, where all others were written by hand. */
    public boolean learned() {
        return trigger instanceof Trigger.SecondOpinion;
    }

    /** The same rule as a pack sees it: asking for more or less, for reasons of its own. A stop names no rule that was learned. */
    Rule with(Severity other, List<Citation> reasons) {
        Severity most = learned() && other == Severity.STOP ? Severity.CAUTION : other;
        return new Rule(id, pack, category, most, surfaces, accounts, trigger, unless, languages, message, instead, reasons,
                flagged, clean);
    }
}
