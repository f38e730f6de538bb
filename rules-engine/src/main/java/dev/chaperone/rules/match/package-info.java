/**
 * The machine: rules as Lucene queries, run over one draft.
 */
@NullMarked
package dev.chaperone.rules.match;

import org.jspecify.annotations.NullMarked;
