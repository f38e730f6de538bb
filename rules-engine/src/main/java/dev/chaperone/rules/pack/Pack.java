package dev.chaperone.rules.pack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of rules for one profession in one jurisdiction, layered over another.
 *
 * @param base the pack it stands on, none for {@code common}
 * @param effective ISO date from which it holds, perhaps empty
 * @param off ids of rules of its base that do not hold here
 * @param severity other severities for rules of its base
 */
public record Pack(
        String id, Localised title, Optional<String> base, String effective, Set<String> off,
        Map<String, Severity> severity) {

    static Pack plain(String id) {
        return new Pack(id, new Localised(id, id), id.equals("common") ? Optional.empty() : Optional.of("common"), "",
                Set.of(), Map.of());
    }
}
