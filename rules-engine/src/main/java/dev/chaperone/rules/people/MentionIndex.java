package dev.chaperone.rules.people;

import static dev.chaperone.rules.people.KeyTable.START;
import static dev.chaperone.rules.people.KeyTable.pair;
import static dev.chaperone.rules.people.KeyTable.then;

import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a draft are looked up in: a table of name forms, a table of which given form stands beside which
 * family form, and one of account names, addresses and numbers. Keys are hashes: the tables answer "is this somebody",
 * never "who".
 */
final class MentionIndex {

    static final int GIVEN = 1;
    static final int GIVEN_NICK = 2;
    static final int GIVEN_PART = 4;
    static final int GIVEN_INITIALS = 8;
    static final int FAMILY = 16;
    static final int FAMILY_PART = 32;
    static final int FULL_INITIALS = 64;
    static final int ONE_WORD = 128;
    static final int PREFIX = 256;
    static final int ANY_GIVEN = GIVEN | GIVEN_NICK | GIVEN_PART | GIVEN_INITIALS;
    static final int ANY_FAMILY = FAMILY | FAMILY_PART;

    static final int HANDLE = 1;
    static final int EMAIL = 2;
    static final int PHONE = 4;
    static final int BARE_HANDLE = 8;

    /** Shorter names have too many neighbours at one letter's distance. */
    static final int TYPO_LENGTH = 7;

    final KeyTable forms;
    final KeyTable pairs;
    final KeyTable contacts;
    private final KeyTable typos;
    private final List<String> meant = new ArrayList<>();

    MentionIndex(List<Client> clients) {
        forms = new KeyTable(clients.size() * 16);
        pairs = new KeyTable(clients.size() * 32);
        contacts = new KeyTable(clients.size() * 4);
        typos = new KeyTable(clients.size() * 16);
        for (Client c : clients) add(c);
    }

    private void add(Client c) {
        Forms f = Forms.of(c);
        f.given().forEach((words, kind) -> lay(words, kind));
        f.family().forEach((words, kind) -> lay(words, (kind & Forms.NAME) != 0 ? FAMILY << 16 : FAMILY_PART << 16));
        f.given().forEach((given, _) -> f.family().forEach((family, _) -> pairs.add(pair(hash(given), hash(family)), 1)));
        f.family().forEach((family, kind) -> {
            boolean whole = (kind & Forms.NAME) != 0 && !f.given().isEmpty();
            if (whole) pairs.add(pair(initialKey(f.given().keySet().iterator().next().getFirst()), hash(family)), 1);
        });
        f.family().keySet().stream().limit(1).forEach(family -> f.given().keySet().forEach(
                given -> initial(given, family)));
        if (f.family().isEmpty()) f.given().forEach((words, _) -> forms.add(hash(words), ONE_WORD));
        initials(f);
        city(f, c);
        contacts(c);
    }

    /** "Zainab from Kitchener" is one person where Zainab is many. */
    private void city(Forms f, Client c) {
        if (c.city().isBlank()) return;
        long city = then(hash(Words.folded(c.city())), "@");
        f.given().forEach((given, kind) -> pairs.add(pair(hash(given), city), 1));
    }

    private void lay(List<String> words, int kind) {
        int bits = kind >= 1 << 16 ? kind >> 16
                : ((kind & Forms.NAME) != 0 ? GIVEN : 0) | ((kind & Forms.NICKNAME) != 0 ? GIVEN_NICK : 0)
                        | ((kind & Forms.INITIALS) != 0 ? GIVEN_INITIALS : 0) | ((kind & Forms.PART) != 0 ? GIVEN_PART : 0);
        forms.add(hash(words), bits);
        long h = START;
        for (int i = 0; i + 1 < words.size(); i++) {
            h = then(h, words.get(i));
            forms.add(h, PREFIX);
        }
        if (words.size() == 1 && words.getFirst().length() >= TYPO_LENGTH && bits != GIVEN_NICK) typo(words.getFirst());
    }

    private void typo(String word) {
        if (NameTables.known().is("ordinary", word)) return;
        if (typos.get(then(START, word)) != 0) return;
        meant.add(word);
        typos.add(then(START, word), meant.size());
        for (int i = 1; i < word.length(); i++) {
            long key = without(word, i);
            if (typos.get(key) == 0) typos.add(key, meant.size());
        }
    }

    /** The long rare name that this may be a slip of, or null; one letter left out is as far as it looks. */
    @Nullable String meantBy(String word) {
        int number = typos.get(then(START, word));
        for (int i = 1; number == 0 && i < word.length(); i++) number = typos.get(without(word, i));
        return number == 0 ? null : meant.get(number - 1);
    }

    /** The hash of a word with one letter left out. */
    private static long without(String word, int i) {
        return then(START, word.substring(0, i).concat(word.substring(i + 1)));
    }

    private void initial(List<String> given, List<String> family) {
        for (String part : family) {
            pairs.add(pair(hash(given), initialKey(part)), 1);
        }
    }

    static long initialKey(String word) {
        return then(START, "." + word.charAt(0));
    }

    private void initials(Forms f) {
        if (f.given().isEmpty() || f.family().isEmpty()) return;
        StringBuilder all = new StringBuilder();
        for (String g : f.given().keySet().iterator().next()) all.append(g.charAt(0));
        for (String n : f.family().keySet().iterator().next()) all.append(n.charAt(0));
        if (all.length() >= 3) forms.add(then(START, "." + all), FULL_INITIALS);
    }

    private void contacts(Client c) {
        for (String h : c.handles()) {
            String compact = Letters.compact(h);
            if (compact.length() < 3) continue;
            contacts.add(then(START, compact), isDistinctive(h, compact, c) ? HANDLE | BARE_HANDLE : HANDLE);
        }
        if (c.email().indexOf('@') > 0) contacts.add(then(START, c.email().strip().toLowerCase(Locale.ROOT)), EMAIL);
        String phone = Letters.digits(c.phone());
        if (phone.length() >= 7) contacts.add(then(START, phone), PHONE);
    }

    /** Whether a handle without its @ could be no word of a sentence: it is put together, from a name or with signs. */
    private static boolean isDistinctive(String handle, String compact, Client c) {
        if (compact.length() < 5 || NameTables.known().is("ordinary", compact)) return false;
        if (handle.strip().chars().anyMatch(x -> x == '_' || x == '.' || x >= '0' && x <= '9')) return true;
        String given = Letters.compact(c.given());
        String preferred = Letters.compact(c.preferred());
        if (compact.equals(given) || compact.equals(preferred) || compact.equals(Letters.compact(c.family()))) return false;
        String family = Letters.compact(c.family());
        return family.length() >= 3 && compact.contains(family.substring(0, 3))
                || preferred.length() >= 3 && compact.contains(preferred) || given.length() >= 3 && compact.contains(given);
    }

    static long hash(List<String> words) {
        long h = START;
        for (String w : words) h = then(h, w);
        return h;
    }
}
