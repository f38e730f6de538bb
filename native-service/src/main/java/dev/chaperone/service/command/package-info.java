/**
 * The command line, one file a verb. A browser starts {@link dev.chaperone.service.command.Serve} without naming it.
 *
 * <p>Faults are told in one sentence with a code, and the exit codes are listed by {@code chaperone --help}. Only this
 * package writes to standard output; while serving, not even this one: there it belongs to the frames.
 */
@NullMarked
package dev.chaperone.service.command;

import org.jspecify.annotations.NullMarked;
