package dev.chaperone.rules.people;

import dev.chaperone.rules.people.name.Listed;
import java.util.List;

/**
 * A person on the roster, as much of it as recognising needs and no more.
 *
 * @param ref the CSV's {@code id} column, else its row number
 * @param given given names as written, perhaps several
 * @param family family names as written; empty for one-word names
 * @param preferred what they are called, perhaps empty
 * @param handles account names, without {@code @}
 * @param email perhaps empty
 * @param phone perhaps empty
 * @param city perhaps empty
 */
public record Client(
        String ref, String given, String family, String preferred, List<String> handles, String email, String phone,
        String city, Standing standing) {

    public Client withRef(String other) {
        return new Client(other, given, family, preferred, handles, email, phone, city, standing);
    }

    /** What recognising reads of it. */
    Listed listed() {
        return new Listed(ref, given, family, preferred, handles, email, phone, city);
    }

    /** Keeps client data out of any message or log that prints a record. */
    @Override
    public String toString() {
        return "Client[" + ref + "]";
    }
}
