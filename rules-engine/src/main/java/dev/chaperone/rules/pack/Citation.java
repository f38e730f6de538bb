package dev.chaperone.rules.pack;

import java.util.List;

/**
 * Where a rule comes from.
 *
 * @param body who says it, such as {@code CMTO}
 * @param document its title
 * @param clause section, or a short paraphrase of the place; English, as packs are written, until it is asked for in a language
 * @param url where to read it, perhaps empty
 * @param effective ISO date from which it holds, perhaps empty
 * @param read whether the source's own text was read for this pack
 */
public record Citation(String body, String document, String clause, String url, String effective, boolean read) {

    /** The same with its clause in the language of a tag. Titles stay as they were published. */
    public Citation in(String language) {
        if (!language.startsWith("fr")) return this;
        return new Citation(body, document, Clauses.inFrench(clause), url, effective, read);
    }

    /** Each of them in the language of a tag. */
    public static List<Citation> in(List<Citation> citations, String language) {
        return citations.stream().map(c -> c.in(language)).toList();
    }
}
