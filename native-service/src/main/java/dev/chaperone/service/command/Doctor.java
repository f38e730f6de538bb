package dev.chaperone.service.command;

import dev.chaperone.service.desk.Examining;
import dev.chaperone.service.doctor.Examination;
import dev.chaperone.service.doctor.Link;
import dev.chaperone.service.doctor.OwnProgram;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every link from browser to list, and beside each broken one how to mend it. Never shows a client. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Look at every part and say what is wrong and how to mend it.")
final class Doctor implements Callable<Integer> {

    @Option(names = "--lang", defaultValue = "en", description = "en or fr.")
    private String lang = "en";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Home home = Home.on(Platform.here());
        List<Link> links = Examination.of(Platform.here(), home, OwnProgram.path(), () -> Examining.rules(home, Serve.PACKS));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (Link link : links) {
            String mend = link.mend().in(lang);
            out.println(mark(link.state()) + " " + link.id() + ": " + link.seen().in(lang) + (mend.isEmpty() ? "" : " → " + mend));
        }
        return links.stream().anyMatch(Link::broken) ? Commands.FOUND : 0;
    }

    private static String mark(Link.State state) {
        return switch (state) {
            case OK -> "✓";
            case IDLE -> "–";
            case BROKEN -> "✗";
        };
    }
}
