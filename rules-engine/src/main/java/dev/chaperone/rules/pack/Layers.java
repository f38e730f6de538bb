package dev.chaperone.rules.pack;

import dev.chaperone.rules.pack.Pack.Say;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which rules hold when packs are chosen, how grave they are, and whose words they cite.
 *
 * <p>See the package's tour for the order of things: within one pack the upper layer decides, between packs the stricter.
 */
record Layers(List<Rule> rules, Map<String, Pack> packs) {

    Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Pack pack(String id) {
        return packs.getOrDefault(id, Pack.plain(id));
    }

    /** A pack and all it stands on, the base first. */
    List<Pack> chain(String id) {
        Set<String> seen = new HashSet<>();
        List<Pack> chain = new ArrayList<>();
        for (String at = id; seen.add(at); ) {
            chain.addFirst(pack(at));
            at = pack(at).base().orElse(at);
        }
        if (chain.stream().noneMatch(p -> p.id().equals("common"))) chain.addFirst(pack("common"));
        return chain;
    }

    /** The packs chosen and all they stand on, the base first; {@code common} always. */
    List<Pack> of(List<String> wanted) {
        // By id: to compare whole packs, with all they cite, would take longer than what is asked of them.
        Map<String, Pack> order = new LinkedHashMap<>();
        for (Pack pack : chain("common")) order.putIfAbsent(pack.id(), pack);
        for (String id : wanted) for (Pack pack : chain(id)) order.putIfAbsent(pack.id(), pack);
        return List.copyOf(order.values());
    }

    /** The rules that hold under these packs, as these packs see them, in the order of the book. */
    List<Rule> hold(List<String> wanted) {
        List<Pack> overlays = of(wanted).stream().filter(Pack::overlay).toList();
        List<String> full = new ArrayList<>(wanted.stream().filter(id -> !pack(id).overlay() && !id.equals("common")).toList());
        // An overlay over a profession brings it along; over common it stands on what the others chose.
        for (Pack o : overlays) o.base().filter(b -> !b.equals("common") && !pack(b).overlay() && !full.contains(b)).ifPresent(full::add);
        if (full.isEmpty()) full.add("common");

        Map<String, Rule> merged = new HashMap<>();
        for (String id : full) oneChain(chain(id)).values().forEach(r -> merged.merge(r.id(), r, Layers::stricter));
        for (Pack overlay : overlays) {
            for (Rule rule : rules) {
                Rule held = merged.get(rule.id());
                boolean brings = rule.pack().equals(overlay.id()) || takes(overlay, rule);
                if (held == null && !brings) continue;
                Severity before = held == null ? rule.severity() : held.severity();
                List<Citation> own = ownReasons(List.of(overlay), s -> s.names(rule), s -> s.namesKind(rule));
                List<Citation> all = held == null ? joined(own, rule.cite()) : joined(held.cite(), own);
                merged.merge(rule.id(), rule.with(weighed(overlay, rule, before), all), Layers::stricter);
            }
        }
        return rules.stream().filter(r -> merged.containsKey(r.id())).map(r -> merged.get(r.id())).toList();
    }

    /** The reminders of these packs, and those a pack takes from a shelf, for reasons of its own. */
    List<Reminder> remind(List<String> wanted, List<Reminder> all) {
        List<Pack> here = of(wanted);
        return all.stream().filter(r -> here.stream().anyMatch(p -> p.id().equals(r.pack())
                || says(p, Say.Kind.ON).anyMatch(s -> s.rules().contains(r.id()) || s.rules().contains(Say.REMINDERS) && pack(r.pack()).shelf())))
                .map(r -> {
                    List<Citation> own = ownReasons(here.reversed(), s -> s.rules().contains(r.id()), s -> s.rules().contains(Say.REMINDERS));
                    return own.isEmpty() ? r : r.with(own);
                }).toList();
    }

    /** Ids of the rules that hold in the layers under a pack, and its own. */
    Set<String> below(Pack pack) {
        Set<String> ids = new HashSet<>();
        List<Pack> chain = chain(pack.id());
        if (pack.overlay()) rules.forEach(r -> ids.add(r.id()));
        for (Rule r : rules) if (r.pack().equals(pack.id()) || takes(pack, r)) ids.add(r.id());
        List<Pack> under = chain.subList(0, chain.size() - 1);
        if (!under.isEmpty()) ids.addAll(oneChain(under).keySet());
        return ids;
    }

    private Map<String, Rule> oneChain(List<Pack> chain) {
        Map<String, Rule> held = new LinkedHashMap<>();
        for (Pack layer : chain) {
            for (Rule rule : rules) {
                if (rule.pack().equals(layer.id()) || takes(layer, rule)) held.putIfAbsent(rule.id(), rule);
                Rule now = held.get(rule.id());
                if (now == null) continue;
                if (leaves(layer, rule)) held.remove(rule.id());
                else held.put(rule.id(), now.with(weighed(layer, rule, now.severity()), now.cite()));
            }
        }
        Set<String> here = new HashSet<>();
        chain.forEach(p -> here.addAll(p.bodies()));
        held.replaceAll((_, r) -> r.with(r.severity(), reasons(chain, here, r)));
        return held;
    }

    /** The reasons of the topmost layer that has its own, then those of the rule that are not another pack's. */
    private List<Citation> reasons(List<Pack> chain, Set<String> here, Rule rule) {
        Set<String> elsewhere = new HashSet<>();
        packs.values().forEach(p -> elsewhere.addAll(p.bodies()));
        elsewhere.removeAll(here);
        List<Citation> own = ownReasons(chain.reversed(), s -> s.names(rule), s -> s.namesKind(rule));
        List<Citation> all = joined(own, rule.cite().stream().filter(c -> !elsewhere.contains(c.body())).toList());
        return all.isEmpty() ? rule.cite() : all;
    }

    /** Of the topmost layer that gives any: why it weighs the rule so, then its reason for this one, or for all of the kind. */
    private static List<Citation> ownReasons(List<Pack> topFirst, Predicate<Say> one, Predicate<Say> kind) {
        for (Pack layer : topFirst) {
            List<Citation> weight = cites(layer, one.and(s -> s.kind() == Say.Kind.SEVERITY));
            List<Citation> near = cites(layer, one.and(s -> s.kind() != Say.Kind.SEVERITY));
            List<Citation> all = joined(weight, near.isEmpty() ? cites(layer, kind) : near);
            if (!all.isEmpty()) return all;
        }
        return List.of();
    }

    private static List<Citation> cites(Pack layer, Predicate<Say> which) {
        return layer.says().stream().filter(s -> s.kind() != Say.Kind.OFF).filter(which).flatMap(s -> s.cite().stream()).distinct().toList();
    }

    /** By its name from anywhere, by its category from a shelf alone. */
    private boolean takes(Pack layer, Rule rule) {
        return says(layer, Say.Kind.ON).anyMatch(s -> s.names(rule) || s.namesKind(rule) && pack(rule.pack()).shelf());
    }

    private static boolean leaves(Pack layer, Rule rule) {
        return !rule.pack().equals(layer.id()) && says(layer, Say.Kind.OFF).anyMatch(s -> s.names(rule) || s.namesKind(rule));
    }

    private static Severity weighed(Pack layer, Rule rule, Severity before) {
        Severity now = before;
        for (Say s : says(layer, Say.Kind.SEVERITY).filter(s -> s.namesKind(rule)).toList()) now = s.to().orElse(now);
        for (Say s : says(layer, Say.Kind.SEVERITY).filter(s -> s.names(rule)).toList()) now = s.to().orElse(now);
        return now;
    }

    private static Stream<Say> says(Pack layer, Say.Kind kind) {
        return layer.says().stream().filter(s -> s.kind() == kind);
    }

    private static Rule stricter(Rule a, Rule b) {
        return a.with(a.severity().compareTo(b.severity()) >= 0 ? a.severity() : b.severity(), joined(a.cite(), b.cite()));
    }

    private static List<Citation> joined(List<Citation> a, List<Citation> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }
}
