package dev.chaperone.rules.match;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules a draft may set off, told from the places of its terms alone.
 *
 * <p>Each rule waits at the rarest terms without which it cannot be met; a draft wakes those that wait at its terms, and
 * of these {@link Need} lets through the ones whose parts stand near enough to each other. What comes through is run by
 * Lucene, which alone decides; what is held back could not have matched.
 */
final class Sieve {

    private final Terms terms;
    private final List<String> rules = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    /** What surely keeps a rule silent. */
    private final List<Need[]> silent = new ArrayList<>();
    private final List<int[]> spokenOf = new ArrayList<>();
    /** By term: the rules that wait there. */
    private final int[][] waiting;

    Sieve(Collection<Rule> all, Collection<Concept> concepts) {
        terms = new Terms(concepts);
        Map<Integer, List<Integer>> waits = new HashMap<>();
        for (Rule rule : all) {
            int number = rules.size();
            rules.add(rule.id());
            Need need = Need.of(rule.trigger(), terms);
            needs.add(need);
            silent.add(rule.unless().stream().map(t -> Need.of(t, terms)).filter(Need::isExact).toArray(Need[]::new));
            Set<String> names = new TreeSet<>();
            TriggerQuery.collectTerms(rule.trigger(), names);
            rule.unless().forEach(t -> TriggerQuery.collectTerms(t, names));
            spokenOf.add(names.stream().mapToInt(terms::number).toArray());
            for (int term : need.anchors(terms)) waits.computeIfAbsent(term, _ -> new ArrayList<>()).add(number);
        }
        waiting = new int[terms.size()][];
        waits.forEach((term, list) -> waiting[term] = list.stream().mapToInt(Integer::intValue).toArray());
    }

    Terms terms() {
        return terms;
    }

    String rule(int number) {
        return rules.get(number);
    }

    /** The terms that a rule speaks of, in what sets it off and in what silences it. */
    int[] spokenOf(int rule) {
        return spokenOf.get(rule);
    }

    /** The numbers of the rules that may be met, in order. */
    int[] through(Places places) {
        int[] out = new int[16];
        int size = 0;
        long[] asked = new long[(rules.size() >> 6) + 1];
        for (int i = 0; i < places.terms(); i++) {
            int[] here = waiting[places.term(i)];
            if (here == null) continue;
            for (int rule : here) {
                if ((asked[rule >> 6] & 1L << rule) != 0) continue;
                asked[rule >> 6] |= 1L << rule;
                if (!needs.get(rule).met(places) || silenced(rule, places)) continue;
                if (size == out.length) out = Arrays.copyOf(out, 2 * size);
                out[size++] = rule;
            }
        }
        int[] found = Arrays.copyOf(out, size);
        Arrays.sort(found);
        return found;
    }

    private boolean silenced(int rule, Places places) {
        for (Need need : silent.get(rule)) if (need.met(places)) return true;
        return false;
    }
}
