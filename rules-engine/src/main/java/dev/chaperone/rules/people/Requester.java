package dev.chaperone.rules.people;

/**
 * A person on a platform who asks, or is asked, to connect; only what the page already shows. Empty where unknown.
 *
 * @param platform such as {@code facebook}
 * @param handle account name or the slug of the profile's address, without {@code @}
 */
public record Requester(String platform, String displayName, String handle, String bio, String location) {

    @Override
    public String toString() {
        return "Requester[" + platform + "]";
    }
}
