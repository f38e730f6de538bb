package dev.chaperone.service.wire;

import dev.chaperone.rules.pack.Citation;
import java.util.List;

/** Answers about reasonable steps. */
public sealed interface StepsResponse extends Response {

    record Checklists(long id, List<Checklist> lists) implements StepsResponse {}

    /** @param checked ISO date on which the settings were last looked up */
    record Checklist(String id, String platform, String title, String checked, List<Item> items, List<Citation> why) {}

    /**
     * @param state {@code open}, {@code done}, {@code again} or {@code not-for-me}
     * @param date of the tick, or empty
     */
    record Item(String id, String title, String text, String link, List<String> steps, String state, String date) {}

    /** A paper to look at, block by block, so that the asker draws it in its own way and no mark-up is trusted. */
    record Paper(long id, String title, String under, List<Block> blocks) implements StepsResponse {}

    /** @param kind {@code heading}, {@code paragraph}, {@code item}, {@code note}, {@code blank}, {@code head} or {@code row} */
    record Block(String kind, List<String> cells) {}

    /** @param version of the policy that was last given out, such as {@code 2 · 2026-11-21}; or empty */
    record Policy(long id, String practice, String contact, String platforms, List<String> exceptions, String version)
            implements StepsResponse {}

    /** A file to save. */
    record File(long id, String name, String type, byte[] content) implements StepsResponse {}
}
