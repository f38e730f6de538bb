/**
 * What happens when things go wrong around the service: one test a fault, named in {@code docs/faults.md}. Each asks the same two
 * questions: is anything lost, and is the state told? They run against the classes and, after the build, against the command.
 */
@NullMarked
package dev.chaperone.service.faults;

import org.jspecify.annotations.NullMarked;
