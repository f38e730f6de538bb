package dev.chaperone.rules.text;

/**
 * One word of a draft.
 *
 * @param folded lower case, without diacritics, contractions run together ({@code don't} is {@code dont})
 * @param span where it stands, without an elided article or a possessive ending
 * @param position its place in Lucene's count; leaps at the end of a sentence
 * @param sentence number of the sentence, from 0
 * @param capital whether it was typed with a capital first letter
 */
public record Word(String folded, Span span, int position, int sentence, boolean capital) {}
