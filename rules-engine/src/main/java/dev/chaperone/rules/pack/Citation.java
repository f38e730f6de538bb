package dev.chaperone.rules.pack;

/**
 * Where a rule comes from.
 *
 * @param body who says it, such as {@code CMTO}
 * @param document its title
 * @param clause section, or a short paraphrase of the place
 * @param url where to read it, perhaps empty
 * @param effective ISO date from which it holds, perhaps empty
 * @param read whether the source's own text was read for this pack
 */
public record Citation(String body, String document, String clause, String url, String effective, boolean read) {}
