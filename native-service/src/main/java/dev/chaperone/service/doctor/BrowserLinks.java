package dev.chaperone.service.doctor;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.service.browser.Browser;
import dev.chaperone.service.browser.Browser.Family;
import dev.chaperone.service.browser.Browser.Scope;
import dev.chaperone.service.browser.Confined;
import dev.chaperone.service.browser.HostManifest;
import dev.chaperone.service.home.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From each browser to the program: its manifest, whom it lets in, what it starts. */
final class BrowserLinks {

    private final Platform platform;
    private final Optional<Path> own;
    private final List<Link> links = new ArrayList<>();
    private final Set<Path> started = new LinkedHashSet<>();

    private BrowserLinks(Platform platform, Optional<Path> own) {
        this.platform = platform;
        this.own = own;
    }

    /**
     * @param links one a browser
     * @param started the programs that manifests name, each once
     */
    record Found(List<Link> links, Set<Path> started) {}

    static Found of(Platform platform, Optional<Path> own) throws IOException {
        BrowserLinks all = new BrowserLinks(platform, own);
        for (Browser browser : Browser.values()) all.links.add(all.link(browser));
        for (Confined boxed : Confined.on(platform)) {
            all.links.add(Link.idle(boxed.name(), new Localised("runs in a box of its own", "s’exécute dans une boîte à part"),
                    new Localised(boxed.advice("en"), boxed.advice("fr"))));
        }
        return new Found(all.links, all.started);
    }

    private Link link(Browser browser) throws IOException {
        String id = browser.id();
        Localised mend = both("run: chaperone install --browser " + id, "lancez : chaperone install --browser " + id);
        // A browser takes the user's own manifest before the one for everybody.
        Path users = browser.place(platform).file();
        Path everyones = browser.place(platform, Scope.EVERYONE).file();
        Path file = !Files.exists(users) && Files.exists(everyones) ? everyones : users;
        boolean used = browser.used(platform);
        if (!Files.exists(file)) {
            return used ? Link.broken(id, both("does not know Chaperone", "ne connaît pas Chaperone"), mend)
                    : Link.idle(id, "not used here", "n’est pas utilisé ici");
        }
        Optional<HostManifest> read = HostManifest.read(file);
        if (read.isEmpty()) return Link.broken(id, both(file + " is damaged", file + " est abîmé"), mend);
        HostManifest manifest = read.get();
        if (manifest.family() != browser.family()) {
            return Link.broken(id, both(file + " is for another kind of browser", file + " est pour une autre sorte de navigateur"), mend);
        }
        if (!Files.isExecutable(manifest.command())) {
            return Link.broken(id, both("would start a program that is not there: " + manifest.command(),
                    "lancerait un programme qui n’existe pas : " + manifest.command()), mend);
        }
        if (own.isPresent() && !own.get().equals(manifest.command())) {
            return Link.broken(id, both("would start another program: " + manifest.command(),
                    "lancerait un autre programme : " + manifest.command()), mend);
        }
        started.add(manifest.command());
        String wanted = browser.family() == Family.FIREFOX ? HostManifest.FIREFOX_ID : HostManifest.chromiumId();
        if (!manifest.extension().equals(wanted)) {
            return Link.idle(id, "knows Chaperone, for an extension with another id: " + manifest.extension(),
                    "connaît Chaperone, pour une extension d’un autre identifiant : " + manifest.extension());
        }
        String unused = used ? "" : " (not used yet)";
        return Link.ok(id, file + unused, file + (used ? "" : " (pas encore utilisé)"));
    }

    private static Localised both(String en, String fr) {
        return new Localised(en, fr);
    }
}
