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
 * @param surfaces where it holds
 * @param accounts for which roles it holds
 * @param trigger what sets it off
 * @param unless what, anywhere in the draft, keeps it silent
 * @param message what was seen, in plain words
 * @param instead what would be fine; safer wording where there is one
 */
public record Rule(
        String id, String pack, Category category, Severity severity, Set<Surface> surfaces, Set<AccountRole> accounts,
        Trigger trigger, List<Trigger> unless, Localised message, Localised instead, List<Citation> cite,
        List<Example> flagged, List<Example> clean) {}
