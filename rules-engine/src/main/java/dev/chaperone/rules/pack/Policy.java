package dev.chaperone.rules.pack;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sections of a social-media policy for a choice of packs, in order, each with the reasons of these packs.
 *
 * <p>A section asks for rules, not for professions: "no testimonials at all" is said where the rule against shared praise
 * holds. So a new pack gets the right policy by saying which rules hold, and of several packs the stricter decides, as it
 * does for drafts.
 *
 * @param packs that were chosen, without what they stand on
 * @param passages in the order of the document
 */
public record Policy(List<Pack> packs, List<Passage> passages) {

    /** Two of a kind are a reason; a page of them is not read. */
    private static final int MOST_REASONS = 3;

    /** @throws IllegalArgumentException for a pack that is not there */
    public static Policy of(Rulebook book, List<String> wanted) {
        List<Pack> layers = book.layers(wanted);
        List<Rule> rules = book.rules(wanted);
        Set<String> held = rules.stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> places = places(layers);
        Set<String> here = bodies(layers);
        Set<String> elsewhere = bodies(book.packs().stream().map(book::pack).toList());
        elsewhere.removeAll(here);
        List<Passage> passages = upper(book, layers).stream()
                .filter(p -> p.when().isEmpty() || p.when().stream().anyMatch(held::contains))
                .filter(p -> p.unless().stream().noneMatch(held::contains))
                .filter(p -> p.places().isEmpty() || p.places().stream().anyMatch(places::contains))
                .map(p -> p.with(reasons(p, rules, here, elsewhere)))
                .sorted(Comparator.comparingInt(Passage::order).thenComparing(Passage::id)).toList();
        return new Policy(wanted.stream().filter(id -> !id.equals("common")).map(book::pack).toList(), passages);
    }

    /** A wording to copy, as the topmost of these packs has it. */
    public static Optional<Localised> script(Rulebook book, List<String> wanted, String id) {
        return upper(book, book.layers(wanted)).stream().map(p -> p.scripts().get(id)).filter(s -> s != null).reduce((_, last) -> last);
    }

    /** All wordings that these sections bring. */
    public Map<String, Localised> scripts() {
        Map<String, Localised> all = new LinkedHashMap<>();
        for (Passage p : passages) all.putAll(p.scripts());
        return all;
    }

    /** A section of an upper layer takes the place of one with its name below. */
    private static List<Passage> upper(Rulebook book, List<Pack> layers) {
        Map<String, Passage> all = new LinkedHashMap<>();
        for (Pack layer : layers) {
            book.passages().stream().filter(p -> p.pack().equals(layer.id())).forEach(p -> all.put(p.id(), p));
        }
        return List.copyOf(all.values());
    }

    private static Set<String> bodies(List<Pack> packs) {
        return packs.stream().flatMap(p -> p.bodies().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /** {@code ca-on} is in {@code ca} too; {@code elsewhere} where no pack says. */
    private static Set<String> places(List<Pack> layers) {
        Set<String> places = new HashSet<>();
        for (Pack p : layers) {
            if (p.place().isEmpty()) continue;
            places.add(p.place());
            places.add(p.place().replaceFirst("-.*", ""));
        }
        return places.isEmpty() ? Set.of("elsewhere") : places;
    }

    /** The chosen packs' own first, then what the section brings; never the words of a college that was not chosen. */
    private static List<Citation> reasons(Passage passage, List<Rule> rules, Set<String> here, Set<String> elsewhere) {
        Set<Citation> all = new LinkedHashSet<>();
        for (String category : passage.about()) {
            rules.stream().filter(r -> r.category().id().equals(category)).flatMap(r -> r.cite().stream())
                    .filter(c -> here.contains(c.body())).forEach(all::add);
        }
        List<Citation> own = all.stream().limit(MOST_REASONS).toList();
        List<Citation> brought = passage.cite().stream().filter(c -> !elsewhere.contains(c.body()) && !own.contains(c)).toList();
        return Stream.concat(own.stream(), brought.stream()).toList();
    }
}
