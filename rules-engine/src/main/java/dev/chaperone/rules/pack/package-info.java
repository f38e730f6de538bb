/**
 * What is forbidden: rules, concepts and reminders, read from YAML, proved, and compiled.
 *
 * <p>A rule is data with its own evidence. Nothing here knows how a rule is matched or who is protected.
 */
@NullMarked
package dev.chaperone.rules.pack;

import org.jspecify.annotations.NullMarked;
