/**
 * The judge: hits and mentions become findings, overlaps become one, the gravest first.
 */
@NullMarked
package dev.chaperone.rules.verdict;

import org.jspecify.annotations.NullMarked;
