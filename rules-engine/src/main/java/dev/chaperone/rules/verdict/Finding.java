package dev.chaperone.rules.verdict;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Span;
import java.util.List;

/**
 * One thing worth a second look.
 *
 * @param rule id of the rule
 * @param span what to underline, UTF-16 offsets into the draft
 * @param pieces the parts that made it, for a mosaic; else the span alone
 */
public record Finding(
        String rule, Category category, Severity severity, Span span, Localised message, Localised instead,
        List<Citation> cite, List<Span> pieces) {

    Finding with(Severity other) {
        return new Finding(rule, category, other, span, message, instead, cite, pieces);
    }
}
