package dev.chaperone.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chaperone.rules.pack.Concept;
import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of trigger: what it finds, what it leaves, and where. */
class RuleIndexTest {

    @TempDir Path root;

    @Test
    void a_phrase_is_words_in_a_row() throws Exception {
        assertEquals(List.of("Open, late"), found("phrase: \"open late\"", "We're Open, late!"));
        assertEquals(List.of(), found("phrase: \"open late\"", "We open. Late it is."));
    }

    @Test
    void a_concept_covers_its_whole_wording() throws Exception {
        assertEquals(List.of("cup of  tea", "mug"), found("concept: vessel", "A cup of  tea or a mug"));
    }

    @Test
    void near_in_any_order_counts_the_words_between() throws Exception {
        String near = "near: { within: 2, all: [ {concept: vessel}, {phrase: broke} ] }";
        assertEquals(List.of("mug just broke"), found(near, "My mug just broke"));
        assertEquals(List.of("broke my own mug"), found(near, "I broke my own mug"));
        assertEquals(List.of(), found(near, "It broke, my very own mug"));
    }

    @Test
    void near_in_order() throws Exception {
        String near = "near: { within: 2, ordered: true, all: [ {concept: vessel}, {phrase: broke} ] }";
        assertEquals(List.of("mug just broke"), found(near, "My mug just broke"));
        assertEquals(List.of(), found(near, "I broke my own mug"));
    }

    @Test
    void a_sentence_end_widens_the_distance() throws Exception {
        String near = "near: { within: 2, all: [ {concept: vessel}, {phrase: broke} ] }";
        assertEquals(List.of(), found(near, "There is a mug. Broke the plate."));
    }

    @Test
    void not_near_is_silent_beside_the_other() throws Exception {
        String notNear = "not-near: { within: 2, what: {concept: vessel}, of: [ {phrase: not}, {phrase: never} ] }";
        assertEquals(List.of("mug"), found(notNear, "Here is a mug"));
        assertEquals(List.of(), found(notNear, "That is not a mug"));
        assertEquals(List.of("mug"), found(notNear, "I do not think that was my mug"));
    }

    @Test
    void alternatives_inside_a_window() throws Exception {
        String near = "near: { within: 3, all: [ {concept: vessel}, {any: [ {phrase: \"fell down\"}, {phrase: broke} ]} ] }";
        assertEquals(List.of("mug fell down"), found(near, "The mug fell down"));
        assertEquals(List.of("mug broke"), found(near, "The mug broke"));
    }

    @Test
    void all_is_met_anywhere_in_the_draft() throws Exception {
        String all = "all: [ {concept: vessel}, {phrase: broke} ]";
        assertEquals(List.of("Mug", "broke"), found(all, "Mug! One. Two. Three. Four. It broke"));
        assertEquals(List.of(), found(all, "Mug! One. Two."));
    }

    @Test
    void at_least_counts_different_ones() throws Exception {
        String some = "at-least: { count: 2, of: [ {concept: vessel}, {phrase: broke}, {phrase: late} ] }";
        assertEquals(List.of(), found(some, "A mug, a mug, a mug"));
        assertEquals(List.of("mug", "late"), found(some, "A mug came late"));
    }

    @Test
    void unless_silences_from_anywhere() throws Exception {
        String trigger = "phrase: broke\nunless: [ {concept: vessel} ]";
        assertEquals(List.of("broke"), found(trigger.replace("\n", "\n"), "I am broke"));
        assertEquals(List.of(), found(trigger, "I am broke. So. Many. Words. Later. A mug"));
    }

    @Test
    void mentions_are_laid_where_they_begin() throws Exception {
        Words words = Words.of("Ana Lee came late");
        Mention sure = new Mention(words.get(0).span().with(words.get(1).span()), 0, 1, true);
        String near = "near: { within: 3, all: [ {mention: sure}, {phrase: late} ] }";
        assertEquals(List.of("Ana Lee came late"), spans(near, words, List.of(sure)));
        assertEquals(List.of("Ana Lee came late"), spans(near.replace("sure", "any"), words, List.of(sure)));
        assertEquals(List.of(), spans(near.replace("sure", "given"), words, List.of(sure)));
    }

    @Test
    void a_neighbour_takes_a_concept_away() throws Exception {
        assertEquals(List.of(), found("concept: vessel", "a mug shot"));
        assertEquals(List.of(), found("concept: vessel", "a world cup of tea"));
        assertEquals(List.of("mug"), found("concept: vessel", "a mug was shot"));
    }

    private List<String> found(String trigger, String text) throws Exception {
        return spans(trigger, Words.of(text), List.of());
    }

    private List<String> spans(String trigger, Words words, List<Mention> mentions) throws Exception {
        write("concepts/en/vessel.yaml", "words: [\"mug*\"]\nphrases: [\"cup of tea\"]\nunless-next: [shot, world]\n");
        String[] parts = trigger.split("\n");
        write("packs/common/one.yaml", """
                category: testimonial
                severity: note
                message: { en: a, fr: b }
                instead: { en: a, fr: b }
                cite: [ { body: x, document: y } ]
                trigger:
                """ + "  " + parts[0] + "\n" + (parts.length > 1 ? parts[1] + "\n" : ""));
        Rulebook book = Rulebook.read(root);
        List<Rule> rules = book.rules();
        List<Concept> concepts = List.copyOf(book.concepts().values());
        try (RuleIndex index = RuleIndex.of(rules, concepts)) {
            return index.match(words, index.concepts(words), mentions).stream()
                    .flatMap(h -> h.spans().stream()).map(s -> s.of(words.text())).toList();
        }
    }

    private void write(String path, String text) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
