package dev.chaperone.rules.people;

import dev.chaperone.rules.text.Span;

/**
 * Words of a draft that may name somebody on the roster. Who it is stays inside.
 *
 * @param span the words, UTF-16 offsets
 * @param firstWord index into {@code Words.list()}
 * @param lastWord index, inclusive
 * @param sure more than a given name alone: full name, given name and initial, handle, telephone, e-mail, initials
 *     written as such, or a name that is nobody's word
 */
public record Mention(Span span, int firstWord, int lastWord, boolean sure) {}
