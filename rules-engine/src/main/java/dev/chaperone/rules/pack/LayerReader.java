package dev.chaperone.rules.pack;

import dev.chaperone.rules.pack.Pack.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a {@code pack.yaml}, and proves what it says against the rules there are. */
final class LayerReader {

    private static final Set<String> KEYS = Set.of("title", "extends", "shelf", "overlay", "effective", "until", "place", "bodies", "on",
            "off", "severity", "cites", "connections");

    private LayerReader() {}

    static Pack read(String id, Page page) throws PackError {
        page.onlyKeys(KEYS);
        Optional<String> base = page.has("extends") ? Optional.of(page.get("extends").text()) : Pack.plain(id).base();
        boolean overlay = page.text("overlay", "false").equals("true");
        if (overlay && page.has("off")) {
            throw page.get("off").error("overlay-off", "an overlay only adds; it cannot switch off what a profession asks for");
        }
        List<String> bodies = new ArrayList<>();
        for (Page b : page.items("bodies")) bodies.add(b.text());
        List<Say> says = new ArrayList<>();
        for (Page s : page.items("on")) says.add(say(Say.Kind.ON, s));
        for (Page s : page.items("off")) says.add(say(Say.Kind.OFF, s));
        for (Page s : page.items("severity")) says.add(say(Say.Kind.SEVERITY, s));
        for (Page s : page.items("cites")) says.add(say(Say.Kind.CITES, s));
        return new Pack(id, RuleReader.localised(page, "title"), base, page.text("shelf", "false").equals("true"), overlay,
                page.text("effective", ""), page.text("until", ""), page.text("place", ""), List.copyOf(bodies), List.copyOf(says),
                page.has("connections") ? Connections.read(page.get("connections")) : Connections.NONE);
    }

    private static Say say(Say.Kind kind, Page page) throws PackError {
        boolean weighs = kind == Say.Kind.SEVERITY;
        page.onlyKeys(weighs ? Set.of("rules", "to", "cite") : Set.of("rules", "cite"));
        List<String> rules = new ArrayList<>();
        for (Page r : page.get("rules").items()) rules.add(r.text());
        Optional<Severity> to = Optional.empty();
        if (weighs) {
            Page severity = page.get("to");
            to = Optional.of(Severity.of(severity.text()).orElseThrow(() -> RuleReader.unknown(severity)));
        }
        return new Say(kind, List.copyOf(rules), to, RuleReader.citations(page));
    }

    /** Whether the base is there and every rule named is one that could be meant. */
    static void prove(Pack pack, Page page, Layers layers, Set<String> reminders, Consumer<PackError> errors) {
        Map<String, Pack> packs = layers.packs();
        pack.base().filter(b -> !packs.containsKey(b) && !b.equals("common")).ifPresent(b ->
                errors.accept(page.lineOf(b).error("unknown-pack", "no pack \"" + b + "\" to stand on")));
        Set<String> below = layers.below(pack);
        for (Say say : pack.says()) {
            for (String name : say.rules()) {
                boolean ofReminders = say.kind() == Say.Kind.ON && (name.equals(Say.REMINDERS) || reminders.contains(name));
                if (Category.of(name).isPresent() || ofReminders) continue;
                if (layers.rule(name).isEmpty()) {
                    errors.accept(page.lineOf(name).error("unknown-rule", "\"" + name + "\" is neither a rule nor a category"));
                } else if (say.kind() != Say.Kind.ON && !below.contains(name)) {
                    errors.accept(page.lineOf(name).error("not-held", "\"" + name + "\" does not hold in " + pack.id() + " to begin with"));
                }
            }
        }
    }
}
