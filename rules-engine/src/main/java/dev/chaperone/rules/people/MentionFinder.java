package dev.chaperone.rules.people;

import static dev.chaperone.rules.people.KeyTable.START;
import static dev.chaperone.rules.people.KeyTable.pair;
import static dev.chaperone.rules.people.KeyTable.then;
import static dev.chaperone.rules.people.MentionIndex.ANY_FAMILY;
import static dev.chaperone.rules.people.MentionIndex.ANY_GIVEN;
import static dev.chaperone.rules.people.MentionIndex.FAMILY;
import static dev.chaperone.rules.people.MentionIndex.GIVEN;
import static dev.chaperone.rules.people.MentionIndex.GIVEN_INITIALS;
import static dev.chaperone.rules.people.MentionIndex.GIVEN_NICK;
import static dev.chaperone.rules.people.MentionIndex.PREFIX;

import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Word;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the words of a draft. At each word the strongest reading wins: an account name or number, a title and a
 * family name, a full name, a given name and an initial, initials, then a name alone, which is only given when nothing
 * beside it says that it is a word or somebody else.
 */
final class MentionFinder {

    private final MentionIndex index;
    private final Words words;
    private final Typography typed;
    private final ContactFinder contacts;
    private final NameTables tables = NameTables.known();
    private final List<Mention> out = new ArrayList<>();

    private MentionFinder(MentionIndex index, Words words) {
        this.index = index;
        this.words = words;
        this.typed = new Typography(words);
        this.contacts = new ContactFinder(index, words);
    }

    static List<Mention> find(MentionIndex index, Words words) {
        MentionFinder finder = new MentionFinder(index, words);
        for (int i = 0; i < words.size(); ) i = Math.max(i + 1, finder.at(i));
        return List.copyOf(finder.out);
    }

    /** A name form that begins at some word: its last word, its key and what it is. */
    private record Form(int first, int last, long key, int bits, boolean typo) {
        boolean is(int any) {
            return (bits & any) != 0;
        }
    }

    /** Reads what begins at word {@code i}; answers the first word not used, or {@code i}. */
    private int at(int i) {
        int contact = contacts.at(i);
        if (contact >= i) return emit(i, contact, true);
        List<Form> here = forms(i);
        if (here.isEmpty()) return initials(i);
        for (int k = here.size() - 1; k >= 0; k--) {
            int used = full(here.get(k));
            if (used > i) return used;
        }
        for (int k = here.size() - 1; k >= 0; k--) {
            int used = withMore(here.get(k));
            if (used > i) return used;
        }
        int used = initials(i);
        if (used > i) return used;
        for (int k = here.size() - 1; k >= 0; k--) {
            used = alone(here.get(k));
            if (used > i) return used;
        }
        return i;
    }

    private List<Form> forms(int i) {
        if (i >= words.size()) return List.of();
        List<Form> found = List.of();
        long h = START;
        for (int j = i; j < Math.min(words.size(), i + Forms.MOST_WORDS); j++) {
            if (j > i && !typed.together(j - 1, j)) break;
            h = then(h, words.get(j).folded());
            int bits = index.forms.get(h);
            if ((bits & (ANY_GIVEN | ANY_FAMILY)) != 0) {
                if (found.isEmpty()) found = new ArrayList<>(2);
                found.add(new Form(i, j, h, bits, false));
            }
            if ((bits & PREFIX) == 0) break;
        }
        if (found.isEmpty() && words.get(i).capital()) {
            Form typo = typo(i);
            if (typo != null) return List.of(typo);
        }
        return found;
    }

    private @Nullable Form typo(int i) {
        String word = words.get(i).folded();
        if (word.length() < MentionIndex.TYPO_LENGTH - 1 || tables.is("ordinary", word)) return null;
        String meant = index.meantBy(word);
        if (meant == null || !Distance.within(word, meant, 1) || tables.isGivenName(word)) return null;
        long key = then(START, meant);
        return new Form(i, i, key, index.forms.get(key), true);
    }

    private int full(Form a) {
        for (int skip = 0; skip <= 1; skip++) {
            int next = a.last + 1 + skip;
            if (next >= words.size() || !typed.together(a.last, a.last + 1)) return a.first;
            if (skip == 1 && !(isMiddle(words.get(a.last + 1)) && typed.together(next - 1, next))) return a.first;
            List<Form> then = forms(next);
            for (int k = then.size() - 1; k >= 0; k--) {
                Form b = then.get(k);
                if (a.typo && b.typo) continue;
                boolean inOrder = a.is(ANY_GIVEN) && b.is(ANY_FAMILY) && index.pairs.get(pair(a.key, b.key)) != 0;
                boolean swapped = !inOrder && a.is(ANY_FAMILY) && b.is(ANY_GIVEN) && index.pairs.get(pair(b.key, a.key)) != 0;
                if (!inOrder && !swapped) continue;
                int used = fullName(a, b, swapped);
                if (used > a.first) return used;
            }
        }
        return a.first;
    }

    private boolean isMiddle(Word w) {
        return w.folded().length() == 1 || tables.is("noise", w.folded()) || tables.is("particle", w.folded()) || w.capital();
    }

    private int fullName(Form a, Form b, boolean swapped) {
        if (typed.hyphenBefore(a.first)) return a.first;
        boolean capital = words.get(a.first).capital() || words.get(b.first).capital();
        boolean bothCapital = words.get(a.first).capital() && words.get(b.first).capital();
        boolean bothWords = ordinary(a) && ordinary(b);
        if (bothWords && !bothCapital) return a.first;
        boolean oneWord = ordinary(a) || ordinary(b);
        if (swapped && (bothWords || oneWord && !bothCapital) && !typed.comma(a.last)) return a.first;
        if (swapped && !capital && b.is(GIVEN_NICK)) return a.first;
        Form given = swapped ? b : a;
        Form family = swapped ? a : b;
        boolean part = (given.bits & (GIVEN | GIVEN_NICK | GIVEN_INITIALS)) == 0;
        if (part && (swapped || b.first > a.last + 1)) return a.first;
        boolean sure = !part && !famous(given, family) && !namedBefore(a.first)
                && !(!family.is(FAMILY) && !given.is(GIVEN) && veryCommon(family));
        return emit(a.first, b.last, sure);
    }

    private boolean famous(Form given, Form family) {
        return given.first == given.last && family.first == family.last
                && tables.isFamous(words.get(given.first).folded() + " " + words.get(family.first).folded());
    }

    private boolean veryCommon(Form family) {
        return family.first == family.last && tables.familyFrequency(words.get(family.first).folded()) == NameTables.Frequency.VERY_COMMON;
    }

    /** A given name right before: "Emily Grace Tremblay" is Emily's name. */
    private boolean namedBefore(int i) {
        return i > 0 && words.get(i - 1).capital() && words.get(i).capital() && typed.spaceOnly(i - 1)
                && tables.isGivenName(words.get(i - 1).folded()) && !tables.is("title", words.get(i - 1).folded());
    }

    /** A name with something that makes it one person's: a title before, an initial or a city after. */
    private int withMore(Form f) {
        if (f.is(ANY_FAMILY) && titled(f.first) && words.get(f.first).capital()) {
            boolean learned = words.get(f.first - 1).folded().equals("dr") || words.get(f.first - 1).folded().equals("prof");
            return emit(f.first - 1, f.last, !learned && !veryCommon(f) && !f.typo);
        }
        int after = f.last + 1;
        if (after < words.size() && words.get(after).folded().length() == 1 && words.get(after).capital()
                && typed.comma(f.last) && typed.near(f.last, after) && initialOf(after, f)) {
            return emit(f.first, after, true);
        }
        if (!f.is(GIVEN | GIVEN_NICK | GIVEN_INITIALS) || f.typo || typed.hyphenBefore(f.first)) return f.first;
        int n = f.last + 1;
        if (n >= words.size() || !typed.together(f.last, n)) return f.first;
        Word next = words.get(n);
        if (next.folded().length() == 1 && isInitial(f, n) && f.is(GIVEN | GIVEN_NICK)
                && index.pairs.get(pair(f.key, MentionIndex.initialKey(next.folded()))) != 0) {
            return emit(f.first, n, !namedBefore(f.first) && !nameFollows(n));
        }
        return fromCity(f, n);
    }

    private boolean initialOf(int i, Form family) {
        return family.is(FAMILY) && !family.typo && words.get(family.first).capital() && !ordinary(family)
                && tables.familyFrequency(words.get(family.first).folded()) == NameTables.Frequency.RARE
                && index.pairs.get(pair(MentionIndex.initialKey(words.get(i).folded()), family.key)) != 0;
    }

    /** "Mary J. Blige": the letter was a middle initial of somebody else. */
    private boolean nameFollows(int n) {
        if (n + 1 >= words.size() || !typed.together(n, n + 1) || !words.get(n + 1).capital()) return false;
        String next = words.get(n + 1).folded();
        return next.length() > 2 && !tables.is("starter", next) && !tables.is("calendar", next);
    }

    private boolean isInitial(Form f, int n) {
        Word w = words.get(n);
        if (!Character.isLetter(w.folded().charAt(0)) || !typed.spaceOnly(n - 1)) return false;
        boolean dot = typed.dotAfter(n);
        boolean isWord = "aioy".indexOf(w.folded().charAt(0)) >= 0;
        if (!w.capital()) return dot && !ordinary(f) && !isWord;
        return dot || !isWord && (words.get(f.first).capital() || !ordinary(f));
    }

    private int fromCity(Form f, int n) {
        String link = words.get(n).folded();
        if (!link.equals("from") && !link.equals("de") && !link.equals("of") && !link.equals("in")) return f.first;
        if (ordinary(f) && !words.get(f.first).capital()) return f.first;
        long h = START;
        for (int j = n + 1; j < Math.min(words.size(), n + 4); j++) {
            h = then(h, words.get(j).folded());
            if (index.pairs.get(pair(f.key, then(h, "@"))) != 0) return emit(f.first, j, true);
        }
        return f.first;
    }

    private boolean titled(int i) {
        if (i == 0) return false;
        Word before = words.get(i - 1);
        return tables.is("title", before.folded()) && (before.folded().length() > 1 || before.capital())
                && (typed.together(i - 1, i) || typed.dotAfter(i - 1) && typed.near(i - 1, i));
    }

    /** Initials written as such: one before or after a rare family name, or three and more alone, J.P.D. */
    private int initials(int i) {
        if (words.get(i).folded().length() == 1) {
            if (words.get(i).capital() && i + 1 < words.size() && typed.together(i, i + 1)) {
                for (Form family : forms(i + 1)) {
                    if (initialOf(i, family)) return emit(i, family.last, true);
                }
            }
            StringBuilder all = new StringBuilder(".");
            int j = i;
            while (j < words.size() && words.get(j).folded().length() == 1 && words.get(j).capital() && j - i < 5
                    && (j == i || typed.dotBetween(j - 1))) {
                all.append(words.get(j).folded());
                j++;
            }
            if (j - i >= 3 && (index.forms.get(then(START, all.toString())) & MentionIndex.FULL_INITIALS) != 0) {
                return emit(i, j - 1, true);
            }
        }
        return i;
    }

    private int alone(Form f) {
        Word first = words.get(f.first);
        if (typed.hyphenBefore(f.first) || typed.hyphenAfter(f.last) || typed.signBefore(f.first)) return f.first;
        boolean capital = first.capital();
        boolean ordinary = ordinary(f);
        if (f.is(GIVEN)) {
            if (f.is(GIVEN_INITIALS) && first.folded().length() <= 2) {
                return typed.allCapitals(f.first) && !typed.shouting() ? emit(f.first, f.last, false) : f.first;
            }
            if (!capital && (ordinary || tables.is("lower", first.folded()) || first.folded().length() < 3)) return f.first;
        } else if (f.is(GIVEN_NICK) || f.is(FAMILY)) {
            if (!capital || f.is(FAMILY) && !f.is(GIVEN_NICK) && (ordinary || veryCommon(f))) return f.first;
        } else {
            return f.first;
        }
        if (f.typo && (first.folded().length() <= MentionIndex.TYPO_LENGTH || first.folded().endsWith("s"))) return f.first;
        if (namedBefore(f.first) || capital && !typed.shouting() && surnameAfter(f.last)) return f.first;
        if (f.is(FAMILY) && !f.is(GIVEN | GIVEN_NICK) && !typed.startsSentence(f.first)
                && words.get(f.first - 1).capital() && typed.spaceOnly(f.first - 1) && !typed.startsSentence(f.first - 1)) {
            return f.first;
        }
        if (ordinary && !namesSomebody(f)) return f.first;
        return emit(f.first, f.last, distinctive(f, capital));
    }

    /** Another capitalised word right behind a given name is somebody else's family name. */
    private boolean surnameAfter(int last) {
        int n = last + 1;
        if (n >= words.size() || !typed.together(last, n) || !typed.spaceOnly(last)) return false;
        Word next = words.get(n);
        if (!next.capital() || tables.is("calendar", next.folded())) return false;
        // "Gen X", and every initial that is not the client's; "I" is only the writer.
        return !next.folded().equals("i") && !(typed.allCapitals(n) && next.folded().length() > 1);
    }

    /** An ordinary word as a name: written with a capital where no sentence begins, and in no fixed phrase. */
    private boolean namesSomebody(Form f) {
        int i = f.first;
        if (typed.shouting() || typed.allCapitals(i)) return false;
        if (typed.startsSentence(i)) {
            return f.last + 1 < words.size() && typed.together(f.last, f.last + 1)
                    && tables.is("verb", words.get(f.last + 1).folded());
        }
        String before = words.get(i - 1).folded();
        if (tables.is("fixed", before) || words.get(i - 1).capital() && !typed.startsSentence(i - 1)) return false;
        boolean digit = f.last + 1 < words.size() && Character.isDigit(words.get(f.last + 1).folded().charAt(0));
        return !(digit || tables.is("month", words.get(i).folded()) && tables.is("month-before", before));
    }

    /** A given name that is so rare that it names one person even alone. */
    private boolean distinctive(Form f, boolean capital) {
        String word = words.get(f.first).folded();
        return f.is(GIVEN) && !f.typo && capital && !tables.is("lower", word) && f.first == f.last && word.length() >= 6 && !ordinary(f)
                && !tables.isGivenName(word) && tables.familyFrequency(word) == NameTables.Frequency.RARE;
    }

    private boolean ordinary(Form f) {
        for (int i = f.first; i <= f.last; i++) if (!tables.is("ordinary", words.get(i).folded())) return false;
        return true;
    }

    private int emit(int first, int last, boolean sure) {
        Span span = words.get(first).span().with(words.get(last).span());
        out.add(new Mention(span, first, last, sure));
        return last + 1;
    }
}
