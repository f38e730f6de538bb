package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the chosen packs say of pictures and recordings. A picture has no words for a rule to find, so the person is asked what
 * it shows, and told with the question what their own regulator says: the citations on which most of the rules about treatment
 * media stand, and the advice of the rule that stands on most of them.
 */
final class AttachedMedia {

    /** More than this nobody reads beside a picture. */
    private static final int MOST_REASONS = 2;

    private AttachedMedia() {}

    static Response.Media answer(Request.Media media, Chosen chosen) {
        List<Rule> rules = chosen.rulebook().rules(chosen.packs()).stream()
                .filter(rule -> rule.category() == Category.TREATMENT_MEDIA && !rule.learned())
                .filter(rule -> rule.surfaces().contains(media.surface()) && rule.accounts().contains(media.account()))
                .toList();
        Map<Citation, Integer> cited = new LinkedHashMap<>();
        for (Rule rule : rules) rule.cite().forEach(citation -> cited.merge(citation, 1, Integer::sum));
        List<Citation> why = cited.entrySet().stream()
                .sorted(Map.Entry.<Citation, Integer>comparingByValue().reversed())
                .limit(MOST_REASONS).map(Map.Entry::getKey).toList();
        // The rule on the broadest ground gives the most general advice; of equals the mildest.
        String instead = rules.stream()
                .max(Comparator.comparingInt((Rule rule) -> rule.cite().size()).thenComparing(Rule::severity, Comparator.reverseOrder()))
                .map(rule -> rule.instead().in(media.lang())).orElse("");
        return new Response.Media(media.id(), instead, why);
    }
}
