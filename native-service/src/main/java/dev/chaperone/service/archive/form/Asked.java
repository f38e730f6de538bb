package dev.chaperone.service.archive.form;

import java.util.HashSet;
import java.util.Set;

/** What is wanted of an export, and what is learned about its owner while reading it. One for each export. */
public final class Asked {

    private final boolean messages;
    private final Set<String> owner = new HashSet<>();

    /** @param messages whether private messages are read too; only what the owner wrote ever is */
    public Asked(boolean messages) {
        this.messages = messages;
    }

    public boolean messages() {
        return messages;
    }

    /** A name or a number under which the export speaks of its owner. */
    public void ownerIs(String name) {
        if (!name.isBlank()) owner.add(name.strip());
    }

    public boolean isOwner(String name) {
        return owner.contains(name.strip());
    }

    public boolean ownerKnown() {
        return !owner.isEmpty();
    }
}
