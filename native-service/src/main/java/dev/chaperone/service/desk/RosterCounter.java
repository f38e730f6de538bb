package dev.chaperone.service.desk;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Standing;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Response;
import dev.chaperone.service.wire.RosterRequest;
import dev.chaperone.service.wire.RosterResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the options page is served with the list of clients. */
final class RosterCounter {

    private final Home home;
    private final Engine engine;
    private final RosterCare care;
    private final ImportJob job;

    RosterCounter(Home home, Engine engine) {
        this.home = home;
        this.engine = engine;
        this.care = new RosterCare(home);
        this.job = new ImportJob(home, care);
    }

    Response answer(RosterRequest request) throws Refusal, StoreException, IOException {
        return switch (request) {
            case RosterRequest.Listed list -> page(list);
            case RosterRequest.Import take -> job.start(take);
            case RosterRequest.ImportProgress progress -> job.progress(progress.id());
            case RosterRequest.Add add -> changed(add.id(), care.add(client("", add.entry())));
            case RosterRequest.Edit edit -> {
                care.edit(edit.ref(), client(edit.ref(), edit.entry()));
                yield changed(edit.id(), edit.ref());
            }
            case RosterRequest.Remove remove -> {
                care.remove(remove.ref());
                yield changed(remove.id(), remove.ref());
            }
            case RosterRequest.Wipe wipe -> {
                care.wipe();
                yield new RosterResponse.Changed(wipe.id(), "", 0);
            }
        };
    }

    /** Out of the list that is in memory for recognising; deciphering it for each page would be slow. */
    private Response page(RosterRequest.Listed list) throws StoreException, IOException {
        Engine.View view = engine.view();
        List<Client> all = view.storeReadable() ? view.roster().clients() : home.clients().read().clients();
        List<Client> found = RosterCare.found(all, list.find());
        List<RosterResponse.Row> rows = found.stream().skip(list.offset()).limit(list.limit())
                .map(c -> new RosterResponse.Row(c.ref(), entry(c))).toList();
        String degraded = view.degraded().equals("roster-previous") ? view.degraded() : "";
        return new RosterResponse.Clients(list.id(), rows, list.offset(), found.size(), all.size(), degraded);
    }

    private Response changed(long id, String ref) throws StoreException, IOException {
        return new RosterResponse.Changed(id, ref, care.size());
    }

    private static RosterRequest.Entry entry(Client c) {
        String since = c.standing() instanceof Standing.Former(Optional<LocalDate> date) ? date.map(LocalDate::toString).orElse("") : "";
        return new RosterRequest.Entry(c.given(), c.family(), c.preferred(), c.handles(), c.email(), c.phone(), c.city(),
                ClientsFile.id(c.standing()), since);
    }

    private static Client client(String ref, RosterRequest.Entry e) {
        return new Client(ref, e.given(), e.family(), e.preferred(), e.handles(), e.email(), e.phone(), e.city(),
                ClientsFile.standing(e.standing(), e.since()));
    }
}
