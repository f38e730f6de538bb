package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.SettingsFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the packs chosen. A folder among the packs is one of the user's own or of an employer.
 *
 * @param packs by id, a folder by its name
 * @param trouble a code when not all of what was chosen holds; else empty
 */
public record Chosen(Rulebook rulebook, List<String> packs, String trouble) {

    /** All of them, or the reason why not. */
    public static Chosen of(List<String> names) throws Refusal, PackError {
        Chosen chosen = new Chosen(Rulebook.compiled(), List.of(), "");
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
        Chosen chosen = new Chosen(Rulebook.compiled(), List.of(), "");
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
        return new Chosen(chosen.rulebook, held, trouble);
    }

    private Chosen with(String name) throws Refusal, PackError {
        if (rulebook.packs().contains(name)) return new Chosen(rulebook, and(name), trouble);
        if (!Files.isDirectory(Path.of(name))) {
            throw new Refusal("unknown-pack", "There is no pack and no folder " + name + "; there are " + String.join(", ", rulebook.packs()) + ".");
        }
        Path folder = Path.of(name).toAbsolutePath().normalize();
        return new Chosen(rulebook.and(folder), and(folder.getFileName().toString()), trouble);
    }

    private List<String> and(String pack) {
        List<String> all = new ArrayList<>(packs);
        if (!all.contains(pack)) all.add(pack);
        return List.copyOf(all);
    }
}
