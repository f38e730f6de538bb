package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Pack;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.SettingsFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the packs chosen. A folder among the packs is one of the user's own or of an employer.
 *
 * @param packs by id, a folder by its name
 * @param own those of them that are folders
 * @param trouble a code when not all of what was chosen holds; else empty
 */
public record Chosen(Rulebook rulebook, List<String> packs, Set<String> own, String trouble) {

    /** All of them, or the reason why not. */
    public static Chosen of(List<String> names) throws Refusal, PackError {
        Chosen chosen = new Chosen(Rulebook.compiled(), List.of(), Set.of(), "");
        for (String name : names) chosen = chosen.with(name);
        return chosen;
    }

    /** As many of the user's choice as can be had: a folder that broke must not take the profession's rules with it. */
    static Chosen orUsual(SettingsFile settings, List<String> usual) throws IOException {
        List<String> names = usual;
        String trouble = "";
        try {
            if (!settings.packs().isEmpty()) names = settings.packs();
        } catch (StoreException e) {
            trouble = e.code();
        }
        Chosen chosen = new Chosen(Rulebook.compiled(), List.of(), Set.of(), "");
        for (String name : names) {
            try {
                chosen = chosen.with(name);
            } catch (Refusal e) {
                trouble = e.code();
            } catch (PackError e) {
                trouble = "bad-pack";
            }
        }
        List<String> held = chosen.packs.isEmpty() ? usual : chosen.packs;
        return new Chosen(chosen.rulebook, held, chosen.own, trouble);
    }

    /**
     * What to keep for a choice by name: packs that come with the program, and folders that were chosen before. A browser can
     * name no other folder of this machine.
     */
    static List<String> kept(List<String> names, List<String> before) throws Refusal {
        if (names.isEmpty()) throw new Refusal("bad-request", "The message cannot be used: \"packs\" is empty.");
        Rulebook ours = Rulebook.compiled();
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            Optional<String> folder = before.stream().filter(b -> !ours.packs().contains(b) && name(b).equals(name)).findFirst();
            if (folder.isEmpty()) choosable(ours, name);
            kept.add(folder.orElse(name));
        }
        return kept;
    }

    /** Refuses what is there only for other packs, and what is not there. */
    public static void choosable(Rulebook ours, String name) throws Refusal {
        if (!ours.packs().contains(name)) throw unknown(ours, name);
        if (ours.pack(name).shelf() || name.equals("common")) {
            throw new Refusal("not-a-choice", name + " holds rules that other packs take; see chaperone packs list.");
        }
    }

    /** A folder is called by its last name. */
    static String name(String pack) {
        return String.valueOf(Path.of(pack).getFileName());
    }

    private static Refusal unknown(Rulebook book, String name) {
        return new Refusal("unknown-pack", "There is no pack and no folder " + name + "; there are " + String.join(", ", book.packs()) + ".");
    }

    private Chosen with(String name) throws Refusal, PackError {
        if (rulebook.packs().contains(name)) return new Chosen(rulebook, and(name), own, trouble);
        if (!Files.isDirectory(Path.of(name))) throw unknown(rulebook, name);
        Path folder = Path.of(name).toAbsolutePath().normalize();
        String id = folder.getFileName().toString();
        Set<String> folders = new HashSet<>(own);
        folders.add(id);
        return new Chosen(rulebook.and(folder), and(id), Set.copyOf(folders), trouble);
    }

    /** In the words of the wire. */
    String kind(Pack pack) {
        if (own.contains(pack.id())) return "own";
        return pack.overlay() ? "overlay" : "profession";
    }

    private List<String> and(String pack) {
        List<String> all = new ArrayList<>(packs);
        if (!all.contains(pack)) all.add(pack);
        return List.copyOf(all);
    }
}
