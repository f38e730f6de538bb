package dev.chaperone.rules.people.mention;

/**
 * Words of a draft that name somebody on the list.
 *
 * @param firstWord index into the draft's words
 * @param lastWord index, inclusive
 * @param sure more than a given name alone
 */
public record Named(int firstWord, int lastWord, boolean sure) {}
