package dev.chaperone.rules.people.form;

import dev.chaperone.rules.people.name.Letters;
import dev.chaperone.rules.people.name.NameTables;
import dev.chaperone.rules.text.Fold;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways a name is written in a sentence, as rows of folded words: given forms of what somebody is named or called,
 * family forms of the family name. Any of the one beside any of the other is the full name.
 *
 * <p>Forms are handed over as they are found, the name itself first, and one may be handed over twice.
 */
public final class Forms {

    /** The name on the roster, or what the client is called. */
    public static final int NAME = 1;
    /** A short form or another spelling of it. */
    public static final int NICKNAME = 2;
    /** One of several given names, or part of a compound family name: only beside another part. */
    public static final int PART = 4;
    /** Initials such as JP. */
    public static final int INITIALS = 8;

    /** No form is longer; a draft is looked up in windows of up to so many words. */
    public static final int MOST_WORDS = 4;

    public interface Taker {
        void take(List<String> words, int kind);
    }

    private final Taker taker;

    private Forms(Taker taker) {
        this.taker = taker;
    }

    public static void ofGiven(String typed, Taker taker) {
        new Forms(taker).given(words(typed), typed.indexOf('-') > 0);
    }

    public static void ofFamily(String typed, Taker taker) {
        new Forms(taker).family(words(typed));
    }

    public static void ofPreferred(String typed, Taker taker) {
        new Forms(taker).preferred(words(typed));
    }

    /** Most names are one run of letters and need no reader. */
    public static List<String> words(String typed) {
        for (int i = 0; i < typed.length(); i++) if (!Character.isLetter(typed.charAt(i))) return Words.folded(typed);
        return typed.isEmpty() ? List.of() : List.of(Fold.fold(typed));
    }

    private void given(List<String> names, boolean compound) {
        if (names.isEmpty()) return;
        add(names, NAME);
        if (names.size() > 1) {
            add(List.of(String.join("", names)), NAME);
            // Marie alone is not Marie-Claude, nor Abdul Abdul Rahman.
            boolean alone = !compound && names.getFirst().length() > 3 && !names.getFirst().startsWith("abd");
            add(List.of(names.getFirst()), alone ? NICKNAME : PART);
            for (String n : names.subList(1, names.size())) add(List.of(n), PART);
            List<String> initials = names.stream().map(n -> n.substring(0, Character.charCount(n.codePointAt(0)))).toList();
            add(initials, INITIALS);
            add(List.of(String.join("", initials)), INITIALS);
            nicknames(String.join("-", names));
            for (String v : NameTables.known().givenVariants(String.join("", names))) add(List.of(v), NICKNAME);
        }
        if (names.size() == 1 || !compound) nicknames(names.getFirst());
    }

    private void preferred(List<String> names) {
        if (names.isEmpty()) return;
        boolean initials = names.size() == 1 && names.getFirst().length() <= 2;
        add(names, initials ? INITIALS | NAME : NAME);
        if (initials) add(names.getFirst().chars().mapToObj(Character::toString).toList(), INITIALS | NAME);
        nicknames(String.join("", names));
    }

    private void nicknames(String name) {
        for (String n : NameTables.known().standIns(name)) {
            List<String> words = words(n);
            add(words, words.size() == 1 && words.getFirst().length() <= 2 ? INITIALS : NICKNAME);
        }
    }

    private void family(List<String> names) {
        if (names.isEmpty()) return;
        add(names, NAME);
        if (names.size() == 1) {
            for (String v : NameTables.known().familyVariants(names.getFirst())) add(List.of(v), PART);
            return;
        }
        add(List.of(String.join("", names)), NAME);
        List<String> proper = new ArrayList<>();
        for (String n : names) if (!NameTables.known().is("particle", n) && n.length() > 1) proper.add(n);
        for (String n : proper) add(List.of(n), PART);
        List<String> saints = names.stream().map(Letters::saint).toList();
        if (!saints.equals(names)) add(saints, NAME);
        for (int i = 0; i + 1 < names.size(); i++) {
            if (names.size() > 2) add(names.subList(i, i + 2), PART);
        }
    }

    private void add(List<String> words, int kind) {
        if (!words.isEmpty() && words.size() <= MOST_WORDS) taker.take(words, kind);
    }
}
