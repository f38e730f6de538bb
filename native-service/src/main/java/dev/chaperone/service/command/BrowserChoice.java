package dev.chaperone.service.command;

import dev.chaperone.service.browser.Browser;
import dev.chaperone.service.browser.Registration;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which browsers, and where: the same for installing and undoing it. */
final class BrowserChoice {

    @Option(names = "--browser", arity = "1..*", split = ",", paramLabel = "NAME",
            description = "chromium, chrome, edge, brave, vivaldi, opera, firefox; default all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--into", paramLabel = "DIR",
            description = "This folder in place of the browsers' own, such as NativeMessagingHosts in a profile.")
    private @Nullable Path into;

    @Option(names = "--system", description = "For all users of this machine; needs an administrator's rights.")
    private boolean everyone;

    @Option(names = "--root", paramLabel = "DIR", description = "With --system: as if this were the machine's topmost folder, for who makes packages.")
    private @Nullable Path root;

    @Option(names = {"-n", "--dry-run"}, description = "Change nothing, say what would be done.")
    private boolean rehearsal;

    List<Browser> browsers() throws Refusal {
        List<Browser> browsers = new ArrayList<>();
        for (String name : names) {
            browsers.add(Browser.of(name).orElseThrow(() -> new Refusal("unknown-browser", "There is no browser " + name + "; there are "
                    + Arrays.stream(Browser.values()).map(Browser::id).collect(Collectors.joining(", ")) + ".")));
        }
        return browsers.isEmpty() ? List.of(Browser.values()) : browsers;
    }

    Platform platform() {
        Path below = root;
        return below == null ? Platform.here() : Platform.here().below(below);
    }

    boolean rehearsal() {
        return rehearsal;
    }

    boolean everyone() {
        return everyone;
    }

    /** Whether it is about this user's browsers as they are, rather than a folder or all users. */
    boolean usual() {
        return into == null && !everyone;
    }

    Registration registration() throws Refusal {
        Path folder = into;
        if (folder != null && everyone) throw new Refusal("usage", "Either --into or --system, not both.");
        Registration real = folder != null ? Registration.into(folder, platform())
                : everyone ? Registration.forEveryone(platform()) : Registration.forUser(platform());
        return rehearsal ? real.rehearsed() : real;
    }
}
