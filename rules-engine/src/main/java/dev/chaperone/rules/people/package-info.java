/**
 * Who must be protected: the roster, who of it is mentioned in a draft, and how alike a requester is to somebody on it.
 *
 * <p>The roster lives in memory only. Nothing in this package writes, logs or prints a client's data.
 */
@NullMarked
package dev.chaperone.rules.people;

import org.jspecify.annotations.NullMarked;
