/**
 * Is a client mentioned here? {@link dev.chaperone.rules.people.mention.MentionFinder} walks a draft once and takes the
 * strongest reading at each word: an account or a number, {@code FullName}, {@code NameWithMore}, {@code LoneName}.
 *
 * <p><b>Why a mention has two strengths:</b> "Grace" is a word, a prayer and a person. A name alone is handed on as unsure and
 * the rules ask for a cue beside it; a full name, an initial behind a given name, a handle or a number is sure. An ordinary
 * word is not even handed on unless it is set like a name. Silence is preferred: a product that barks at <i>hope</i> is
 * switched off within the hour.
 */
@NullMarked
package dev.chaperone.rules.people.mention;

import org.jspecify.annotations.NullMarked;
