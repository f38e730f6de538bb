package dev.chaperone.rules.people.mention;

import static dev.chaperone.rules.people.form.MentionIndex.ANY_FAMILY;
import static dev.chaperone.rules.people.form.MentionIndex.ANY_GIVEN;
import static dev.chaperone.rules.people.form.MentionIndex.PREFIX;
import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.then;

import dev.chaperone.rules.people.form.Forms;
import dev.chaperone.rules.people.form.MentionIndex;
import dev.chaperone.rules.people.form.Slips;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.text.Word;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a draft with the list and what is known of names beside them: what every reading of a name asks. */
final class DraftNames {

    final MentionIndex index;
    final Words words;
    final Typography typed;
    final NameTables tables = NameTables.known();

    DraftNames(MentionIndex index, Words words) {
        this.index = index;
        this.words = words;
        this.typed = new Typography(words);
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    String folded(int i) {
        return words.get(i).folded();
    }

    boolean capital(int i) {
        return words.get(i).capital();
    }

    /** The forms that begin at a word, the shortest first. */
    List<NameForm> forms(int i) {
        if (i >= size()) return List.of();
        List<NameForm> found = List.of();
        long h = START;
        for (int j = i; j < Math.min(size(), i + Forms.MOST_WORDS); j++) {
            if (j > i && !typed.together(j - 1, j)) break;
            h = then(h, folded(j));
            int bits = index.form(h);
            if ((bits & (ANY_GIVEN | ANY_FAMILY)) != 0) {
                if (found.isEmpty()) found = new ArrayList<>(2);
                found.add(new NameForm(i, j, h, bits, false));
            }
            if ((bits & PREFIX) == 0) break;
        }
        return found.isEmpty() && capital(i) ? typos(i) : found;
    }

    private List<NameForm> typos(int i) {
        String word = folded(i);
        if (word.length() < Slips.SHORTEST - 1 || tables.is("ordinary", word) || tables.isGivenName(word)) return List.of();
        List<String> meant = index.meantBy(word);
        if (meant.isEmpty()) return List.of();
        return meant.stream().map(name -> then(START, name)).map(key -> new NameForm(i, i, key, index.form(key), true)).toList();
    }

    boolean ordinary(NameForm f) {
        for (int i = f.first(); i <= f.last(); i++) if (!tables.is("ordinary", folded(i))) return false;
        return true;
    }

    boolean veryCommon(NameForm family) {
        return family.oneWord() && tables.familyFrequency(folded(family.first())) == NameTables.Frequency.VERY_COMMON;
    }

    /** A given name right before: "Emily Grace Tremblay" is Emily's name. */
    boolean namedBefore(int i) {
        return i > 0 && capital(i - 1) && capital(i) && typed.spaceOnly(i - 1)
                && tables.isGivenName(folded(i - 1)) && !tables.is("title", folded(i - 1));
    }

    /** Whether a letter is the initial of somebody of that rare family name. */
    boolean initialOf(int i, NameForm family) {
        return family.is(MentionIndex.FAMILY) && !family.typo() && capital(family.first()) && !ordinary(family)
                && tables.familyFrequency(folded(family.first())) == NameTables.Frequency.RARE
                && index.isLetterAndFamily(folded(i), family.key());
    }

    Named mention(int first, int last, boolean sure) {
        return new Named(first, last, sure);
    }
}
