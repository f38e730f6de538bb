package dev.chaperone.rules.verdict;

import dev.chaperone.rules.match.Hit;
import dev.chaperone.rules.opinion.Opinion;
import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes findings of hits: those that hold for this surface and account, one per category and stretch of text. */
public final class Judge {

    /** Longer than this is no longer something to look at, but the whole draft. */
    private static final int WIDEST = 200;

    /** Findings of a category this near to each other, in UTF-16 code units, are about the same thing: a sentence or so. */
    private static final int CLOSE = 60;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).reversed()
            .thenComparing(Finding::span).thenComparing(Finding::category).thenComparing(Finding::rule);

    private final Map<String, Rule> rules = new HashMap<>();
    private final List<Rule> asking;

    public Judge(Collection<Rule> rules) {
        rules.forEach(r -> this.rules.put(r.id(), r));
        asking = rules.stream().filter(Rule::learned).toList();
    }

    /** @param hits with those of the second opinion, see {@link #second} */
    public Verdict judge(Draft draft, List<Hit> hits, Opinion opinion, boolean crisis) {
        List<Finding> heard = findings(draft, hits).stream().map(f -> heard(f, opinion)).toList();
        Set<Category> warned = EnumSet.noneOf(Category.class);
        heard.stream().filter(f -> !learned(f) && f.severity() != Severity.NOTE).forEach(f -> warned.add(f.category()));
        return new Verdict(oneEach(heard.stream().filter(f -> !(learned(f) && warned.contains(f.category()))).toList()), crisis);
    }

    /** The rules that hold for this draft and found something. */
    public List<Rule> spoken(Draft draft, List<Hit> hits) {
        return hits.stream().filter(h -> found(h, draft)).map(h -> rules.get(h.rule())).toList();
    }

    /** What the second opinion would say by the rules that ask it. */
    public List<Hit> second(Opinion opinion, Words words) {
        return asking.stream().filter(r -> opinion.speaksOf(r.category()))
                .map(r -> new Hit(r.id(), opinion.places(r.category(), words))).toList();
    }

    /** What somebody wrote a rule for is heard quietly where nothing else in the draft speaks for it. */
    private Finding heard(Finding f, Opinion opinion) {
        boolean quiet = f.severity() != Severity.NOTE && !learned(f) && opinion.doubts(f.category(), f.rule());
        return quiet ? f.with(Severity.NOTE) : f;
    }

    private boolean learned(Finding f) {
        Rule rule = rules.get(f.rule());
        return rule != null && rule.learned();
    }

    /** Whether a rule of ours that holds for this draft found something in it. */
    private boolean found(Hit hit, Draft draft) {
        Rule rule = rules.get(hit.rule());
        return rule != null && !hit.spans().isEmpty()
                && rule.surfaces().contains(draft.surface()) && rule.accounts().contains(draft.account());
    }

    /** Every finding of every rule that holds for this draft, before overlaps are settled. */
    public List<Finding> findings(Draft draft, List<Hit> hits) {
        List<Finding> out = new ArrayList<>();
        for (Hit hit : hits) {
            if (!found(hit, draft)) continue;
            Rule rule = rules.get(hit.rule());
            List<Span> spans = hit.spans().stream().map(s -> trimmed(s, draft.text())).sorted().distinct().toList();
            if (rule.trigger().hasPlace()) merged(spans).forEach(s -> out.add(finding(rule, s, List.of(s))));
            else out.add(finding(rule, hull(spans), pieces(spans)));
        }
        return out;
    }

    /** Overlapping places become one as long as that stays short. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span span : spans) {
            if (!out.isEmpty() && out.getLast().overlaps(span)) {
                Span both = out.getLast().with(span);
                if (length(both) <= WIDEST) out.set(out.size() - 1, both);
                else if (length(span) < length(out.getLast())) out.set(out.size() - 1, span);
            } else {
                out.add(span);
            }
        }
        return out;
    }

    /** All places of a rule over the whole draft where they lie close together, else the longest run that does. */
    private static Span hull(List<Span> spans) {
        Span best = spans.getFirst();
        int most = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span run = spans.get(i);
            int count = 0;
            for (int j = i; j < spans.size() && length(run.with(spans.get(j))) <= WIDEST; j++) {
                run = run.with(spans.get(j));
                count++;
            }
            if (count > most || count == most && length(run) < length(best)) {
                best = run;
                most = count;
            }
        }
        return best;
    }

    /** Disjoint: a piece inside another says nothing new. */
    private static List<Span> pieces(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span span : spans) {
            if (!out.isEmpty() && out.getLast().overlaps(span)) out.set(out.size() - 1, out.getLast().with(span));
            else out.add(span);
        }
        return List.copyOf(out);
    }

    /** Of overlapping findings of a category the gravest stays, and of those the widest; neighbours are told as one. */
    private static List<Finding> oneEach(List<Finding> all) {
        Map<Category, List<Finding>> kept = new EnumMap<>(Category.class);
        all.stream().sorted(Comparator.comparing(Finding::severity).reversed()
                .thenComparing(f -> -length(f.span())).thenComparing(Finding::span).thenComparing(Finding::rule))
                .forEach(f -> {
                    List<Finding> same = kept.computeIfAbsent(f.category(), _ -> new ArrayList<>());
                    if (same.stream().noneMatch(k -> k.span().overlaps(f.span()))) same.add(f);
                });
        return kept.values().stream().flatMap(same -> neighboursAsOne(same).stream()).sorted(ORDER).toList();
    }

    /** Ten marks for one sentence teach nobody: what lies close together is one finding, with the words of the gravest. */
    private static List<Finding> neighboursAsOne(List<Finding> ofOneCategory) {
        List<Finding> out = new ArrayList<>();
        for (Finding next : ofOneCategory.stream().sorted(Comparator.comparing(Finding::span)).toList()) {
            Finding last = out.isEmpty() ? null : out.getLast();
            boolean close = last != null && next.span().start() - last.span().end() <= CLOSE
                    && length(last.span().with(next.span())) <= WIDEST;
            if (close) out.set(out.size() - 1, together(last, next));
            else out.add(next);
        }
        return out;
    }

    private static Finding together(Finding a, Finding b) {
        Finding gravest = b.severity().compareTo(a.severity()) > 0 ? b : a;
        List<Span> places = Stream.concat(a.pieces().stream(), b.pieces().stream()).sorted().toList();
        return new Finding(gravest.rule(), gravest.category(), gravest.severity(), a.span().with(b.span()),
                gravest.message(), gravest.instead(), gravest.cite(), pieces(places));
    }

    private static Finding finding(Rule rule, Span span, List<Span> pieces) {
        return new Finding(rule.id(), rule.category(), rule.severity(), span, rule.message(), rule.instead(), rule.cite(), pieces);
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static Span trimmed(Span span, String text) {
        int start = span.start();
        int end = Math.min(span.end(), text.length());
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }
}
