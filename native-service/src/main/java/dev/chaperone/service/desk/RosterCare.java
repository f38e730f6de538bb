package dev.chaperone.service.desk;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.text.Fold;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.ExceptionsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.intake.Merge;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done to the list of clients, from the options page or the command line. */
public final class RosterCare {

    private final ClientsFile file;
    private final ExceptionsFile exceptions;

    public RosterCare(Home home) {
        this.file = home.clients();
        this.exceptions = home.exceptions();
    }

    /** Those in whose name, city, e-mail, telephone, account or ref the text stands; everybody for an empty one. */
    public static List<Client> found(List<Client> clients, String find) {
        String wanted = Fold.fold(find).strip();
        if (wanted.isEmpty()) return clients;
        return clients.stream().filter(c -> Stream.concat(Stream.of(c.given() + " " + c.family(), c.preferred() + " " + c.family(),
                c.family() + ", " + c.given(), c.city(), c.email(), c.phone(), c.ref()), c.handles().stream())
                .anyMatch(text -> Fold.fold(text).contains(wanted))).toList();
    }

    /** What an import does, or would do. */
    public Merge take(Intake read, boolean dryRun) throws StoreException, IOException {
        if (dryRun) return Merge.of(file.read().clients(), read);
        List<Merge> done = new ArrayList<>();
        file.update(kept -> {
            done.add(Merge.of(kept, read));
            return done.getLast().clients();
        });
        return done.getLast();
    }

    /** Answers the ref that was free. */
    public String add(Client client) throws StoreException, IOException {
        List<String> given = new ArrayList<>();
        file.update(kept -> {
            Set<String> taken = new HashSet<>();
            kept.forEach(c -> taken.add(c.ref()));
            int n = kept.size() + 1;
            while (taken.contains(String.valueOf(n))) n++;
            given.add(String.valueOf(n));
            List<Client> more = new ArrayList<>(kept);
            more.add(client.withRef(given.getLast()));
            return more;
        });
        return given.getLast();
    }

    /** @throws Refusal {@code no-such-client} */
    public void edit(String ref, Client client) throws Refusal, StoreException, IOException {
        known(ref);
        file.update(kept -> kept.stream().map(c -> c.ref().equals(ref) ? client.withRef(ref) : c).toList());
    }

    /** @throws Refusal {@code no-such-client} */
    public void remove(String ref) throws Refusal, StoreException, IOException {
        known(ref);
        file.update(kept -> kept.stream().filter(c -> !c.ref().equals(ref)).toList());
        exceptions.remove(ref);
    }

    /** The list with its older and its damaged copies, and the exceptions made of people on it. */
    public void wipe() throws IOException {
        file.wipe();
        exceptions.wipe();
    }

    public Client known(String ref) throws Refusal, StoreException, IOException {
        return file.read().clients().stream().filter(c -> c.ref().equals(ref)).findFirst()
                .orElseThrow(() -> new Refusal("no-such-client", "Nobody on the list has this ref."));
    }

    public int size() throws StoreException, IOException {
        return file.read().clients().size();
    }
}
