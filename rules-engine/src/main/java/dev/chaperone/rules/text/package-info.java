/**
 * What was written: a {@link dev.chaperone.rules.text.Draft} and its {@link dev.chaperone.rules.text.Words}.
 *
 * <p>This is the only tokeniser in the house. Rules, concepts, mentions of people and the look-up of a requester all
 * read the same words, so that a position found by one is a position for all. Words are folded (lower case, no
 * diacritics, plain apostrophes) because people type on telephones; the spans always point into the text as typed.
 *
 * <p><b>Why no stemmer:</b> a Canadian mixes English and French in one sentence, and a stemmer must be told a language.
 * Lexicons list the forms or end a word with {@code *}; what they cover is then visible to the person who reviews them.
 *
 * <p>Offsets are UTF-16 code units everywhere: Java, JavaScript and the wire agree on them without conversion.
 */
@NullMarked
package dev.chaperone.rules.text;

import org.jspecify.annotations.NullMarked;
