package dev.chaperone.rules.pack;

import java.util.List;
import java.util.stream.Stream;

/** What sets a rule off: a small closed vocabulary, compiled to Lucene queries elsewhere. */
public sealed interface Trigger {

    /** These folded words in a row. */
    record Phrase(List<String> words) implements Trigger {}

    /** Any wording of a concept. */
    record ConceptIs(String concept) implements Trigger {}

    /** A client of the roster is named; {@code sure} means more than a given name alone. */
    record MentionIs(Kind kind) implements Trigger {
        public enum Kind { SURE, GIVEN, ANY }
    }

    /** All within a window of word positions, in any order or in the order given. */
    record Near(int within, boolean ordered, List<Trigger> all) implements Trigger {}

    /** {@code what}, where none of {@code of} stands within that many positions. */
    record NotNear(int within, Trigger what, List<Trigger> of) implements Trigger {}

    /** All, anywhere in the draft. */
    record All(List<Trigger> all) implements Trigger {}

    /** One of them. */
    record Any(List<Trigger> any) implements Trigger {}

    /** At least {@code count} different ones of them, anywhere in the draft. */
    record AtLeast(int count, List<Trigger> of) implements Trigger {}

    /** The second opinion speaks of the rule's own category: learned, where all the others are written by hand. */
    record SecondOpinion() implements Trigger {}

    /** Whether it matches at a place in the text, rather than speaking of the draft as a whole. */
    default boolean hasPlace() {
        return switch (this) {
            case Phrase _, ConceptIs _, MentionIs _, Near _, NotNear _, SecondOpinion _ -> true;
            case Any(List<Trigger> any) -> any.stream().allMatch(Trigger::hasPlace);
            case All _, AtLeast _ -> false;
        };
    }

    /** The concepts it speaks of, at any depth. */
    default Stream<String> concepts() {
        return switch (this) {
            case ConceptIs(String concept) -> Stream.of(concept);
            case Phrase _, MentionIs _, SecondOpinion _ -> Stream.empty();
            case Near(_, _, List<Trigger> all) -> all.stream().flatMap(Trigger::concepts);
            case NotNear(_, Trigger what, List<Trigger> of) ->
                    Stream.concat(what.concepts(), of.stream().flatMap(Trigger::concepts));
            case All(List<Trigger> all) -> all.stream().flatMap(Trigger::concepts);
            case Any(List<Trigger> any) -> any.stream().flatMap(Trigger::concepts);
            case AtLeast(_, List<Trigger> of) -> of.stream().flatMap(Trigger::concepts);
        };
    }
}
