package dev.chaperone.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Surface;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one rule from its page. */
final class RuleReader {

    private static final Set<String> KEYS = Set.of("category", "severity", "surfaces", "accounts", "languages", "trigger",
            "unless", "message", "instead", "cite", "flagged", "clean");

    private RuleReader() {}

    static Rule read(String id, String pack, Page page) throws PackError {
        page.onlyKeys(KEYS);
        Page category = page.get("category");
        Page severity = page.get("severity");
        Set<Surface> surfaces = surfaces(page);
        List<Trigger> unless = new ArrayList<>();
        for (Page item : page.items("unless")) unless.add(TriggerReader.read(item));
        Trigger trigger = TriggerReader.read(page.get("trigger"));
        if (trigger instanceof Trigger.SecondOpinion && (severity.text().equals("stop") || !unless.isEmpty())) {
            throw severity.error("second-opinion", "what was learned may caution, without \"unless\"; a stop names a rule");
        }
        return new Rule(id, pack,
                Category.of(category.text()).orElseThrow(() -> unknown(category)),
                Severity.of(severity.text()).orElseThrow(() -> unknown(severity)),
                surfaces, accounts(page), trigger, List.copyOf(unless), languages(page),
                localised(page, "message"), localised(page, "instead"), citations(page),
                examples(page, "flagged", surfaces), examples(page, "clean", surfaces));
    }

    static Localised localised(Page page, String key) throws PackError {
        if (!page.has(key)) throw page.error("missing-message", "\"" + key + "\" is missing");
        Page both = page.get(key);
        both.onlyKeys(Set.of("en", "fr"));
        for (String language : List.of("en", "fr")) {
            if (both.text(language, "").isBlank()) {
                throw both.error("missing-message", "\"" + key + "\" says nothing in " + language);
            }
        }
        return new Localised(both.get("en").text().strip(), both.get("fr").text().strip());
    }

    static List<Citation> citations(Page page) throws PackError {
        List<Citation> out = new ArrayList<>();
        for (Page c : page.items("cite")) {
            c.onlyKeys(Set.of("body", "document", "clause", "url", "effective", "read"));
            out.add(new Citation(c.get("body").text(), c.get("document").text(), c.text("clause", ""), c.text("url", ""),
                    c.text("effective", ""), c.text("read", "false").equals("true")));
        }
        if (out.isEmpty()) throw page.error("no-citation", "nothing under \"cite\"");
        return List.copyOf(out);
    }

    private static Set<Surface> surfaces(Page page) throws PackError {
        Set<Surface> out = new LinkedHashSet<>();
        for (Page s : page.items("surfaces")) out.add(Surface.of(s.text()).orElseThrow(() -> unknown(s)));
        return out.isEmpty() ? EnumSet.allOf(Surface.class) : java.util.Collections.unmodifiableSet(out);
    }

    private static Set<AccountRole> accounts(Page page) throws PackError {
        Set<AccountRole> out = EnumSet.noneOf(AccountRole.class);
        for (Page a : page.items("accounts")) out.add(AccountRole.of(a.text()).orElseThrow(() -> unknown(a)));
        return out.isEmpty() ? EnumSet.allOf(AccountRole.class) : out;
    }

    private static List<String> languages(Page page) throws PackError {
        List<String> out = new ArrayList<>();
        for (Page l : page.items("languages")) {
            if (!l.text().equals("en") && !l.text().equals("fr")) throw unknown(l);
            out.add(l.text());
        }
        return out.isEmpty() ? List.of("en", "fr") : List.copyOf(out);
    }

    private static List<Example> examples(Page page, String key, Set<Surface> surfaces) throws PackError {
        if (!page.has(key)) return List.of();
        Page all = page.get(key);
        all.onlyKeys(Set.of("en", "fr"));
        List<Example> out = new ArrayList<>();
        for (String language : List.of("en", "fr")) {
            for (Page e : all.items(language)) out.add(example(e, language, surfaces.iterator().next()));
        }
        return List.copyOf(out);
    }

    private static Example example(Page e, String language, Surface usual) throws PackError {
        if (!e.node().isObject()) return marked(e, e.text(), language, usual, AccountRole.UNKNOWN);
        e.onlyKeys(Set.of("text", "surface", "account"));
        Surface surface = usual;
        if (e.has("surface")) {
            Page s = e.get("surface");
            surface = Surface.of(s.text()).orElseThrow(() -> unknown(s));
        }
        AccountRole account = AccountRole.UNKNOWN;
        if (e.has("account")) {
            Page a = e.get("account");
            account = AccountRole.of(a.text()).orElseThrow(() -> unknown(a));
        }
        return marked(e, e.get("text").text(), language, surface, account);
    }

    /** Takes {@code [[…]]} out of a text and remembers where they were. */
    private static Example marked(Page e, String raw, String language, Surface surface, AccountRole account)
            throws PackError {
        StringBuilder text = new StringBuilder();
        List<Span> marks = new ArrayList<>();
        int at = 0;
        while (true) {
            int open = raw.indexOf("[[", at);
            if (open < 0) break;
            int close = raw.indexOf("]]", open);
            if (close < 0) throw e.error("bad-value", "[[ without ]]");
            text.append(raw, at, open);
            int start = text.length();
            text.append(raw, open + 2, close);
            marks.add(new Span(start, text.length()));
            at = close + 2;
        }
        text.append(raw.substring(at));
        return new Example(new Draft(text.toString(), surface, account), language, e.line(), List.copyOf(marks));
    }

    static PackError unknown(Page page) {
        JsonNode node = page.node();
        return page.error("bad-value", "\"" + Optional.ofNullable(node.textValue()).orElse("?") + "\" is not known here");
    }
}
