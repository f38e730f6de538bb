/**
 * Reasonable steps that can be shown: the social-media policy ({@link dev.chaperone.service.steps.PolicyPaper}), the record of
 * what was done ({@link dev.chaperone.service.steps.RecordPaper}) and the checklists with their ticks
 * ({@link dev.chaperone.service.steps.Checks}).
 *
 * <p>What they say comes from the packs, what was decided from the home; this room puts the two together and knows neither
 * the pipe nor the command line.
 *
 * <p><b>Why a version is told by its words.</b> Whoever prints a policy again has not made a new one. {@link
 * dev.chaperone.service.steps.Issue} compares what it says with what was last given out; only other words get the next number
 * and a new date, in whichever language, since both say the same.
 */
@NullMarked
package dev.chaperone.service.steps;

import org.jspecify.annotations.NullMarked;
