package dev.chaperone.rules.people.form;

import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.pair;
import static dev.chaperone.rules.people.table.KeyTable.then;

import dev.chaperone.rules.people.name.Listed;
import dev.chaperone.rules.people.table.Chains;
import dev.chaperone.rules.people.table.KeySet;
import dev.chaperone.rules.people.table.KeyTable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What the words of a draft are looked up in: a table of the forms of names, to whose name each form belongs, and which
 * names stand together on the list. Keys are hashes: the tables answer "is this somebody", never "who".
 */
public final class MentionIndex {

    public static final int GIVEN = 1;
    public static final int GIVEN_NICK = 2;
    public static final int GIVEN_PART = 4;
    public static final int GIVEN_INITIALS = 8;
    public static final int FAMILY = 16;
    public static final int FAMILY_PART = 32;
    public static final int PREFIX = 64;
    public static final int ANY_GIVEN = GIVEN | GIVEN_NICK | GIVEN_PART | GIVEN_INITIALS;
    public static final int ANY_FAMILY = FAMILY | FAMILY_PART;

    /** What two numbers or letters under one key say; told apart by where the key begins. */
    private static final long FULL_NAME = 1;
    private static final long GIVEN_AND_LETTER = 2;
    private static final long LETTER_AND_FAMILY = 3;
    private static final long GIVEN_AND_CITY = 4;
    private static final long INITIALS = 5;

    /** Below so many clients a second thread costs more than it saves. */
    private static final int LONG = 1000;

    private final KeyTable forms;
    private final Chains givenOwners;
    private final Chains familyOwners;
    private final KeySet together;
    private final Slips slips;
    private final ContactIndex contacts;

    public MentionIndex(List<Listed> clients) {
        int n = clients.size();
        forms = new KeyTable(n);
        givenOwners = new Chains(n);
        familyOwners = new Chains(n);
        together = new KeySet(n * 4);
        slips = new Slips(n / 2);
        // The other half of a long list is read beside this one: a first draft may be waiting for both.
        FutureTask<ContactIndex> accounts = new FutureTask<>(() -> new ContactIndex(clients));
        if (n < LONG) accounts.run();
        else Thread.ofPlatform().daemon().name("accounts").start(accounts);
        NameSide given = new NameSide();
        NameSide family = new NameSide();
        Cities cities = new Cities();
        for (Listed c : clients) add(c, given, family, cities);
        givenOwners.trim();
        familyOwners.trim();
        slips.trim();
        contacts = done(accounts);
    }

    private static ContactIndex done(FutureTask<ContactIndex> task) {
        boolean interrupted = false;
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("accounts on the list could not be read", e.getCause());
            } finally {
                if (interrupted && task.isDone()) Thread.currentThread().interrupt();
            }
        }
    }

    private void add(Listed c, NameSide givens, NameSide families, Cities cities) {
        NameSide.Layer given = this::layGiven;
        NameSide.Layer laid = this::layFamily;
        int name = givens.name(c.given(), Forms::ofGiven, given);
        int called = givens.called(c.preferred(), given);
        int family = families.name(c.family(), Forms::ofFamily, laid);
        int first = name >= 0 ? name : called;
        if (first < 0) return;
        if (family >= 0 && together.add(key(FULL_NAME, first, family))) {
            String initials = givens.initials(first);
            together.add(key(LETTER_AND_FAMILY, initials.charAt(0), family));
            String all = initials + families.initials(family);
            if (all.length() >= 3) together.add(pair(INITIALS, then(START, all)));
        }
        long city = cities.key(c.city());
        with(name, family, families, city);
        with(called, family, families, city);
    }

    /** "Zainab K." and "Zainab from Kitchener" are one person where Zainab is many. */
    private void with(int given, int family, NameSide families, long city) {
        if (given < 0) return;
        if (family >= 0) {
            together.add(key(FULL_NAME, given, family));
            String letters = families.initials(family);
            for (int i = 0; i < letters.length(); i++) together.add(key(GIVEN_AND_LETTER, given, letters.charAt(i)));
        }
        if (city != 0) together.add(pair(pair(GIVEN_AND_CITY, given), city));
    }

    private void layGiven(int number, List<String> words, int kind) {
        int bits = ((kind & Forms.NAME) != 0 ? GIVEN : 0) | ((kind & Forms.NICKNAME) != 0 ? GIVEN_NICK : 0)
                | ((kind & Forms.INITIALS) != 0 ? GIVEN_INITIALS : 0) | ((kind & Forms.PART) != 0 ? GIVEN_PART : 0);
        own(givenOwners, lay(words, bits), number << 1);
    }

    private void layFamily(int number, List<String> words, int kind) {
        boolean whole = (kind & Forms.NAME) != 0;
        own(familyOwners, lay(words, whole ? FAMILY : FAMILY_PART), number << 1 | (whole ? 1 : 0));
    }

    private long lay(List<String> words, int bits) {
        long h = START;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) forms.add(h, PREFIX);
            h = then(h, words.get(i));
        }
        forms.add(h, bits);
        if (words.size() == 1 && bits != GIVEN_NICK) slips.add(words.getFirst());
        return h;
    }

    /** A name is laid form by form, so that an owner met twice under one form is the newest there. */
    private static void own(Chains owners, long form, int owner) {
        int newest = owners.first(form);
        if (newest != 0 && owners.number(newest) >> 1 == owner >> 1) owners.or(newest, owner & 1);
        else owners.add(form, owner);
    }

    /** What a form is on the list: bits, 0 when it is nothing. */
    public int form(long form) {
        return forms.get(form);
    }

    public boolean isFullName(long given, long family) {
        for (int g = givenOwners.first(given); g != 0; g = givenOwners.next(g)) {
            for (int f = familyOwners.first(family); f != 0; f = familyOwners.next(f)) {
                if (together.has(key(FULL_NAME, givenOwners.number(g) >> 1, familyOwners.number(f) >> 1))) return true;
            }
        }
        return false;
    }

    public boolean isGivenAndLetter(long given, String letter) {
        for (int g = givenOwners.first(given); g != 0; g = givenOwners.next(g)) {
            if (together.has(key(GIVEN_AND_LETTER, givenOwners.number(g) >> 1, letter.charAt(0)))) return true;
        }
        return false;
    }

    /** Whether somebody of that whole family name has a given name with that first letter. */
    public boolean isLetterAndFamily(String letter, long family) {
        for (int f = familyOwners.first(family); f != 0; f = familyOwners.next(f)) {
            int owner = familyOwners.number(f);
            if ((owner & 1) != 0 && together.has(key(LETTER_AND_FAMILY, letter.charAt(0), owner >> 1))) return true;
        }
        return false;
    }

    /** @param city the key of its words in a row */
    public boolean isGivenAndCity(long given, long city) {
        for (int g = givenOwners.first(given); g != 0; g = givenOwners.next(g)) {
            if (together.has(pair(pair(GIVEN_AND_CITY, givenOwners.number(g) >> 1), city))) return true;
        }
        return false;
    }

    /** Initials of a whole name, three and more. */
    public boolean isInitials(String letters) {
        return together.has(pair(INITIALS, then(START, letters)));
    }

    public List<String> meantBy(String word) {
        return slips.meantBy(word);
    }

    public ContactIndex contacts() {
        return contacts;
    }

    private static long key(long what, int one, int other) {
        return pair(what, (long) one << 32 | other);
    }
}
