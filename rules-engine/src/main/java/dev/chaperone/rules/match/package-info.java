/**
 * The machine: rules as Lucene queries, run over one draft.
 *
 * <p>{@link dev.chaperone.rules.match.RuleIndex} is the door. A draft's words come in;
 * {@code ConceptLayer} says which concepts begin at which word, from trees of wordings ({@code Beginning}), with two letters that changed places
 * set right ({@code Slip}); {@code Places}
 * holds words, concepts and mentions as one row of terms, all at the words' own positions; {@code Sieve} tells which rules
 * these could set off; {@code LayeredTokens} hands Lucene the terms that those rules speak of, as one field; {@code
 * TriggerQuery} has turned each rule into an interval or boolean query over that field, and {@code lucene-monitor} runs
 * the rules that came through.
 *
 * <p><b>Why a sieve before the monitor:</b> a draft of a few sentences holds a hundred terms that some rule speaks of, and
 * the monitor's own presearchers, which ask for one or two of a rule's terms, let dozens of rules through that then fail
 * at the next. Sets of positions as bits answer nearly all of that in a microsecond or two, windows included, and the
 * index of the draft that Lucene needs shrinks to a few terms. The sieve only ever holds back what cannot match: the
 * monitor's presearcher ({@code Chosen}) picks what it let through, and a test compares with running every rule.
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
