/**
 * How fast the engine is, always beside something else of the same run.
 *
 * <p>{@code .ci/bench} from the root of the repository runs all of it and prints one table. A time says little on a
 * machine that others use too; a ratio within one run says a lot. So {@link dev.chaperone.rules.bench.Review} stands
 * beside {@link dev.chaperone.rules.bench.Beside}: the same rules put to {@code lucene-monitor} alone, with one query for
 * each client's exact name, and to a plain loop over all queries. For both of these a rule is put into plain words, with
 * one wording in the place of each concept, which is less work than the engine does.
 *
 * <p>{@link dev.chaperone.rules.bench.ManyRules} has the shipped rules and, beyond them, varied ones: the trigger of a real
 * rule in which about half of the concepts are others, made of the same wordings with one word exchanged. The same count
 * always gives the same rules. {@link dev.chaperone.rules.bench.Texts} are drafts of one length each, in two languages, with
 * something amiss in part of them. {@link dev.chaperone.rules.bench.Table} runs it all.
 *
 * <p><b>Why no bar fails the build:</b> even ratios of tails move by half on a shared machine. The table is for reading.
 */
@NullMarked
package dev.chaperone.rules.bench;

import org.jspecify.annotations.NullMarked;
