package dev.chaperone.rules.spark;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Roster;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** One engine for each choice of packs in a process, whatever the number of tasks in it. */
final class Engines {

    private static final ConcurrentHashMap<List<String>, Chaperone> OPEN = new ConcurrentHashMap<>();

    private Engines() {}

    /** An employer looks at what is public and has nobody's list of clients: the list is empty, always. */
    static Chaperone of(List<String> packs) {
        return OPEN.computeIfAbsent(List.copyOf(packs), names -> Chaperone.of(Rulebook.compiled(), names, Roster.empty()));
    }

    /** Their threads would keep a process open for ever that reviews and decides in one, as in local mode; workers are ended by Spark. */
    static void close() {
        OPEN.values().forEach(Chaperone::close);
        OPEN.clear();
    }
}
