/**
 * Hash tables of numbers: which 64-bit keys are known, and what stands under them.
 *
 * <p><b>Why not maps of the library:</b> a list of a million people has tens of millions of entries. An object for each would
 * cost more memory than the whole service may have, and the first question after start would wait for them to be made.
 * Keys are hashes of words; no name is kept as text.
 */
@NullMarked
package dev.chaperone.rules.people.table;

import org.jspecify.annotations.NullMarked;
