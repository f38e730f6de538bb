package dev.chaperone.rules.people;

import java.time.LocalDate;
import java.util.Optional;

/** How a person on the roster stands to the practitioner. */
public sealed interface Standing {

    record Current() implements Standing {}

    /** @param since last seen; under a year ago is as good as current in Ontario (CMTO, post-termination relationships) */
    record Former(Optional<LocalDate> since) implements Standing {}

    record Enquiry() implements Standing {}

    record Student() implements Standing {}

    /** Somebody close to a client: spouse, parent, child. */
    record Related() implements Standing {}

    /** What was learned of somebody stays confidential after death, and an account lives on in others' hands. */
    record Deceased() implements Standing {}
}
