package dev.chaperone.service.doctor;

import dev.chaperone.rules.pack.Localised;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All links of one machine, in the order in which a draft meets them. */
public final class Examination {

    private Examination() {}

    /**
     * @param program where the running program lies, where that can be told
     * @param rules loads them; null or a fault where they cannot be had
     */
    public static List<Link> of(Platform platform, Home home, Optional<Path> program, Supplier<@Nullable Rules> rules) throws IOException {
        List<Link> links = new ArrayList<>();
        String java = "chaperone " + Versions.PRODUCT + ", Java " + Runtime.version().feature();
        links.add(Link.ok("version", java));
        links.add(program.map(p -> Link.ok("program", p.toString())).orElseGet(() -> Link.broken("program",
                new Localised("It cannot be told where the program is.", "On ne peut dire où se trouve le programme."), reinstall())));
        BrowserLinks.Found browsers = BrowserLinks.of(platform, program);
        links.addAll(browsers.links());
        Set<Path> started = new LinkedHashSet<>(browsers.started());
        if (started.isEmpty()) program.ifPresent(started::add);
        for (Path each : started) links.add(pipe(each));
        links.addAll(ruled(rules));
        links.addAll(StoreLinks.of(home));
        return links;
    }

    private static Localised reinstall() {
        return new Localised("install the program again, then run: chaperone install",
                "réinstallez le programme, puis lancez : chaperone install");
    }

    /** Starts the program as a browser would and says hello, then once more as an extension of the future, which it must turn away. */
    private static Link pipe(Path command) {
        try {
            Handshake now = Handshake.with(command, Versions.OURS);
            if (now.protocol() == 0) {
                return Link.broken("pipe", new Localised("the program refused hello: " + now.refused(), "le programme a refusé le salut : " + now.refused()), reinstall());
            }
            Handshake later = Handshake.with(command, new Versions(Versions.OURS.max() + 1, Versions.OURS.max() + 1));
            if (!later.refused().equals("update-service")) {
                return Link.broken("pipe", new Localised("the program does not turn away an extension that it cannot understand",
                        "le programme ne refuse pas une extension qu’il ne peut comprendre"), reinstall());
            }
            String range = Versions.OURS.min() + "–" + Versions.OURS.max();
            return Link.ok("pipe", "answered hello after " + now.millis() + " ms; protocol " + now.protocol() + " of " + range + ", version " + now.version(),
                    "a répondu au salut après " + now.millis() + " ms; protocole " + now.protocol() + " parmi " + range + ", version " + now.version());
        } catch (IOException e) {
            return Link.broken("pipe", new Localised("the program does not start, or ends without an answer: " + command,
                    "le programme ne démarre pas, ou se termine sans réponse : " + command), reinstall());
        }
    }

    private static List<Link> ruled(Supplier<@Nullable Rules> loading) {
        Rules rules;
        try {
            rules = loading.get();
        } catch (RuntimeException e) {
            rules = null;
        }
        if (rules == null) {
            return List.of(Link.broken("packs", new Localised("the rules cannot be loaded", "les règles ne peuvent être chargées"), reinstall()));
        }
        return List.of(RuleLinks.packs(rules), RuleLinks.proof(rules), RuleLinks.speed(rules));
    }
}
