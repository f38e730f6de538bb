package dev.chaperone.service.command;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine as a command wants it: with the packs asked for, and the list given or else the one kept. */
final class Workbench {

    private Workbench() {}

    static Chaperone chaperone(List<String> packs, @Nullable Path csv) throws IOException, StoreException, Refusal, PackError {
        Chosen chosen = Chosen.of(packs);
        return Chaperone.of(chosen.rulebook(), chosen.packs(), roster(csv));
    }

    /** The packs named, else the ones the user has chosen, else the usual. */
    static List<String> packs(List<String> named) throws IOException, StoreException {
        if (!named.isEmpty()) return named;
        List<String> chosen = Home.on(Platform.here()).settings().packs();
        return chosen.isEmpty() ? Serve.PACKS : chosen;
    }

    /** The list of a CSV file, which is not kept; without one the list that is. */
    static Roster roster(@Nullable Path csv) throws IOException, StoreException, Refusal {
        if (csv == null) return Roster.of(Home.on(Platform.here()).clients().read().clients());
        return Roster.of(Intake.read(Files.readAllBytes(csv)).clients());
    }
}
