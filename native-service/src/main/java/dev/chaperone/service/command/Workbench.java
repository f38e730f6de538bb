package dev.chaperone.service.command;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.service.csv.RosterCsv;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine as a command wants it: with the packs asked for, and the list given or else the one kept. */
final class Workbench {

    private Workbench() {}

    static Chaperone chaperone(List<String> packs, @Nullable Path csv) throws IOException, StoreException, Refusal, PackError {
        Rulebook rulebook = Rulebook.compiled();
        List<String> ids = new ArrayList<>();
        for (String pack : packs) {
            if (rulebook.packs().contains(pack)) {
                ids.add(pack);
            } else if (Files.isDirectory(Path.of(pack))) {
                Path folder = Path.of(pack).toAbsolutePath().normalize();
                rulebook = rulebook.and(folder);
                ids.add(folder.getFileName().toString());
            } else {
                throw new Refusal("unknown-pack", "There is no pack and no folder " + pack + "; there are "
                        + String.join(", ", rulebook.packs()) + ".");
            }
        }
        return Chaperone.of(rulebook, ids, roster(csv));
    }

    /** The list of a CSV file, which is not kept; without one the list that is. */
    static Roster roster(@Nullable Path csv) throws IOException, StoreException, Refusal {
        if (csv == null) return Roster.of(Home.on(Platform.here()).clients().read().clients());
        return Roster.of(RosterCsv.read(Files.readAllBytes(csv)).clients());
    }
}
