package dev.chaperone.rules.people.mention;

import static dev.chaperone.rules.people.form.MentionIndex.ANY_FAMILY;
import static dev.chaperone.rules.people.form.MentionIndex.ANY_GIVEN;
import static dev.chaperone.rules.people.form.MentionIndex.FAMILY;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN_INITIALS;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN_NICK;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A given and a family name of one client beside each other, in either order, perhaps with a middle name between. */
final class FullName {

    private final DraftNames names;

    FullName(DraftNames names) {
        this.names = names;
    }

    /** The full name that begins with a form. */
    @Nullable Named at(NameForm a) {
        for (int skip = 0; skip <= 1; skip++) {
            int next = a.last() + 1 + skip;
            if (next >= names.size() || !names.typed.together(a.last(), a.last() + 1)) return null;
            if (skip == 1 && !(isMiddle(a.last() + 1) && names.typed.together(next - 1, next))) return null;
            List<NameForm> then = names.forms(next);
            for (NameForm b : then.reversed()) {
                if (a.typo() && b.typo()) continue;
                boolean inOrder = a.is(ANY_GIVEN) && b.is(ANY_FAMILY) && names.index.isFullName(a.key(), b.key());
                boolean swapped = !inOrder && a.is(ANY_FAMILY) && b.is(ANY_GIVEN) && names.index.isFullName(b.key(), a.key());
                Named found = inOrder || swapped ? read(a, b, swapped) : null;
                if (found != null) return found;
            }
        }
        return null;
    }

    private boolean isMiddle(int i) {
        String word = names.folded(i);
        return word.length() == 1 || names.tables.is("noise", word) || names.tables.is("particle", word) || names.capital(i);
    }

    private @Nullable Named read(NameForm a, NameForm b, boolean swapped) {
        if (names.typed.hyphenBefore(a.first())) return null;
        boolean capital = names.capital(a.first()) || names.capital(b.first());
        boolean bothCapital = names.capital(a.first()) && names.capital(b.first());
        boolean bothWords = names.ordinary(a) && names.ordinary(b);
        if (bothWords && !bothCapital) return null;
        boolean oneWord = names.ordinary(a) || names.ordinary(b);
        if (swapped && (bothWords || oneWord && !bothCapital) && !names.typed.comma(a.last())) return null;
        if (swapped && !capital && b.is(GIVEN_NICK)) return null;
        NameForm given = swapped ? b : a;
        NameForm family = swapped ? a : b;
        boolean part = !given.is(GIVEN | GIVEN_NICK | GIVEN_INITIALS);
        if (part && (swapped || b.first() > a.last() + 1)) return null;
        boolean sure = !part && !famous(given, family) && !names.namedBefore(a.first())
                && !(!family.is(FAMILY) && !given.is(GIVEN) && names.veryCommon(family));
        return names.mention(a.first(), b.last(), sure);
    }

    private boolean famous(NameForm given, NameForm family) {
        return given.oneWord() && family.oneWord()
                && names.tables.isFamous(names.folded(given.first()) + " " + names.folded(family.first()));
    }
}
