package dev.chaperone.rules.people.mention;

import static dev.chaperone.rules.people.form.MentionIndex.FAMILY;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN_INITIALS;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN_NICK;

import dev.chaperone.rules.people.form.Slips;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.text.Word;
import org.jspecify.annotations.Nullable;

/** A name alone. It may be a word, a month or somebody else's name, and is given only where nothing beside it says so. */
final class LoneName {

    private final DraftNames names;

    LoneName(DraftNames names) {
        this.names = names;
    }

    @Nullable Named at(NameForm f) {
        String word = names.folded(f.first());
        Typography typed = names.typed;
        if (typed.hyphenBefore(f.first()) || typed.hyphenAfter(f.last()) || typed.signBefore(f.first())) return null;
        boolean capital = names.capital(f.first());
        boolean ordinary = names.ordinary(f);
        if (f.is(GIVEN)) {
            if (f.is(GIVEN_INITIALS) && word.length() <= 2) {
                return typed.allCapitals(f.first()) && !typed.shouting() ? names.mention(f.first(), f.last(), false) : null;
            }
            if (!capital && (ordinary || names.tables.is("lower", word) || word.length() < 3)) return null;
        } else if (f.is(GIVEN_NICK) || f.is(FAMILY)) {
            if (!capital || f.is(FAMILY) && !f.is(GIVEN_NICK) && (ordinary || names.veryCommon(f))) return null;
        } else {
            return null;
        }
        if (f.typo() && (word.length() <= Slips.SHORTEST || word.endsWith("s"))) return null;
        if (names.namedBefore(f.first()) || capital && !typed.shouting() && surnameAfter(f.last())) return null;
        if (f.is(FAMILY) && !f.is(GIVEN | GIVEN_NICK) && !typed.startsSentence(f.first())
                && names.capital(f.first() - 1) && typed.spaceOnly(f.first() - 1) && !typed.startsSentence(f.first() - 1)) {
            return null;
        }
        if (ordinary && !namesSomebody(f)) return null;
        return names.mention(f.first(), f.last(), distinctive(f, capital));
    }

    /** Another capitalised word right behind a given name is somebody else's family name. */
    private boolean surnameAfter(int last) {
        int n = last + 1;
        if (n >= names.size() || !names.typed.together(last, n) || !names.typed.spaceOnly(last)) return false;
        Word next = names.word(n);
        if (!next.capital() || names.tables.is("calendar", next.folded())) return false;
        // "Gen X", and every initial that is not the client's; "I" is only the writer.
        return !next.folded().equals("i") && !(names.typed.allCapitals(n) && next.folded().length() > 1);
    }

    /** An ordinary word as a name: written with a capital where no sentence begins, and in no fixed phrase. */
    private boolean namesSomebody(NameForm f) {
        int i = f.first();
        int next = f.last() + 1;
        if (names.typed.shouting() || names.typed.allCapitals(i)) return false;
        if (names.typed.startsSentence(i)) {
            return next < names.size() && names.typed.together(f.last(), next) && names.tables.is("verb", names.folded(next));
        }
        String before = names.folded(i - 1);
        if (names.tables.is("fixed", before) || names.capital(i - 1) && !names.typed.startsSentence(i - 1)) return false;
        boolean digit = next < names.size() && Character.isDigit(names.folded(next).charAt(0));
        return !(digit || names.tables.is("month", names.folded(i)) && names.tables.is("month-before", before));
    }

    /** A given name that is so rare that it names one person even alone. */
    private boolean distinctive(NameForm f, boolean capital) {
        String word = names.folded(f.first());
        return f.is(GIVEN) && !f.typo() && capital && !names.tables.is("lower", word) && f.oneWord() && word.length() >= 6
                && !names.ordinary(f) && !names.tables.isGivenName(word) && !names.tables.is("borne", word)
                && names.tables.familyFrequency(word) == NameTables.Frequency.RARE;
    }
}
