package dev.chaperone.rules.people.mention;

import dev.chaperone.rules.people.form.ContactIndex;
import dev.chaperone.rules.people.name.Letters;
import dev.chaperone.rules.text.Words;
import java.util.Locale;

/** Account names, e-mail addresses and telephone numbers of the roster in a draft. */
final class ContactFinder {

    private final ContactIndex index;
    private final Words words;
    private final String text;

    ContactFinder(ContactIndex index, Words words) {
        this.index = index;
        this.words = words;
        this.text = words.text();
    }

    /** The last word of a contact that begins at word {@code i}, or -1. */
    int at(int i) {
        int start = words.get(i).span().start();
        char first = text.charAt(start);
        if (first == '@') return known(i, start + 1, ContactIndex.HANDLE);
        if (Character.isDigit(first)) {
            int phone = phone(i);
            if (phone >= 0) return phone;
        }
        int end = words.get(i).span().end();
        boolean joined = end + 1 < text.length() && isJoiner(text.charAt(end)) && isLetter(text.charAt(end + 1));
        if (joined || end < text.length() && text.charAt(end) == '@') {
            int email = email(i, start);
            if (email >= 0) return email;
        }
        if (start > 0 && (text.charAt(start - 1) == '@' || isJoiner(text.charAt(start - 1)))) return -1;
        if (joined || end - start >= 5) return known(i, start, ContactIndex.BARE_HANDLE);
        return -1;
    }

    private int known(int i, int from, int as) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || isJoiner(text.charAt(end)))) end++;
        while (end > from && isJoiner(text.charAt(end - 1))) end--;
        if (end - from < 3) return -1;
        String compact = Letters.compact(text.substring(from, end));
        return index.is(compact, as) ? wordAt(i, end) : -1;
    }

    private int email(int i, int start) {
        int end = start;
        boolean at = false;
        while (end < text.length() && (isLetter(text.charAt(end)) || isJoiner(text.charAt(end))
                || text.charAt(end) == '@' || text.charAt(end) == '+')) {
            at |= text.charAt(end) == '@';
            end++;
        }
        while (end > start && isJoiner(text.charAt(end - 1))) end--;
        if (!at) return -1;
        String address = text.substring(start, end).toLowerCase(Locale.ROOT);
        return index.is(address, ContactIndex.EMAIL) ? wordAt(i, end) : -1;
    }

    private int phone(int i) {
        StringBuilder digits = new StringBuilder();
        for (int j = i; j < words.size() && j < i + 6; j++) {
            String w = words.get(j).folded();
            if (!w.chars().allMatch(Character::isDigit) || j > i && words.get(j).span().start() - words.get(j - 1).span().end() > 3) return -1;
            digits.append(w);
            if (digits.length() > 11) return -1;
            if (digits.length() >= 10 && index.is(Letters.digits(digits.toString()), ContactIndex.PHONE)) return j;
        }
        return -1;
    }

    private int wordAt(int i, int end) {
        int j = i;
        while (j + 1 < words.size() && words.get(j + 1).span().start() < end) j++;
        return j;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isJoiner(char c) {
        return c == '_' || c == '.' || c == '-';
    }
}
