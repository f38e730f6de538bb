package dev.chaperone.rules.pack;

import java.util.List;

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
}
