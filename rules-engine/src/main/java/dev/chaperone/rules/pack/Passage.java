package dev.chaperone.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A section of a social-media policy, with the wordings that prompts offer to copy: one source for what a client reads in
 * the policy and what a client is answered.
 *
 * @param order smaller comes first
 * @param text paragraphs; {@code {practice}} and the like are filled in by whoever prints them, {@code {say:ID}} is a script
 * @param when ids of rules: the section is for packs under which any of them holds; empty for all
 * @param unless ids of rules: not for packs under which any of them holds
 * @param places countries or provinces ({@code ca}, {@code ca-qc}, {@code us}…) of packs it is for; empty for all
 * @param about categories of rules whose citations it carries, beside its own
 * @param scripts wordings to send, by id
 */
public record Passage(
        String id, String pack, int order, Localised title, List<Localised> text, Set<String> when, Set<String> unless,
        Set<String> places, List<String> about, Map<String, Localised> scripts, List<Citation> cite) {

    Passage with(List<Citation> reasons) {
        return new Passage(id, pack, order, title, text, when, unless, places, about, scripts, reasons);
    }
}
