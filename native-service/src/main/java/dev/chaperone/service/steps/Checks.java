package dev.chaperone.service.steps;

import dev.chaperone.rules.pack.Checklist;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.service.home.ChecklistsFile.Tick;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The checklists as they stand for one user on one day.
 *
 * @param sites when the extension's knowledge of each platform was last checked, by platform; a platform whose pages have
 *     changed since may have reset its settings too
 */
public record Checks(List<Checklist> lists, Map<String, Tick> ticks, Map<String, LocalDate> sites, LocalDate today) {

    private static final Localised TITLE = new Localised("Accounts locked down: a checklist", "Comptes bien fermés : liste de vérification");
    private static final Localised ABOUT = new Localised(
            "Settings move and are reset by updates: the date beside each list says when it was last looked up. What was done is asked about "
                    + "again after a year, or when the platform has changed.",
            "Les réglages se déplacent et les mises à jour les réinitialisent : la date à côté de chaque liste dit quand elle a été vérifiée. Ce qui "
                    + "est fait est redemandé après un an, ou quand la plateforme a changé.");

    public enum State { OPEN, DONE, NOT_FOR_ME, AGAIN;

        /** On the wire and on the command line. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param date of the tick, empty where there is none */
    public record Check(String id, Checklist list, Checklist.Item item, State state, String date) {}

    public List<Check> of(Checklist list) {
        List<Check> checks = new ArrayList<>();
        for (Checklist.Item item : list.items()) {
            String id = list.id() + "/" + item.id();
            Tick tick = ticks.get(id);
            checks.add(tick == null ? new Check(id, list, item, State.OPEN, "")
                    : new Check(id, list, item, state(list, tick), tick.date().toString()));
        }
        return checks;
    }

    /** Whether there is an item of this name. */
    public boolean has(String id) {
        return lists.stream().flatMap(l -> of(l).stream()).anyMatch(c -> c.id().equals(id));
    }

    private State state(Checklist list, Tick tick) {
        if (tick.state().equals("not-for-me")) return State.NOT_FOR_ME;
        boolean old = !tick.date().plusYears(1).isAfter(today);
        boolean moved = LocalDate.parse(list.checked()).isAfter(tick.date())
                || sites.get(list.platform()) instanceof LocalDate site && site.isAfter(tick.date());
        return old || moved ? State.AGAIN : State.DONE;
    }

    /** To print, with boxes. */
    public Paper paper(String lang) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(ABOUT.in(lang)));
        List<String> head = List.of("", new Localised("What", "Quoi").in(lang), new Localised("Why", "Pourquoi").in(lang));
        for (Checklist list : lists) {
            blocks.add(new Block.Heading(list.title().in(lang) + " (" + list.checked() + ")"));
            blocks.add(new Block.Table(head, of(list).stream().map(c -> List.of(mark(c, lang), what(c, lang), c.item().why().in(lang))).toList(), List.of(18, 46, 46)));
        }
        return new Paper(TITLE.in(lang), today.toString(), lang, true, List.copyOf(blocks));
    }

    private static String mark(Check c, String lang) {
        return switch (c.state()) {
            case OPEN -> "[   ]";
            case DONE -> "[x] " + c.date();
            case AGAIN -> "[   ] " + new Localised("again; last ", "à refaire; fait le ").in(lang) + c.date();
            case NOT_FOR_ME -> new Localised("does not apply", "ne s’applique pas").in(lang);
        };
    }

    private static String what(Check c, String lang) {
        return c.item().title().in(lang) + (c.item().link().isEmpty() ? "" : " (" + c.item().link().replaceFirst("^https://(www\\.)?", "") + ")");
    }
}
