package dev.chaperone.rules.people;

import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways a client's name is written in a sentence, as rows of folded words: given forms on one side, family forms on
 * the other. Any of the one beside any of the other is the full name.
 */
record Forms(Map<List<String>, Integer> given, Map<List<String>, Integer> family) {

    /** The name on the roster, or what the client is called. */
    static final int NAME = 1;
    /** A short form or another spelling of it. */
    static final int NICKNAME = 2;
    /** One of several given names, or part of a compound family name: only beside another part. */
    static final int PART = 4;
    /** Initials such as JP. */
    static final int INITIALS = 8;

    static Forms of(Client client) {
        Forms forms = new Forms(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<String> given = Words.folded(client.given());
        List<String> family = Words.folded(client.family());
        List<String> preferred = Words.folded(client.preferred());
        forms.givenForms(given, client.given().indexOf('-') > 0);
        if (!preferred.isEmpty()) {
            boolean initials = preferred.size() == 1 && preferred.getFirst().length() <= 2;
            forms.add(forms.given, preferred, initials ? INITIALS | NAME : NAME);
            if (initials) forms.add(forms.given, preferred.getFirst().chars().mapToObj(Character::toString).toList(), INITIALS | NAME);
            forms.nicknames(String.join("", preferred));
        }
        forms.familyForms(family);
        return forms;
    }

    private void givenForms(List<String> names, boolean compound) {
        if (names.isEmpty()) return;
        add(given, names, NAME);
        if (names.size() > 1) {
            add(given, List.of(String.join("", names)), NAME);
            // Marie alone is not Marie-Claude, nor Abdul Abdul Rahman.
            boolean alone = !compound && names.getFirst().length() > 3 && !names.getFirst().startsWith("abd");
            add(given, List.of(names.getFirst()), alone ? NICKNAME : PART);
            for (String n : names.subList(1, names.size())) add(given, List.of(n), PART);
            List<String> initials = names.stream().map(n -> n.substring(0, Character.charCount(n.codePointAt(0)))).toList();
            add(given, initials, INITIALS);
            add(given, List.of(String.join("", initials)), INITIALS);
            nicknames(String.join("-", names));
            for (String v : NameTables.known().givenVariants(String.join("", names))) add(given, List.of(v), NICKNAME);
        }
        if (names.size() == 1 || !compound) nicknames(names.getFirst());
    }

    private void nicknames(String name) {
        for (String n : NameTables.known().standIns(name)) {
            List<String> words = Words.folded(n);
            add(given, words, words.size() == 1 && words.getFirst().length() <= 2 ? INITIALS : NICKNAME);
        }
    }

    private void familyForms(List<String> names) {
        if (names.isEmpty()) return;
        add(family, names, NAME);
        if (names.size() == 1) {
            spellings(names.getFirst());
            return;
        }
        add(family, List.of(String.join("", names)), NAME);
        List<String> proper = new ArrayList<>();
        for (String n : names) if (!NameTables.known().is("particle", n) && n.length() > 1) proper.add(n);
        for (String n : proper) add(family, List.of(n), PART);
        List<String> saints = names.stream().map(Letters::saint).toList();
        if (!saints.equals(names)) add(family, saints, NAME);
        for (int i = 0; i + 1 < names.size(); i++) {
            if (names.size() > 2) add(family, names.subList(i, i + 2), PART);
        }
    }

    private void spellings(String name) {
        for (String v : NameTables.known().familyVariants(name)) add(family, List.of(v), PART);
    }

    private void add(Map<List<String>, Integer> to, List<String> words, int kind) {
        if (words.isEmpty() || words.size() > MOST_WORDS) return;
        to.merge(List.copyOf(words), kind, (a, b) -> a | b);
    }

    /** No form is longer; a draft is looked up in windows of up to so many words. */
    static final int MOST_WORDS = 4;

    @Override
    public String toString() {
        return "Forms[" + given.size() + "," + family.size() + "]";
    }
}
