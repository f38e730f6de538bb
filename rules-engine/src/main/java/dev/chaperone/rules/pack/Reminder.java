package dev.chaperone.rules.pack;

import java.util.List;
import java.util.Set;

/**
 * Something on the practitioner's own page that a standard speaks about, and what can be done.
 *
 * @param signs what the extension may see on a page, any one of which calls this reminder up
 * @param action one of {@link #ACTIONS}
 * @param link where it is done or explained, perhaps empty; {@code {host}} in it stands for the user's own site
 * @param checked ISO date on which the steps were last tried
 */
public record Reminder(
        String id, String pack, Set<String> signs, Localised title, Localised text, String action, String link,
        List<Localised> steps, String checked, List<Citation> cite) {

    /**
     * What can be done: switched off for good; hidden one by one; taken off the page; asked of somebody else; the link to it
     * undone; or nothing but not asking, linking and sharing.
     */
    public static final Set<String> ACTIONS = Set.of("switch-off", "hide", "remove", "ask-removal", "detach", "cannot");

    /** The same reminder for a pack's own reasons. */
    Reminder with(List<Citation> reasons) {
        return new Reminder(id, pack, signs, title, text, action, link, steps, checked, reasons);
    }
}
