package dev.chaperone.service.doctor;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rulebook;
import java.util.List;
import java.util.Set;

/**
 * The rules in use, as the desk has them loaded.
 *
 * @param packs those that hold, by id
 * @param own which of them are folders of the user's
 * @param trouble a code when not all of what was chosen holds; else empty
 */
public record Rules(Rulebook book, List<String> packs, Set<String> own, String trouble, Chaperone chaperone) {}
