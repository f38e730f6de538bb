/**
 * What is generally known of names: short forms, spellings, sounds, how common they are, which are also words, how they are
 * dressed up on a profile.
 *
 * <p>Tables are data beside this package ({@code names/*.txt}, read by {@link dev.chaperone.rules.people.name.NameTables} and
 * {@link dev.chaperone.rules.people.name.Place}), written for this project from general knowledge. They are incomplete by
 * nature: what is not listed counts as rare, which asks a question too many rather than one too few.
 *
 * <p>Nothing here knows the list of clients; {@link dev.chaperone.rules.people.name.Listed} is only the shape of an entry.
 */
@NullMarked
package dev.chaperone.rules.people.name;

import org.jspecify.annotations.NullMarked;
