/**
 * The rules engine: what was written, what is forbidden, who must be protected, one judge, one door.
 */
@NullMarked
package dev.chaperone.rules;

import org.jspecify.annotations.NullMarked;
