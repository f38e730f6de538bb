/**
 * The machine: rules as Lucene queries, run over one draft.
 *
 * <p>{@link dev.chaperone.rules.match.RuleIndex} is the door. A draft's words come in;
 * {@code ConceptLayer} says which concepts begin at which word; {@code LayeredTokens} hands words, concepts and mentions
 * to Lucene as one field, all at the words' own positions; {@code TriggerQuery} has turned each rule into an interval
 * or boolean query over that field; {@code lucene-monitor} narrows the rules by their rarest term and runs the rest.
 *
 * <p><b>Why a concept is one token at its first word:</b> windows then count words alike for rules of any wording, and
 * its offsets still cover the whole wording, so that the underline does. The price: the words of a long wording count
 * towards a window's gaps.
 *
 * <p><b>Why not {@code HighlightsMatch}:</b> it reports single terms; see {@code PlacesMatch}.
 *
 * <p>The monitor keeps a thread of its own that is no daemon: close the index, or end the process, when done.
 */
@NullMarked
package dev.chaperone.rules.match;

import org.jspecify.annotations.NullMarked;
