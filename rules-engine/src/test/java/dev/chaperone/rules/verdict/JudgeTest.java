package dev.chaperone.rules.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chaperone.rules.match.Hit;
import dev.chaperone.rules.opinion.Opinion;
import dev.chaperone.rules.opinion.SecondOpinion;
import dev.chaperone.rules.opinion.Traits;
import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Localised;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.pack.Trigger;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.text.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Trigger PLACE = new Trigger.ConceptIs("x");
    private static final Trigger WHOLE = new Trigger.All(List.of(PLACE, PLACE));
    private static final String TEXT = "0123456789".repeat(80);

    private final Rule stop = rule("stop", Category.TESTIMONIAL, Severity.STOP, PLACE);
    private final Rule caution = rule("caution", Category.TESTIMONIAL, Severity.CAUTION, PLACE);
    private final Rule note = rule("note", Category.TESTIMONIAL, Severity.NOTE, PLACE);
    private final Rule other = rule("other", Category.ENDORSEMENT, Severity.CAUTION, PLACE);
    private final Rule whole = rule("whole", Category.IDENTIFYING_DETAILS, Severity.STOP, WHOLE);
    private static final Opinion NOTHING = SecondOpinion.silent().of(Traits.of(
            Draft.of(TEXT, Surface.POST), Words.of(TEXT), List.of(), List.of(), List.of()));

    private final Judge judge = new Judge(List.of(stop, caution, note, other, whole));

    @Test
    void of_overlapping_findings_of_a_category_the_gravest_stays() {
        assertEquals(List.of("stop 10-20"), verdict(hit("caution", 5, 30), hit("note", 8, 12), hit("stop", 10, 20)));
    }

    @Test
    void of_equally_grave_ones_the_widest_stays() {
        Rule twin = rule("twin", Category.TESTIMONIAL, Severity.STOP, PLACE);
        List<Finding> found = new Judge(List.of(stop, twin)).judge(Draft.of(TEXT, Surface.POST),
                List.of(hit("stop", 10, 20), hit("twin", 5, 30)), NOTHING, false).findings();
        assertEquals(List.of("twin"), found.stream().map(Finding::rule).toList());
    }

    @Test
    void neighbours_are_one_finding_in_the_words_of_the_gravest() {
        assertEquals(List.of("stop 0-20"), verdict(hit("caution", 0, 5), hit("stop", 10, 20)));
        Finding f = judge.judge(Draft.of(TEXT, Surface.POST), List.of(hit("caution", 0, 5), hit("stop", 10, 20)), NOTHING, false)
                .findings().getFirst();
        assertEquals(List.of(new Span(0, 5), new Span(10, 20)), f.pieces());
    }

    @Test
    void what_lies_apart_stays_apart() {
        assertEquals(List.of("stop 100-120", "caution 0-5"), verdict(hit("caution", 0, 5), hit("stop", 100, 120)));
    }

    @Test
    void neighbours_do_not_grow_over_the_whole_draft() {
        assertEquals(List.of("stop 0-150", "stop 190-340"), verdict(hit("stop", 0, 150, 190, 340)));
    }

    @Test
    void categories_may_overlap() {
        assertEquals(List.of("stop 10-20", "other 12-14"), verdict(hit("stop", 10, 20), hit("other", 12, 14)));
    }

    @Test
    void overlapping_places_of_a_rule_are_one_as_long_as_they_stay_short() {
        assertEquals(List.of("stop 10-40"), verdict(hit("stop", 10, 30, 20, 40)));
        assertEquals(List.of("stop 10-200"), verdict(hit("stop", 10, 200, 190, 500)));
    }

    @Test
    void a_rule_over_the_whole_draft_underlines_where_most_of_it_lies() {
        assertEquals(List.of("whole 400-460"), verdict(hit("whole", 0, 10, 400, 420, 430, 460)));
        Finding f = judge.judge(Draft.of(TEXT, Surface.POST), List.of(hit("whole", 0, 10, 400, 420, 415, 460)), NOTHING, false)
                .findings().getFirst();
        assertEquals(List.of(new Span(0, 10), new Span(400, 460)), f.pieces());
    }

    @Test
    void surface_and_account_must_fit() {
        Rule narrow = new Rule("narrow", "p", Category.TESTIMONIAL, Severity.STOP, Set.of(Surface.BIO), EnumSet.of(AccountRole.PROFESSIONAL),
                PLACE, List.of(), List.of("en"), new Localised("", ""), new Localised("", ""), List.of(), List.of(), List.of());
        Judge one = new Judge(List.of(narrow));
        List<Hit> hits = List.of(hit("narrow", 0, 3));
        assertEquals(1, one.findings(new Draft(TEXT, Surface.BIO, AccountRole.PROFESSIONAL), hits).size());
        assertEquals(0, one.findings(new Draft(TEXT, Surface.BIO, AccountRole.PERSONAL), hits).size());
        assertEquals(0, one.findings(new Draft(TEXT, Surface.POST, AccountRole.PROFESSIONAL), hits).size());
    }

    @Test
    void no_blanks_at_the_ends() {
        Finding f = judge.findings(Draft.of("  here \n", Surface.POST), List.of(hit("stop", 0, 8))).getFirst();
        assertEquals(new Span(2, 6), f.span());
    }

    private List<String> verdict(Hit... hits) {
        return judge.judge(Draft.of(TEXT, Surface.POST), List.of(hits), NOTHING, false).findings().stream()
                .map(f -> f.rule() + " " + f.span().start() + "-" + f.span().end()).toList();
    }

    private static Hit hit(String rule, int... at) {
        return new Hit(rule, java.util.stream.IntStream.range(0, at.length / 2).mapToObj(i -> new Span(at[2 * i], at[2 * i + 1])).toList());
    }

    private static Rule rule(String id, Category category, Severity severity, Trigger trigger) {
        return new Rule(id, "p", category, severity, EnumSet.copyOf(Arrays.asList(Surface.values())), EnumSet.allOf(AccountRole.class),
                trigger, List.of(), List.of("en", "fr"), new Localised("", ""), new Localised("", ""), List.of(), List.of(), List.of());
    }
}
