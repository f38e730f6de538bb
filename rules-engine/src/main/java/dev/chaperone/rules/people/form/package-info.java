/**
 * How the names on the list are written in a sentence. {@code Forms} lists the forms of a name; {@link
 * dev.chaperone.rules.people.form.MentionIndex} keeps them as 64-bit hashes, to which name on the list each belongs, and
 * which names stand together.
 *
 * <p><b>Why hashes and not a query per client:</b> the cost then follows the draft's words, not the roster, and ten thousand
 * clients cost what ten do. The tables can say "this is somebody" but not who, which is all a rule may know.
 *
 * <p><b>Why names and not clients are laid:</b> a service that a browser starts is always cold. Ten thousand clients share a
 * few thousand names, so each distinct name is read once ({@code NameSide}) and a client adds only which numbers stand
 * together; the nicknames of one and the spellings of the other meet when a draft asks. The same reason keeps any ready-made
 * index out of the sealed file: opening and deciphering its megabytes would take longer than making it. One slip of the pen is
 * found by whichever half of a long rare name is whole ({@code Slips}).
 */
@NullMarked
package dev.chaperone.rules.people.form;

import org.jspecify.annotations.NullMarked;
