/**
 * What is forbidden: rules, concepts and reminders, read from YAML, proved, and compiled.
 *
 * <p>A rule is data with its own evidence. Nothing here knows how a rule is matched or who is protected.
 *
 * <p>{@link dev.chaperone.rules.pack.Rulebook} is the door. {@code PackReader} walks the folders and goes on after a
 * fault, so that one broken file does not hide the others; {@code Page} is a node that remembers its line;
 * {@code RuleReader}, {@code TriggerReader} and {@link dev.chaperone.rules.pack.Wording} read what is on it. The build
 * puts all pages into one JSON file without the examples; the same readers read that, so that there is one meaning.
 *
 * <p><b>Why trees and not bound classes:</b> the errors of a pack are read by people who write packs; they want a line
 * and a word of theirs, not a class of ours. And nothing needs reflection.
 */
@NullMarked
package dev.chaperone.rules.pack;

import org.jspecify.annotations.NullMarked;
