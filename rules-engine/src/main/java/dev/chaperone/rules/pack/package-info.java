/**
 * What is forbidden, and what can be done about it: rules, concepts, reminders, checklists and the sections of a policy, read
 * from YAML, proved, and compiled.
 *
 * <p>A rule is data with its own evidence. Nothing here knows how a rule is matched or who is protected.
 *
 * <p>{@link dev.chaperone.rules.pack.Rulebook} is the door. {@code PackReader} walks the folders and goes on after a
 * fault, so that one broken file does not hide the others; {@code Page} is a node that remembers its line;
 * {@code RuleReader}, {@code TriggerReader} and {@link dev.chaperone.rules.pack.Wording} read what is on it. The build
 * puts all pages into one JSON file without the examples; the same readers read that, so that there is one meaning.
 *
 * <p><b>Packs in layers.</b> A {@link dev.chaperone.rules.pack.Pack} is a profession in one place. It stands on another pack
 * ({@code extends}, {@code common} by default) and says in its {@code pack.yaml} what it takes from elsewhere ({@code on}),
 * leaves out ({@code off}), weighs otherwise ({@code severity}) and whose words it cites ({@code cites}); each of these with
 * a citation, since somebody will ask why. A shelf only holds rules for others to take. {@code Layers} works it out:
 * <ul>
 *   <li>Within one pack the upper layer decides, over severity and over what holds at all.
 *   <li>Between packs chosen together the stricter decides: a rule holds when any of them wants it, as gravely as the gravest
 *       asks. What one leaves out another may still want; being in two colleges means obeying both. The order is no matter.
 *   <li>An overlay (a law beside a college, an employer) adds its own rules and may raise severities, but it does not bring
 *       back what the profession allows, and it cannot switch anything off. A folder without a {@code pack.yaml} is one.
 *   <li>A finding cites the user's own college first. A citation of a body that has a pack of its own is shown only to the
 *       users of that pack; what nobody owns is shown to all.
 * </ul>
 *
 * <p><b>Reasonable steps.</b> {@link dev.chaperone.rules.pack.Reminder} (a page shows praise), {@link
 * dev.chaperone.rules.pack.Checklist} (an account is locked down) and {@link dev.chaperone.rules.pack.Passage} (a section of the
 * policy that clients read) are data of packs like rules, so that a college's or an employer's pack brings its own. {@link
 * dev.chaperone.rules.pack.Policy} puts the sections together: they ask which rules hold, so that the policy and the warnings
 * cannot say different things. The wordings that prompts offer to copy are kept in these sections and nowhere else.
 *
 * <p><b>Being joined with clients.</b> For how long a former client counts as one, and what a college says of requests, likes and
 * messages, is in its {@code pack.yaml} too: {@link dev.chaperone.rules.pack.Connections}. How grave that makes a request is for
 * whoever asks.
 *
 * <p><b>Why trees and not bound classes:</b> the errors of a pack are read by people who write packs; they want a line
 * and a word of theirs, not a class of ours. And nothing needs reflection.
 */
@NullMarked
package dev.chaperone.rules.pack;

import org.jspecify.annotations.NullMarked;
