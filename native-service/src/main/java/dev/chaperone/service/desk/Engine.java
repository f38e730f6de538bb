package dev.chaperone.service.desk;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules and the list, loaded when first needed and the list again whenever its file has changed. */
final class Engine {

    private final ClientsFile file;
    private final List<String> packs;
    private @Nullable Rulebook rulebook;
    private @Nullable View view;
    private String stamp = "";

    Engine(Home home, List<String> packs) {
        this.file = home.clients();
        this.packs = packs;
    }

    /**
     * Everything a question needs, of one moment.
     *
     * @param store {@code ok}, {@code absent}, {@code corrupt} or {@code key-missing}
     * @param degraded what an answer must own up to; empty when all is well
     */
    record View(Chaperone chaperone, Rulebook rulebook, Roster roster, String store, String degraded, String trouble) {

        boolean storeReadable() {
            return trouble.isEmpty();
        }
    }

    synchronized View view() throws IOException {
        String now = file.stamp();
        View held = view;
        if (held != null && now.equals(stamp)) return held;
        Rulebook rules = rulebook == null ? Rulebook.compiled() : rulebook;
        rulebook = rules;
        View fresh = read(rules, held);
        view = fresh;
        stamp = now;
        return fresh;
    }

    private View read(Rulebook rules, @Nullable View held) throws IOException {
        try {
            ClientsFile.Stored stored = file.read();
            Roster roster = Roster.of(stored.clients());
            return new View(chaperone(rules, roster, held), rules, roster, stored.stored() ? "ok" : "absent",
                    stored.previous() ? "roster-previous" : "", "");
        } catch (StoreException e) {
            String store = e.code().equals("key-missing") ? "key-missing" : "corrupt";
            return new View(chaperone(rules, Roster.empty(), held), rules, Roster.empty(), store, "roster-" + store, e.sentence());
        }
    }

    private Chaperone chaperone(Rulebook rules, Roster roster, @Nullable View held) {
        return held == null ? Chaperone.of(rules, packs, roster) : held.chaperone().with(roster);
    }
}
