package dev.chaperone.rules.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a practitioner can do apart from writing: reminders, checklists, and the sections of a policy. */
final class StepsReader {

    private StepsReader() {}

    static Reminder reminder(String id, String pack, Page page) throws PackError {
        page.onlyKeys(Set.of("signs", "title", "text", "action", "link", "steps", "checked", "cite"));
        Page action = page.get("action");
        if (!Reminder.ACTIONS.contains(action.text())) throw RuleReader.unknown(action);
        return new Reminder(id, pack, texts(page.get("signs")), RuleReader.localised(page, "title"),
                RuleReader.localised(page, "text"), action.text(), link(page), both(page, "steps"), checked(page),
                RuleReader.citations(page));
    }

    static Checklist checklist(String id, String pack, Page page) throws PackError {
        page.onlyKeys(Set.of("platform", "order", "title", "checked", "items", "cite"));
        List<Checklist.Item> items = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Page item : page.get("items").items()) {
            item.onlyKeys(Set.of("id", "title", "why", "link", "steps"));
            Page name = item.get("id");
            if (!taken.add(name.text())) throw name.error("duplicate-id", "an item " + name.text() + " is there already");
            items.add(new Checklist.Item(name.text(), RuleReader.localised(item, "title"), RuleReader.localised(item, "why"),
                    link(item), both(item, "steps")));
        }
        if (items.isEmpty()) throw page.get("items").error("bad-value", "a checklist without items");
        return new Checklist(id, pack, page.get("platform").text(), page.get("order").number(), RuleReader.localised(page, "title"),
                checked(page), List.copyOf(items), RuleReader.citations(page));
    }

    static Passage passage(String id, String pack, Page page) throws PackError {
        page.onlyKeys(Set.of("order", "title", "text", "when", "unless", "places", "about", "scripts", "cite"));
        List<Localised> text = both(page, "text");
        if (text.isEmpty()) throw page.error("missing-message", "\"text\" is missing");
        List<String> about = new ArrayList<>();
        for (Page a : page.items("about")) {
            if (Category.of(a.text()).isEmpty()) throw RuleReader.unknown(a);
            about.add(a.text());
        }
        Map<String, Localised> scripts = new LinkedHashMap<>();
        if (page.has("scripts")) {
            Page all = page.get("scripts");
            for (var script : all.node().properties()) scripts.put(script.getKey(), RuleReader.localised(all, script.getKey()));
        }
        return new Passage(id, pack, page.get("order").number(), RuleReader.localised(page, "title"), text, some(page, "when"),
                some(page, "unless"), some(page, "places"), List.copyOf(about), Map.copyOf(scripts), RuleReader.citations(page));
    }

    private static Set<String> some(Page page, String key) throws PackError {
        return page.has(key) ? texts(page.get(key)) : Set.of();
    }

    private static Set<String> texts(Page list) throws PackError {
        Set<String> out = new HashSet<>();
        for (Page item : list.items()) out.add(item.text());
        return Set.copyOf(out);
    }

    /** A list in each language, as long in one as in the other. */
    private static List<Localised> both(Page page, String key) throws PackError {
        if (!page.has(key)) return List.of();
        Page both = page.get(key);
        both.onlyKeys(Set.of("en", "fr"));
        List<Page> en = both.items("en");
        List<Page> fr = both.items("fr");
        if (en.size() != fr.size()) throw both.error("missing-message", en.size() + " " + key + " in en, " + fr.size() + " in fr");
        List<Localised> out = new ArrayList<>();
        for (int i = 0; i < en.size(); i++) {
            if (en.get(i).text().isBlank() || fr.get(i).text().isBlank()) throw en.get(i).error("missing-message", "an empty line");
            out.add(new Localised(en.get(i).text().strip(), fr.get(i).text().strip()));
        }
        return List.copyOf(out);
    }

    /** Empty, or an address that a browser opens in confidence; {@code {host}} stands for the page's own. */
    private static String link(Page page) throws PackError {
        String link = page.text("link", "");
        if (!link.isEmpty() && !link.matches("https://(\\{host}|[a-z0-9.-]+)(/\\S*)?")) throw page.get("link").error("bad-link", "\"" + link + "\" is no https address");
        return link;
    }

    /** A step that nobody knows the age of cannot be trusted. */
    private static String checked(Page page) throws PackError {
        Page date = page.get("checked");
        try {
            return LocalDate.parse(date.text()).toString();
        } catch (DateTimeParseException e) {
            throw date.error("bad-value", "\"" + date.text() + "\" is no date like 2026-11-20");
        }
    }
}
