/**
 * The judge: hits and mentions become findings, overlaps become one, the gravest first.
 *
 * <p>What a rule found is dropped where its surface or account does not fit. A window is underlined from its first word
 * to its last; a rule over the whole draft where most of its parts lie together, with all parts as pieces. Of findings
 * of one category that overlap, the gravest stays, then the widest; different categories may overlap.
 *
 * <p>Then the second opinion is heard: it turns a rule's warning into a note where nothing else in the draft speaks for it,
 * and cautions on its own where no rule of the category did.
 */
@NullMarked
package dev.chaperone.rules.verdict;

import org.jspecify.annotations.NullMarked;
