package dev.chaperone.rules.people.form;

import static dev.chaperone.rules.people.table.KeyTable.START;
import static dev.chaperone.rules.people.table.KeyTable.then;

import java.util.HashMap;
import java.util.Map;

/** Keys of the clients' cities, each read once. */
final class Cities {

    private final Map<String, Long> keys = new HashMap<>();

    /** The key of a city's words in a row, 0 for none. */
    long key(String city) {
        Long known = keys.get(city);
        if (known != null) return known;
        long key = 0;
        if (!city.isBlank()) {
            key = START;
            for (String word : Forms.words(city)) key = then(key, word);
        }
        keys.put(city, key);
        return key;
    }
}
