package dev.chaperone.service.desk;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.service.home.ClientsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.SettingsFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules and the list, loaded when first needed, and again whenever the choice of packs or the list has changed. */
final class Engine {

    /** Each is an index of its own; a person works on a page or two. */
    private static final int MOST_OTHERS = 3;

    private final ClientsFile file;
    private final SettingsFile settings;
    private final LinkedHashMap<List<String>, Chaperone> others = new LinkedHashMap<>();
    private final List<String> usual;
    private @Nullable View view;
    private String stamp = "";
    private String choice = "";

    /** @param usual the packs of whoever has chosen none */
    Engine(Home home, List<String> usual) {
        this.file = home.clients();
        this.settings = home.settings();
        this.usual = usual;
    }

    /** The packs by name, without loading any. */
    List<String> packs() throws IOException {
        List<String> named;
        try {
            named = settings.packs();
        } catch (StoreException e) {
            named = List.of();
        }
        if (named.isEmpty()) return usual;
        Stream<String> ids = named.stream().map(Chosen::name);
        return Stream.concat(Stream.of("common"), ids).distinct().toList();
    }

    /**
     * Everything a question needs, of one moment.
     *
     * @param store {@code ok}, {@code absent}, {@code corrupt}, {@code key-missing} or {@code locked}
     * @param degraded what an answer must own up to; empty when all is well
     * @param again whether the list must be looked for anew at the next question, though its file has not changed
     */
    record View(Chaperone chaperone, Chosen chosen, Roster roster, String store, String degraded, String trouble, boolean again) {

        boolean storeReadable() {
            return trouble.isEmpty();
        }
    }

    synchronized View view() throws IOException {
        String list = file.stamp();
        String picked = settings.stamp();
        View held = view;
        boolean same = held != null && picked.equals(choice);
        if (same && list.equals(stamp)) return held;
        View fresh = same ? list(file).with(held.chaperone(), held.chosen()) : both();
        if (!same && held != null) {
            held.chaperone().close();
            others.values().forEach(Chaperone::close);
            others.clear();
        }
        view = fresh;
        // What a disk would not give back it may give back now.
        stamp = fresh.again() ? "" : list;
        choice = picked;
        return fresh;
    }

    /** For a page where other packs hold than those chosen. */
    synchronized Chaperone chaperone(View view, List<String> packs) throws Refusal {
        if (packs.isEmpty() || packs.equals(view.chosen().packs())) return view.chaperone();
        for (String pack : packs) {
            if (!view.chosen().packs().contains(pack)) Chosen.choosable(view.chosen().rulebook(), pack);
        }
        Chaperone there = others.get(packs);
        Chaperone now = there == null ? Chaperone.of(view.chosen().rulebook(), packs, view.roster()) : there.with(view.roster());
        others.put(List.copyOf(packs), now);
        if (others.size() > MOST_OTHERS) others.pollFirstEntry().getValue().close();
        return now;
    }

    /** List and rules beside each other: neither needs the other, and the first draft is waiting. */
    private View both() throws IOException {
        FutureTask<Listed> list = new FutureTask<>(() -> list(file));
        Thread.ofPlatform().daemon().name("list").start(list);
        Chosen now = Chosen.orUsual(settings, usual);
        Chaperone rules = Chaperone.of(now.rulebook(), now.packs(), Roster.empty());
        try {
            return list.get().with(rules, now);
        } catch (ExecutionException e) {
            rules.close();
            if (e.getCause() instanceof IOException io) throw io;
            throw new IllegalStateException("the list could not be read", e.getCause());
        } catch (InterruptedException e) {
            rules.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The list, or why there is none. */
    private record Listed(Roster roster, String store, String degraded, String trouble, boolean again) {

        View with(Chaperone rules, Chosen now) {
            return new View(rules.with(roster), now, roster, store, degraded.isEmpty() ? now.trouble() : degraded, trouble, again);
        }
    }

    private static Listed list(ClientsFile file) throws IOException {
        try {
            ClientsFile.Stored stored = file.read();
            return new Listed(Roster.of(stored.clients()), stored.stored() ? "ok" : "absent", stored.previous() ? "roster-previous" : "", "", false);
        } catch (StoreException e) {
            String store = switch (e.code()) {
                case "locked" -> "locked";
                case "key-missing", "keychain-away" -> "key-missing";
                default -> "corrupt";
            };
            return new Listed(Roster.empty(), store, "roster-" + store, e.sentence(), false);
        } catch (IOException e) {
            // A disk that does not give the list back must not take the rules with it.
            return new Listed(Roster.empty(), "corrupt", "roster-corrupt", "The list of clients could not be read from the disk.", true);
        }
    }
}
