package dev.chaperone.rules.people.mention;

import static dev.chaperone.rules.people.form.MentionIndex.ANY_FAMILY;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN_INITIALS;
import static dev.chaperone.rules.people.form.MentionIndex.GIVEN_NICK;
import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.then;

import dev.chaperone.rules.text.Word;
import org.jspecify.annotations.Nullable;

/** A name with something that makes it one person's: a title before, an initial or a city after; and initials alone. */
final class NameWithMore {

    private final DraftNames names;

    NameWithMore(DraftNames names) {
        this.names = names;
    }

    @Nullable Named at(NameForm f) {
        if (f.is(ANY_FAMILY) && titled(f.first()) && names.capital(f.first())) {
            String title = names.folded(f.first() - 1);
            boolean learned = title.equals("dr") || title.equals("prof");
            return names.mention(f.first() - 1, f.last(), !learned && !names.veryCommon(f) && !f.typo());
        }
        int n = f.last() + 1;
        if (n >= names.size()) return null;
        if (names.folded(n).length() == 1 && names.capital(n) && names.typed.comma(f.last()) && names.typed.near(f.last(), n)
                && names.initialOf(n, f)) {
            return names.mention(f.first(), n, true);
        }
        if (!f.is(GIVEN | GIVEN_NICK | GIVEN_INITIALS) || f.typo() || names.typed.hyphenBefore(f.first())) return null;
        if (!names.typed.together(f.last(), n)) return null;
        if (names.folded(n).length() == 1 && isInitial(f, n) && f.is(GIVEN | GIVEN_NICK)
                && names.index.isGivenAndLetter(f.key(), names.folded(n))) {
            return names.mention(f.first(), n, !names.namedBefore(f.first()) && !nameFollows(n));
        }
        return fromCity(f, n);
    }

    /** "Mary J. Blige": the letter was a middle initial of somebody else. */
    private boolean nameFollows(int n) {
        if (n + 1 >= names.size() || !names.typed.together(n, n + 1) || !names.capital(n + 1)) return false;
        String next = names.folded(n + 1);
        return next.length() > 2 && !names.tables.is("starter", next) && !names.tables.is("calendar", next);
    }

    private boolean isInitial(NameForm f, int n) {
        Word w = names.word(n);
        if (!Character.isLetter(w.folded().charAt(0)) || !names.typed.spaceOnly(n - 1)) return false;
        boolean dot = names.typed.dotAfter(n);
        boolean isWord = "aioy".indexOf(w.folded().charAt(0)) >= 0;
        if (!w.capital()) return dot && !names.ordinary(f) && !isWord;
        return dot || !isWord && (names.capital(f.first()) || !names.ordinary(f));
    }

    private @Nullable Named fromCity(NameForm f, int n) {
        String link = names.folded(n);
        if (!link.equals("from") && !link.equals("de") && !link.equals("of") && !link.equals("in")) return null;
        if (names.ordinary(f) && !names.capital(f.first())) return null;
        long city = START;
        for (int j = n + 1; j < Math.min(names.size(), n + 4); j++) {
            city = then(city, names.folded(j));
            if (names.index.isGivenAndCity(f.key(), city)) return names.mention(f.first(), j, true);
        }
        return null;
    }

    private boolean titled(int i) {
        if (i == 0) return false;
        Word before = names.word(i - 1);
        return names.tables.is("title", before.folded()) && (before.folded().length() > 1 || before.capital())
                && (names.typed.together(i - 1, i) || names.typed.dotAfter(i - 1) && names.typed.near(i - 1, i));
    }

    /** Initials written as such: one before a rare family name, or three and more alone, J.P.D. */
    @Nullable Named initials(int i) {
        if (names.folded(i).length() != 1) return null;
        if (names.capital(i) && i + 1 < names.size() && names.typed.together(i, i + 1)) {
            for (NameForm family : names.forms(i + 1)) {
                if (names.initialOf(i, family)) return names.mention(i, family.last(), true);
            }
        }
        StringBuilder all = new StringBuilder();
        int j = i;
        while (j < names.size() && names.folded(j).length() == 1 && names.capital(j) && j - i < 5
                && (j == i || names.typed.dotBetween(j - 1))) {
            all.append(names.folded(j));
            j++;
        }
        return j - i >= 3 && names.index.isInitials(all.toString()) ? names.mention(i, j - 1, true) : null;
    }
}
