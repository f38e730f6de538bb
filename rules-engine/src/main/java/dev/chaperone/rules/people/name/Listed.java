package dev.chaperone.rules.people.name;

import java.util.List;

/**
 * What a list says of one person, as written there; empty where it says nothing. How the person stands to the
 * practitioner is left out: it changes what is said, never whether somebody is recognised.
 *
 * @param ref what the list calls them
 * @param given given names, perhaps several
 * @param family family names; empty for one-word names
 * @param preferred what they are called
 * @param handles account names, without {@code @}
 */
public record Listed(
        String ref, String given, String family, String preferred, List<String> handles, String email, String phone, String city) {

    @Override
    public String toString() {
        return "Listed[" + ref + "]";
    }
}
