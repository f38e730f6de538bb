package dev.chaperone.rules.people.mention;

/**
 * A form of a listed name at some words of a draft.
 *
 * @param key of the form as listed
 * @param bits what it is on the list
 * @param typo whether it was typed with a slip
 */
record NameForm(int first, int last, long key, int bits, boolean typo) {

    boolean is(int any) {
        return (bits & any) != 0;
    }

    boolean oneWord() {
        return first == last;
    }
}
