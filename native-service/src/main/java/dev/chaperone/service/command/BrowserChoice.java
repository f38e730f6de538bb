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

    @Option(names = "--browser", arity = "1..*", split = ",", paramLabel = "NAME", description = "chromium, chrome, edge, brave, firefox; default all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--into", paramLabel = "DIR",
            description = "This folder in place of the browsers' own, such as NativeMessagingHosts in a profile.")
    private @Nullable Path into;

    List<Browser> browsers() throws Refusal {
        List<Browser> browsers = new ArrayList<>();
        for (String name : names) {
            browsers.add(Browser.of(name).orElseThrow(() -> new Refusal("unknown-browser", "There is no browser " + name + "; there are "
                    + Arrays.stream(Browser.values()).map(Browser::id).collect(Collectors.joining(", ")) + ".")));
        }
        return browsers.isEmpty() ? List.of(Browser.values()) : browsers;
    }

    Registration registration() {
        Path folder = into;
        return folder == null ? Registration.forUser(Platform.here()) : Registration.into(folder, Platform.here());
    }
}
