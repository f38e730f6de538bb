package dev.chaperone.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.rules.pack.Example;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.verdict.Finding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold for every draft, tried on the examples of all rules and on what chance makes of them. */
class PropertiesTest {

    private static final List<String> BESIDE = List.of("🙂", "🏳️‍🌈", "é", "e\u0301", "\uFEFF", "’", "…", "\n", " ", "İ", "ﬁ", "\uD83D", "#", "@x", "ß");
    /** Speak of nothing that any rule knows. */
    private static final List<String> HARMLESS = List.of("Rain on warm pavement.", "The tulips are up.", "The lake was calm tonight.",
            "La pluie tombe sur le lac.", "Il neige enfin sur la ville.");

    private static Rulebook book;
    private static Chaperone chaperone;
    private static Set<String> written;

    @BeforeAll
    static void load() throws Exception {
        book = Rulebook.read(Corpus.RESOURCES);
        written = book.rules().stream().filter(rule -> !rule.learned()).map(Rule::id).collect(Collectors.toSet());
        chaperone = Chaperone.of(book, List.of("on-rmt"), Proof.people());
    }

    @AfterAll
    static void close() {
        chaperone.close();
    }

    @Test
    void spansLieInTheTextAndOnCharactersBounds() {
        Random random = new Random(1);
        int found = 0;
        for (Example e : flagged()) {
            StringBuilder text = new StringBuilder(e.draft().text());
            for (int n = random.nextInt(4); n > 0; n--) text.insert(random.nextInt(text.length() + 1), BESIDE.get(random.nextInt(BESIDE.size())));
            String draft = text.toString();
            for (Finding f : chaperone.allFindings(new Draft(draft, e.draft().surface(), e.draft().account()))) {
                found++;
                whole(f.span(), draft);
                for (Span piece : f.pieces()) whole(piece, draft);
            }
        }
        assertTrue(found > 500, "only " + found + " findings");
    }

    /**
     * A harmless sentence in a paragraph of its own takes away no finding that a written rule makes. It may take one away where a rule asks
     * for the whole draft: one whose {@code unless} or {@code not} speaks of what stands anywhere; those may be no more than one in fifty.
     * The second opinion weighs a draft as a whole, so that its findings are not among these.
     */
    @Test
    void harmlessTextTakesNoFindingAway() {
        Random random = new Random(2);
        List<String> lost = new ArrayList<>();
        int tried = 0;
        for (Example e : flagged()) {
            Set<String> before = rules(e.draft());
            if (before.isEmpty()) continue;
            String sentence = HARMLESS.get(random.nextInt(HARMLESS.size()));
            String more = random.nextBoolean() ? e.draft().text() + "\n\n" + sentence : sentence + "\n\n" + e.draft().text();
            Set<String> after = rules(new Draft(more, e.draft().surface(), e.draft().account()));
            tried += before.size();
            for (String rule : before) if (!after.contains(rule)) lost.add(rule + " with “" + sentence + "”: " + e.draft().text());
        }
        assertTrue(tried > 500, "only " + tried);
        assertTrue(lost.size() * 50 <= tried, lost.size() + " of " + tried + " lost:\n" + String.join("\n", lost));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        List<String> differ = new ArrayList<>();
        for (Example e : flagged()) {
            String text = e.draft().text();
            String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
            if (decomposed.equals(text)) continue;
            if (!rules(e.draft()).equals(rules(new Draft(decomposed, e.draft().surface(), e.draft().account())))) differ.add(text);
        }
        assertEquals(List.of(), differ);
    }

    @Test
    void theSameDraftHasTheSameVerdict() {
        for (Example e : flagged()) assertEquals(chaperone.review(e.draft()), chaperone.review(e.draft()));
    }

    @Test
    void theOrderOfTheListAndOfNamesDoesNotMatter() {
        Random random = new Random(3);
        List<Client> clients = clients(random);
        Roster one = Roster.of(clients);
        List<Client> shuffled = new ArrayList<>(clients);
        Collections.shuffle(shuffled, random);
        Roster other = Roster.of(shuffled);
        for (Client c : clients) {
            for (String name : List.of(c.given() + " " + c.family(), c.family() + " " + c.given(), c.family() + ", " + c.given())) {
                Requester asks = new Requester("facebook", name, "", "", c.city());
                assertEquals("client", one.recognise(asks).id(), name);
                assertEquals(refs(one, asks), refs(other, asks), name);
            }
        }
        assertTrue(one.recognise(new Requester("facebook", "Bartholomew Quillfeather-Zyx", "", "", "Nowhere")).all().isEmpty());
    }

    private static Set<String> refs(Roster roster, Requester asks) {
        return roster.recognise(asks).all().stream().map(c -> c.client().ref()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Client> clients(Random random) {
        String[] given = {"Odalys", "Thibaudet", "Zenobia", "Éloïse", "Wilhelmina", "Anselm", "Ludivine", "Oswin", "Marisol", "Perpetua"};
        String[] family = {"Fenwright", "Lacasse", "Achterberg", "Brûlé", "Oakhurst", "Grimaldo", "Vandersloot", "Prudhomme", "Ashdown", "Kowalczyk"};
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(new Client("C" + i, given[i % 10], family[(i + i / 10) % 10], "", List.of(), "", "", "Town" + random.nextInt(9), new Standing.Current()));
        }
        return all;
    }

    private static List<Example> flagged() {
        return book.rules(List.of("on-rmt")).stream().map(Rule::flagged).flatMap(List::stream).toList();
    }

    /** By written rules alone. */
    private static Set<String> rules(Draft draft) {
        return chaperone.allFindings(draft).stream().map(Finding::rule).filter(written::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void whole(Span span, String text) {
        assertTrue(span.start() < span.end() && span.end() <= text.length(), span + " in " + text);
        for (int at : new int[] {span.start(), span.end()}) {
            assertTrue(at == 0 || at == text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)), span + " cuts a character of " + text);
        }
    }
}
