package dev.chaperone.rules.pack;

import java.util.List;

/**
 * What to go through once a year on one platform, or once for all of them: who may send requests, who finds the account.
 *
 * @param platform whose settings they are, in the words of the extension's sites; {@code everywhere} for none in particular
 * @param order smaller comes first
 * @param checked ISO date on which the settings were last looked up; whoever ticked before is asked again
 */
public record Checklist(
        String id, String pack, String platform, int order, Localised title, String checked, List<Item> items,
        List<Citation> cite) {

    /**
     * One thing to set or to do.
     *
     * @param id unique within its list
     * @param why what it is good for, and what it cannot promise
     * @param link where it is set, perhaps empty; else {@code https://}
     * @param steps what to press there, perhaps empty
     */
    public record Item(String id, Localised title, Localised why, String link, List<Localised> steps) {}
}
