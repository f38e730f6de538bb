/**
 * The second opinion: a small learned model beside the rules, for what is only implied.
 *
 * <p>{@link dev.chaperone.rules.opinion.Traits} are what the model sees of a draft: its words, pairs and triples of them,
 * their beginnings and endings, the concepts laid over them, whether a client is named, the surface, and which rules have
 * spoken. Each is one 32-bit number, so that nothing of a draft need be kept as text. {@link
 * dev.chaperone.rules.opinion.SecondOpinion} adds up one short row of weights per trait, and a {@code Head} reads from the
 * sum how likely each category is, and whether the draft is risky at all: partly directly, and partly through a layer between,
 * for what only together means something. All categories share both, because the rare ones (a celebrity, a case put to
 * colleagues) are told by much the same words as the common ones. The rows' numbers are kept in half a byte each: many traits
 * known roughly see more than few known well. Of a draft whose words it has hardly met it has to be surer before it speaks. Of a
 * long draft it looks at each {@link dev.chaperone.rules.opinion.Passage} by itself as well, and has to be surer there.
 * {@link dev.chaperone.rules.opinion.Rows} finds a trait's row, {@link dev.chaperone.rules.opinion.RowSum} adds rows up.
 *
 * <p>It is learned by {@code Training} and {@code Net} in the tests' folder from the drafts written for this project, and the
 * result, a few megabytes, is kept beside the code; a test learns it again and compares the bytes. It speaks only through rules whose
 * trigger is {@code second-opinion}, never graver than a <i>caution</i>: a <i>stop</i> always names a rule that a person
 * wrote. And it quietens rules: one that spoke of a draft too unlikely risky for the model to speak itself, or where it sees
 * nothing of the kind, becomes a note. It does so only to rules that it has seen at work while it learned, never to those of a
 * pack it does not know.
 */
@NullMarked
package dev.chaperone.rules.opinion;

import org.jspecify.annotations.NullMarked;
