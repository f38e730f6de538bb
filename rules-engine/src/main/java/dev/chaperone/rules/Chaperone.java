package dev.chaperone.rules;

import dev.chaperone.rules.match.Hit;
import dev.chaperone.rules.match.Laid;
import dev.chaperone.rules.match.RuleIndex;
import dev.chaperone.rules.opinion.Opinion;
import dev.chaperone.rules.opinion.Passage;
import dev.chaperone.rules.opinion.SecondOpinion;
import dev.chaperone.rules.opinion.Traits;
import dev.chaperone.rules.pack.Reminder;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Likeness;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Words;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.rules.verdict.Judge;
import dev.chaperone.rules.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The door: drafts, requesters and pages in, verdicts out. Immutable and safe for many threads. */
public final class Chaperone implements AutoCloseable {

    /** The concept that makes sure nothing is ever held back from somebody who needs help now. */
    private static final String CRISIS = "crisis-word";

    private final RuleIndex index;
    private final Judge judge;
    private final SecondOpinion second;
    private final List<Reminder> reminders;
    private final Roster roster;

    private Chaperone(RuleIndex index, Judge judge, SecondOpinion second, List<Reminder> reminders, Roster roster) {
        this.index = index;
        this.judge = judge;
        this.second = second;
        this.reminders = reminders;
        this.roster = roster;
    }

    /** @param packs such as {@code on-rmt}; what they stand on and {@code common} come along */
    public static Chaperone of(Rulebook rulebook, List<String> packs, Roster roster) {
        return of(rulebook, rulebook.rules(packs), rulebook.reminders(packs), SecondOpinion.compiled(), roster);
    }

    /** With these rules, whatever packs they are of. */
    static Chaperone of(
            Rulebook rulebook, List<Rule> rules, List<Reminder> reminders, SecondOpinion second, Roster roster) {
        return new Chaperone(RuleIndex.of(rules, rulebook.concepts().values()), new Judge(rules), second, reminders, roster);
    }

    /** The same rules, another roster. Closing either closes both. */
    public Chaperone with(Roster other) {
        return new Chaperone(index, judge, second, reminders, other);
    }

    public Verdict review(Draft draft) {
        Look look = look(draft);
        return judge.judge(draft, look.hits, look.opinion, look.laid.stream().anyMatch(l -> l.concept().equals(CRISIS)));
    }

    public Likeness recognise(Requester requester) {
        return roster.recognise(requester);
    }

    /** @param signs what the extension saw on a page */
    public List<Reminder> reminders(Set<String> signs) {
        return reminders.stream().filter(r -> r.signs().stream().anyMatch(signs::contains)).toList();
    }

    /** Ends the index's own thread. */
    @Override
    public void close() {
        index.close();
    }

    /** What lies between a draft and its verdict, for proving rules. */
    record Look(Words words, List<Laid> laid, List<Mention> mentions, List<Hit> hits, Traits traits, Opinion opinion) {}

    Look look(Draft draft) {
        Words words = Words.of(draft.text());
        // To look up a reviewer would itself be to treat them as a client.
        List<Mention> mentions = draft.surface() == Surface.REVIEW_REPLY ? List.of() : roster.mentions(words);
        List<Laid> laid = index.concepts(words);
        List<Hit> written = index.match(words, laid, mentions);
        Traits traits = Traits.of(draft, words, laid, mentions, judge.spoken(draft, written));
        // First of the whole: its passages take over which rows it has found.
        Opinion whole = second.of(traits);
        List<Opinion.Part> parts = new ArrayList<>();
        for (Passage p : Passage.of(words)) {
            Draft part = p.draft(draft, words);
            Traits within = traits.of(p, part, words, laid, mentions, judge.spoken(part, p.hits(written, words)));
            parts.add(second.of(within).part(p));
        }
        Opinion opinion = whole.beside(parts);
        List<Hit> hits = new ArrayList<>(written);
        hits.addAll(judge.second(opinion, words));
        return new Look(words, laid, mentions, List.copyOf(hits), traits, opinion);
    }

    /** Findings before overlaps are settled: whether a rule speaks, whatever other rules say. */
    List<Finding> allFindings(Draft draft) {
        return judge.findings(draft, look(draft).hits());
    }
}
